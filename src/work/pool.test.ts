import { afterEach, expect, test } from 'vitest';
import type { Document } from '../document/index.ts';
import { readText } from '../read/index.ts';
import type { Lane } from './lane.ts';
import { openPool } from './pool.ts';

const coderModule = new URL('../../test/cli/support/fake-coder.ts', import.meta.url).href;
let pool: Lane | undefined;
afterEach(() => pool?.close());

async function documentsOf(texts: readonly string[]): Promise<Document[]> {
  const read = texts.map((text, i) =>
    readText(`${text} The rest of this story is told in plain English words.`, { origin: `t${i}` }),
  );
  return (await Promise.all(read)).map(({ document }) => document!);
}

test('a document that takes too long costs only itself, wherever it stands', async () => {
  pool = openPool(1, { coderModule, limit: 1000 });
  const documents = await documentsOf([
    'Russia ordered 1.',
    'WAIT60000 here.',
    'Russia ordered 2.',
    'Russia ordered 3.',
  ]);
  const coded = await pool.code(documents);
  expect(coded.map(({ issues }) => issues.map(({ message }) => message))).toEqual([
    [],
    ['Coding stopped: it took more than 1 s'],
    [],
    [],
  ]);
});
