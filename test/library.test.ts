import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  decodeRecord,
  type Document,
  type Dragoman,
  DragomanError,
  exportRecords,
  findTimes,
  openDragoman,
  readInputs,
  readText,
  RecordError,
  type TraceStep,
} from '../src/index.ts';

let dragoman: Dragoman;
beforeAll(async () => {
  dragoman = await openDragoman();
}, 60_000);
afterAll(() => dragoman.close());

const docOf = async (text: string): Promise<Document> => {
  const { document, issues } = await readText(text, { published: '2024-05-15' });
  expect(issues).toEqual([]);
  return document!;
};

describe('readText', () => {
  test('reads a string as a file of plain text is read, with what the caller knows', async () => {
    const text =
      'Guards hold two at border\n\nBAMAKO, May 15 - Border guards arrested two traders on Tuesday.';
    const { origin, document, issues } = await readText(text, {
      ...{ published: '2024-05-15', outlet: 'Sahel Wire', url: 'https://sahel.example/1?utm_source=x' },
      ...{ authors: ['A. Writer'] },
    });
    expect([origin, issues]).toEqual(['text', []]);
    expect(document).toMatchObject({
      ...{ title: 'Guards hold two at border', outlet: 'Sahel Wire', url: 'https://sahel.example/1' },
      ...{ published: { value: '2024-05-15', basis: 'metadata' }, language: 'en', authors: ['A. Writer'] },
      ...{ dateline: { place: 'BAMAKO' }, text, reader: { name: 'text', version: '1' } },
    });
    const [coded] = await dragoman.code([document!]);
    expect(coded!.events.at(-1)).toMatchObject({ type: 'COERCE', status: 'actual' });
  });

  test('a title that is given is the title, and is not said twice', async () => {
    const title = 'Two held';
    const once = await readText('Two held\n\nPolice arrested two men in Lima.', { title });
    expect(once.document!.text).toBe('Two held\n\nPolice arrested two men in Lima.');
    const beside = await readText('At the border\n\nPolice arrested two men in Lima.', { title });
    expect(beside.document!.title).toBe('Two held');
    expect(beside.document!.text).toBe('Two held\n\nAt the border\n\nPolice arrested two men in Lima.');
  });

  test('what is wrong with the text is an issue', async () => {
    expect(await readText(' \n')).toMatchObject({ issues: [{ code: 'empty' }] });
    const french = await readText('La police a arrêté deux hommes.', { language: 'fr' });
    expect(french).toMatchObject({ issues: [{ code: 'unknown-language' }] });
    expect(await readText('abc', { maxBytes: 2 })).toMatchObject({ issues: [{ code: 'too-large' }] });
  });
});

