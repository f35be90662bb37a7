import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeRecord } from '../../src/document/encode.ts';
import { runProcess } from './support/run.ts';

let folder: string;
let slow: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-process-'));
  slow = join(folder, 'slow.jsonl');
  const text =
    'WAIT150 Russia ordered them to leave the country at once, and the others had to follow them soon.';
  await writeFile(
    slow,
    Array.from({ length: 400 }, (_, i) => `${JSON.stringify({ id: `${i}`, text })}\n`).join(''),
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe.skipIf(process.platform === 'win32')('the program in a process of its own', () => {
  test.each([['SIGINT'], ['SIGTERM']] as const)(
    '%s keeps what is done, sums up and exits with 130',
    async (signal) => {
      const out = join(folder, `${signal}.jsonl`);
      const argv = ['code', slow, '--format', 'jsonl', '--out', out, '--jobs', '2'];
      const { exit, stderr } = await runProcess(argv, (child) => {
        setTimeout(() => child.kill(signal), 4000);
      });
      expect(exit).toBe(130);
      const coded = Number(/^Interrupted: read \d+, coded (\d+)/m.exec(stderr)?.[1]);
      expect(coded).toBeGreaterThan(0);
      expect(coded).toBeLessThan(400);
      const records = (await readFile(out, 'utf8')).trimEnd().split('\n').map(decodeRecord);
      expect(records.filter(({ record }) => record === 'document')).toHaveLength(coded);
      expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
    },
  );

  test('Ctrl-C ends a run that waits for standard input', async () => {
    const { exit, stderr } = await runProcess(['code', '-', '--format', 'json'], (child) => {
      setTimeout(() => child.kill('SIGINT'), 3000);
    });
    expect(exit).toBe(130);
    expect(stderr).toContain('Interrupted: read 0');
  });

  test('a reader of the output that goes away ends the run quietly', async () => {
    const { exit, stderr } = await runProcess(['code', slow, '--format', 'jsonl'], (child) => {
      child.stdout?.once('data', () => child.stdout?.destroy());
    });
    expect(exit).toBe(0);
    expect(stderr).toBe('');
  });

  test('the exit code tells of inputs that failed', async () => {
    const { exit, stderr } = await runProcess(['code', join(folder, 'nothing.txt')]);
    expect(exit).toBe(1);
    expect(stderr).toContain('nothing.txt: [not-found]');
  });
});
