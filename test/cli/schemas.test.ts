import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeSchemas, SCHEMA_FOLDER } from '../../scripts/write-schemas.ts';

test.each([...makeSchemas()])('docs/reference/%s is what "npm run schemas" writes', async (name, text) => {
  expect(await readFile(new URL(name, SCHEMA_FOLDER), 'utf8')).toBe(text);
});