describe('code', () => {
  const texts = ['Police arrested nine people in Lima.', 'France expelled six envoys.'];

  test('tells its steps to a function, or to the option onStep', async () => {
    const documents = await Promise.all(texts.map(docOf));
    const [one, two]: [string[], string[]] = [[], []];
    await dragoman.code(documents, ({ stage }) => one.push(stage));
    await dragoman.code(documents, { onStep: ({ stage }) => two.push(stage) });
    expect(one).toContain('joint');
    expect(two).toEqual(one);
  });

  test('throws what onStep throws', async () => {
    const documents = await Promise.all(texts.map(docOf));
    const own = new Error('of the caller');
    const onStep = (): void => {
      throw own;
    };
    await expect(dragoman.code(documents, { onStep })).rejects.toBe(own);
    await expect(dragoman.code(documents, onStep)).rejects.toBe(own);
  });

  test('ends with the reason of its signal, before, between stages and while the model reads', async () => {
    const documents = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        docOf(`${texts[0]!} ${'Police arrested a man there. '.repeat(i)}`),
      ),
    );
    const reason = new Error('enough');
    await expect(dragoman.code(documents, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const abort = new AbortController();
    const steps: TraceStep[] = [];
    const onStep = (step: TraceStep): void => {
      steps.push(step);
      if (step.stage === 'find-quotations' || steps.length === 4) abort.abort(reason);
    };
    await expect(dragoman.code(documents, { signal: abort.signal, onStep })).rejects.toBe(reason);
    expect(steps).toHaveLength(4);
    const late = new AbortController();
    const stages: string[] = [];
    const working = dragoman.code(documents, {
      signal: late.signal,
      onStep: ({ stage }) => stages.push(stage),
    });
    setTimeout(() => {
      late.abort(reason);
    }, 20);
    await expect(working).rejects.toBe(reason);
    expect(stages).not.toContain('joint');
    // What was ended leaves nothing behind.
    expect((await dragoman.code(documents.slice(0, 1)))[0]!.events).toHaveLength(1);
  });

  test('says what is wrong with what is no document, and codes the others', async () => {
    const good = await docOf(texts[0]!);
    const bad = [{ text: texts[0] }, undefined, { ...good, paragraphs: undefined }] as unknown as Document[];
    const coded = await dragoman.code([bad[0]!, good, bad[1]!, bad[2]!]);
    expect(coded.map(({ events }) => events.length)).toEqual([0, 1, 0, 0]);
    expect(coded[3]!.issues).toMatchObject([
      {
        ...{ code: 'coding-failed', severity: 'error' },
        message: expect.stringMatching(/^This is no Document: paragraphs: /) as string,
        hint: expect.stringContaining('readText') as string,
      },
    ]);
    expect(coded[1]!.document).toBe(good);
  });

  test('is over once it is closed, and may be closed twice', async () => {
    const own = await openDragoman();
    await own.close();
    await own.close();
    const closed = { name: 'DragomanError', code: 'closed', hint: expect.any(String) as string };
    await expect(own.code([await docOf(texts[0]!)])).rejects.toMatchObject(closed);
    await expect(own.relate([])).rejects.toMatchObject(closed);
  });

  test('what runs is ended before it is closed', async () => {
    const own = await openDragoman();
    const running = own.code([await docOf(texts[0]!)]);
    await own.close();
    expect((await running)[0]!.issues.filter(({ code }) => code === 'coding-failed')).toEqual([]);
  });
});

describe('options that have no meaning are refused', () => {
  const bad = (name: string) => ({
    ...{ name: 'DragomanError', code: 'bad-option', hint: expect.any(String) as string },
    message: expect.stringMatching(new RegExp(`^${name}: `)) as string,
  });

  test.each([
    ['threads', { threads: -3 }],
    ['threads', { threads: 1.5 }],
    ['batchPieces', { batchPieces: 0 }],
    ['batchPieces', { batchPieces: Number.NaN }],
    ['dataDir', { dataDir: import.meta.dirname }],
  ])('by openDragoman: %s', async (name, options) => {
    await expect(openDragoman(options)).rejects.toMatchObject(bad(name));
  });

  test.each([
    ['published', { published: 'yesterday-ish' }],
    ['published', { published: '2023-02-30' }],
    ['format', { format: 'pdf' as 'text' }],
    ['maxBytes', { maxBytes: 0 }],
  ])('by readInputs: %s', async (name, options) => {
    await expect(readInputs(['package.json'], options)[Symbol.asyncIterator]().next()).rejects.toMatchObject(
      bad(name),
    );
  });

  test('by readText, findTimes and exportRecords', async () => {
    await expect(readText('Police met.', { published: 'soon' })).rejects.toMatchObject(bad('published'));
    expect(() => findTimes('on Tuesday', { published: 'garbage' })).toThrow(DragomanError);
    expect(findTimes('on Tuesday', { published: '2024-05-15 10:00' })).toHaveLength(1);
    const coded = await dragoman.code([await docOf('Police arrested nine people in Lima.')]);
    expect(() => exportRecords('gdelt2', coded, { added: 'garbage' })).toThrow(DragomanError);
  });
});

test.each([
  [
    '{"record":"event"}',
    'unknown-version',
    'version: it is missing; this program reads version 1 of record event',
  ],
  [
    '{"record":"event","version":2}',
    'unknown-version',
    'version: this program reads version 1 of record event, not 2',
  ],
  ['{"record":"song"}', 'unknown-record', undefined],
  ['{', 'bad-json', undefined],
])('decodeRecord says what is wrong with %s, and what to do', (line, code, message) => {
  let found: unknown;
  try {
    decodeRecord(line);
  } catch (error) {
    found = error;
  }
  expect(found).toBeInstanceOf(RecordError);
  expect(found).toMatchObject({ code, hint: expect.any(String) as string });
  if (message !== undefined) expect((found as RecordError).message).toBe(message);
});
