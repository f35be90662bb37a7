import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Coded,
  type Document,
  type Dragoman,
  encodeRecord,
  openDragoman,
  readInputs,
} from '../src/index.ts';

/** The records of a document as they are written. */
function lines({ document, actors, events, quotes }: Coded): string[] {
  return [
    JSON.stringify(document),
    ...[...actors, ...events, ...quotes].map((record) => encodeRecord(record)),
  ];
}

describe('the same articles give the same records', () => {
  let dragoman: Dragoman;
  const documents: Document[] = [];
  let together: string[][];

  beforeAll(async () => {
    dragoman = await openDragoman();
    for await (const { document } of readInputs(['examples'], {})) if (document) documents.push(document);
    together = (await dragoman.code(documents)).map(lines);
  });
  afterAll(() => dragoman.close());

  it('codes something in every example', () => {
    expect(documents.length).toBeGreaterThanOrEqual(6);
    for (const records of together) expect(records.length).toBeGreaterThan(3);
  });

  it('alone and in one batch', async () => {
    for (const [i, document] of documents.entries()) {
      const [alone] = await dragoman.code([document]);
      expect(lines(alone!)).toEqual(together[i]);
    }
  });

  it('in any order', async () => {
    const backwards = (await dragoman.code([...documents].reverse())).map(lines);
    expect(backwards.reverse()).toEqual(together);
  });

  it('in small and large calls of the model, on one thread and on two', async () => {
    for (const options of [{ batchPieces: 64 }, { batchPieces: 8192, threads: 2 }]) {
      const other = await openDragoman(options);
      expect((await other.code(documents)).map(lines)).toEqual(together);
      await other.close();
    }
  });

  it('with one worker and with two, on the command line', () => {
    expect(existsSync('dist/cli/main.js'), 'npm run build comes first').toBe(true);
    const run = (jobs: number) =>
      execFileSync(
        'node',
        ['dist/cli/main.js', 'code', 'examples', '--format', 'jsonl', '--jobs', String(jobs)],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
    const one = run(1);
    expect(run(2)).toBe(one);
    expect(one.split('\n').length).toBeGreaterThan(100);
  });
});

describe('every span of every record', () => {
  it('covers the words that the record says', async () => {
    const dragoman = await openDragoman();
    for await (const { document } of readInputs(['examples'], {})) {
      const [coded] = await dragoman.code([document!]);
      const { text } = coded!.document;
      const check = (span: { start: number; end: number }, words: string) => {
        expect(text.slice(span.start, span.end)).toBe(words);
      };
      const ids = new Set(coded!.actors.map(({ id }) => id));
      for (const event of coded!.events) {
        check(event.trigger, event.trigger.text);
        for (const ref of [...event.source, ...event.target, ...event.attribution]) {
          check(ref.span, ref.text);
          expect(ids).toContain(ref.actor);
        }
        for (const quantity of event.quantities) check(quantity.span, quantity.text);
      }
      for (const quote of coded!.quotes) {
        check(quote.span, quote.text);
        if (quote.speaker) check(quote.speaker.span, quote.speaker.text);
      }
    }
    await dragoman.close();
  });
});
