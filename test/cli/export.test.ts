import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { run } from './support/run.ts';

const STORY = `Russia orders diplomats out

Russia on Sunday ordered 755 diplomats to leave, a move that Washington called "regrettable".
`;

let folder: string;
let story: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-export-'));
  story = join(folder, 'story.txt');
  await writeFile(story, STORY);
});
afterAll(() => rm(folder, { recursive: true }));

describe('dragoman export', () => {
  test('lists the formats, a line each', async () => {
    const { exit, stdout } = await run(['export', '--list']);
    const lines = stdout.trimEnd().split('\n');
    expect(exit).toBe(0);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(EXPORTERS.map(({ name }) => name));
  });

  test.each(EXPORTERS.map(({ name, binary }) => [name, binary]))('writes %s', async (format, binary) => {
    const out = join(folder, format);
    const argv = ['export', story, '--format', format, '--published', '2017-07-31', '--out', out];
    const { exit, stdout, stderr } = await run(argv);
    expect([exit, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^read 1, coded 1, events 1/);
    const bytes = await readFile(out);
    expect(binary ? bytes.subarray(0, 4).toString() : bytes.toString().slice(-1)).toBe(
      binary ? 'PAR1' : '\n',
    );
    expect((await run(argv)).exit).toBe(0);
    expect(await readFile(out)).toEqual(bytes);
  });

  test('csv and jsonl are what "code" writes', async () => {
    for (const format of ['csv', 'jsonl']) {
      const [code, other] = [
        await run(['code', story, '--format', format]),
        await run(['export', story, '--format', format]),
      ];
      expect(other.stdout).toBe(code.stdout);
    }
  });

  test("--added is GDELT's DATEADDED", async () => {
    const coder = ['export', story, '--format', 'gdelt1', '--added', '2017-08-01'];
    const row = (await run(coder)).stdout.split('\t');
    expect(row.slice(-2)).toEqual(['20170801', 'Russia orders diplomats out\n']);
  });

  test.each([
    [['--format', 'gdelt2'], "missing required argument 'input'"],
    [['x.txt'], "option '--format <format>' is missing"],
    [['x.txt', '--format', 'gdelt9'], 'Allowed choices are gdelt1, gdelt2'],
  ])('%j is wrong usage', async (argv, message) => {
    const { exit, stderr } = await run(['export', ...argv]);
    expect(exit).toBe(2);
    expect(stderr).toContain(message);
  });

  test('does not write bytes to a terminal', async () => {
    const { exit, stderr } = await run(['export', story, '--format', 'parquet'], { tty: true });
    expect(exit).toBe(2);
    expect(stderr).toContain('[binary-output]');
  });

  test('STIX without any time says what to do', async () => {
    const { exit, stderr } = await run(['export', story, '--format', 'stix']);
    expect(exit).toBe(1);
    expect(stderr).toContain('[no-time]');
    expect(stderr).toContain('--added');
    const file = await run(['export', story, '--format', 'stix', '--out', join(folder, 'undated.json')]);
    expect(file.stderr).toMatch(/hint: .*--added.* is kept in .*undated\.json/);
  });
});
