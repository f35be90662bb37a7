import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './support/run.ts';

let folder: string;

const write = (text: string) => writeFile(join(folder, 'mine.yaml'), text);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-codebook-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('dragoman codebook', () => {
  test('shows a type, and says which there are', async () => {
    const { exit, stdout } = await run(['codebook', 'show', 'sanction']);
    expect(exit).toBe(0);
    expect(stdout).toContain('## SANCTION');
    expect(stdout).toMatch(/`1661`: mode expel; context peacekeeping/);
    const wrong = await run(['codebook', 'show', 'HELP']);
    expect(wrong.exit).toBe(2);
    expect(wrong.stderr).toContain('[unknown-type]');
    expect(wrong.stderr).toContain('SANCTION');
  });

  test('checks its own codebook', async () => {
    const { exit, stdout } = await run(['codebook', 'check']);
    expect(stdout).toMatch(/^16 types, \d+ rules, \d+ patterns, 38 contexts, \d+ examples, 0 faults\n$/);
    expect(exit).toBe(0);
  });

  test('checks one of the user: broken files are named, faults counted', async () => {
    await write('code: mine\n');
    const broken = await run(['codebook', 'check', folder]);
    expect(broken.exit).toBe(1);
    expect(broken.stderr).toMatch(/\[codebook-invalid\] .*mine\.yaml: definition/);
    expect(broken.stderr).toContain('hint:');
    await write(
      'code: mine\ndefinition: x\nrules: [{ name: a, example: x, when: {}, then: { code: mine } }]\n',
    );
    const faulty = await run(['codebook', 'check', folder]);
    expect(faulty.exit).toBe(1);
    expect(faulty.stdout).toContain('rule a: "when" is empty');
    expect(faulty.stdout).toContain('1 faults');
  });

  test('tests examples: wrong ones are shown, known ones counted', async () => {
    // The fake coder finds an arrest in every text with "arrested".
    await write(`code: mine
definition: x
examples:
  for:
    - { text: "Police arrested twelve people.", type: COERCE, code: mine }
    - { text: "Police arrested three people.", type: COERCE, code: mine, fails: "no rule yet" }
  against:
    - { text: "Nothing happened.", because: "nothing" }
`);
    const { exit, stdout } = await run(['codebook', 'test', folder, '--type', 'mine']);
    expect(exit).toBe(1);
    expect(stdout).toContain('mine: Police arrested twelve people.');
    expect(stdout).toContain('3 examples, 1 wrong, 1 known to fail');
  });
});
