import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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

/** Waits until something has been written on the way to `out`. */
async function whenPartial(out: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const partial = (await readdir(dirname(out))).find((name) => name.startsWith(basename(out)));
    if (partial && (await stat(join(dirname(out), partial))).size > 0) return;
    await setTimeout(50);
  }
}

describe.skipIf(process.platform === 'win32')('the program in a process of its own', () => {
  test.each([['SIGINT'], ['SIGTERM']] as const)(
    '%s keeps what is done, sums up and exits with 130',
    async (signal) => {
      const out = join(folder, `${signal}.jsonl`);
      const argv = ['code', slow, '--format', 'jsonl', '--out', out, '--jobs', '2'];
      const { exit, stderr } = await runProcess(argv, (child) => {
        void whenPartial(out).then(() => child.kill(signal));
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
      // Nothing tells from outside that the program waits: long enough for it to start, on a busy machine too.
      void setTimeout(12_000).then(() => child.kill('SIGINT'));
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
