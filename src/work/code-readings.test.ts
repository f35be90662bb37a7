import { describe, expect, test } from 'vitest';
import { openDragoman } from '../../test/cli/support/fake-coder.ts';
import { readText, type Reading } from '../read/index.ts';
import { codeReadings, type CodeOptions, type Outcome } from './code-readings.ts';

const coderModule = new URL('../../test/cli/support/fake-coder.ts', import.meta.url).href;

async function* read(texts: readonly string[]): AsyncGenerator<Reading> {
  for (const [i, text] of texts.entries()) {
    if (text === '')
      yield { origin: `t${i}`, issues: [{ code: 'empty', severity: 'error', message: 'empty' }] };
    else
      yield await readText(`${text} The rest of this story is told in plain English words.`, {
        origin: `t${i}`,
      });
  }
}

async function run(texts: readonly string[], options: Partial<CodeOptions>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const how = { jobs: 1, openCoder: openDragoman, coderModule, ...options };
  for await (const outcome of codeReadings(read(texts), how)) outcomes.push(outcome);
  return outcomes;
}

/** The origins with the messages of what failed. */
function failures(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(
    ({ reading, coded }) => coded?.issues.map(({ message }) => `${reading.origin} ${message}`) ?? [],
  );
}

describe('codeReadings', () => {
  test('gives the same outcomes in input order for every number of jobs', async () => {
    const texts = Array.from({ length: 30 }, (_, i) =>
      i % 7 === 3 ? '' : `Story ${i}: Russia ordered Washington out.`,
    );
    const alone = await run(texts, { jobs: 1 });
    expect(alone.map(({ reading }) => reading.origin)).toEqual(texts.map((_, i) => `t${i}`));
    expect(alone.filter(({ coded }) => coded !== undefined)).toHaveLength(26);
    expect(await run(texts, { jobs: 3 })).toEqual(alone);
  });

  test('a document that makes the coder throw costs only itself', async () => {
    const outcomes = await run(['One.', 'Two.', 'Please THROW now.', 'Four.'], {});
    expect(outcomes).toHaveLength(4);
    expect(failures(outcomes)).toEqual(['t2 Coding stopped: a stage broke']);
  });

  test('a worker that dies costs the document it held; a new worker takes the others', async () => {
    const texts = Array.from({ length: 12 }, (_, i) =>
      i === 5 ? 'Now DIE at once.' : `Russia ordered ${i}.`,
    );
    const outcomes = await run(texts, { jobs: 2 });
    expect(outcomes.map(({ reading }) => reading.origin)).toEqual(texts.map((_, i) => `t${i}`));
    expect(failures(outcomes)).toEqual(['t5 Coding stopped: the worker died with exit code 7']);
    expect(outcomes.filter(({ coded }) => coded?.events.length === 1)).toHaveLength(11);
  });

  test.each([1, 2])('a model that cannot be opened ends the run (jobs %i)', async (jobs) => {
    await expect(run(['One.'], { jobs, modelDir: 'missing' })).rejects.toThrow('There is no model');
  });
});
