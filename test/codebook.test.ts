import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebookPage } from '../scripts/write-codebook-docs.ts';
import {
  checkCodebook,
  CodebookError,
  type Dragoman,
  loadCodebook,
  openDragoman,
  OWN_CODEBOOK,
} from '../src/index.ts';
import { type ExampleResult, isSurprise, testCodebook } from '../src/work/index.ts';

const PRESS = new URL('../codebook/press', import.meta.url).pathname;
const codebook = loadCodebook([OWN_CODEBOOK, PRESS]);
let dragoman: Dragoman;
let results: readonly ExampleResult[];

beforeAll(async () => {
  dragoman = await openDragoman({ codebooks: [PRESS] });
  results = await testCodebook(codebook, dragoman);
});
afterAll(() => dragoman.close());

describe('the codebook', () => {
  it('is well-formed', () => {
    expect(checkCodebook(codebook)).toEqual([]);
  });

  it('has examples for and against every type, few of which are known to fail', () => {
    for (const { examples, path } of codebook.entries) {
      expect(examples.for.length, path).toBeGreaterThanOrEqual(3);
      expect(examples.against.length, path).toBeGreaterThanOrEqual(2);
    }
    const failing = results.filter(({ known }) => known !== undefined);
    expect(failing.length / results.length).toBeLessThan(0.15);
  });

  it('holds what its examples say', () => {
    const wrong = results
      .filter(isSurprise)
      .map(({ text, wanted, found, known }) => ({ text, wanted, found, known }));
    expect(wrong).toEqual([]);
  });

  it('of the user that is not there is an error that names it', async () => {
    const opening = openDragoman({ codebooks: ['nowhere'] });
    await expect(opening).rejects.toThrow(CodebookError);
    await expect(opening).rejects.toThrow('nowhere cannot be read');
  });

  it('is the reference page', async () => {
    const page = await readFile(new URL('../docs/reference/codebook.md', import.meta.url), 'utf8');
    expect(page, 'run npm run codebook-docs').toBe(codebookPage());
  });
});
