import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// "dragoman code - --format jsonl" between two pipes, as a job on a cluster runs it.

const MAIN = fileURLToPath(new URL('./support/fake-main.ts', import.meta.url));
const TEXT = 'Russia ordered them to leave the country at once, and the others had to follow them soon.';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-filter-'));
});
afterAll(() => rm(folder, { recursive: true }));

function startFilter(...more: string[]): ChildProcessWithoutNullStreams {
  const argv = ['--import', 'tsx', MAIN, 'code', '-', '--input-format', 'jsonl', '--format', 'jsonl'];
  return spawn(process.execPath, [...argv, '--field', 'origin=id', ...more]);
}

const lineOf = (id: string, text = TEXT): string => `${JSON.stringify({ id, text })}\n`;

interface Line {
  readonly record: string;
  readonly id: string;
  readonly origin?: string;
}

async function linesOf(child: ChildProcessWithoutNullStreams): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(JSON.parse(line) as Line);
  return lines;
}

/** The origins of the documents, in the order of their records. */
const originsOf = (lines: readonly Line[]): unknown[] =>
  lines.flatMap(({ record, origin }) => (record === 'document' ? [origin] : []));

describe.skipIf(process.platform === 'win32')('the program as a filter', () => {
  test.each(['1', '3'])(
    'records in the order of the lines, each failure told, with %s jobs',
    async (jobs) => {
      const failures = join(folder, `failures-${jobs}.jsonl`);
      const child = startFilter('--failures', failures, '--jobs', jobs);
      const wrong = new Map([
        [5, '{"id": "a-5", "text": \n'],
        [9, lineOf('a-9', '')],
        [30, lineOf('a-30', `THROW ${TEXT}`)],
      ]);
      for (let i = 0; i < 70; i++) child.stdin.write(wrong.get(i) ?? lineOf(`a-${i}`, `${TEXT} ${i}`));
      child.stdin.end();
      const lines = linesOf(child);
      expect((await once(child, 'close'))[0]).toBe(1);
      const good = Array.from({ length: 70 }, (_, i) => i).filter((i) => !wrong.has(i));
      expect(originsOf(await lines)).toEqual(good.map((i) => `a-${i}`));
      const told = (await readFile(failures, 'utf8')).trimEnd().split('\n');
      expect(told.map((line) => JSON.parse(line) as unknown)).toMatchObject([
        { origin: '-:6', issues: [{ code: 'bad-json' }] },
        { origin: 'a-9', issues: [{ code: 'missing-field' }] },
        { origin: 'a-30', issues: [{ code: 'coding-failed' }] },
      ]);
    },
  );

  test('records come while the input is still open', async () => {
    const child = startFilter();
    child.stdin.write(lineOf('a-0'));
    const [first] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    expect(JSON.parse(first)).toMatchObject({ record: 'document', origin: 'a-0' });
    child.kill('SIGKILL');
  });

  test('takes no more than it can hand on, and goes on where that is read', async () => {
    const child = startFilter();
    // Each line has 20,000 letters and gives as many: ten thousand of them would be 200 MB.
    const long = `${TEXT} `.repeat(220);
    const ended = new AbortController();
    let taken = 0;
    const feeding = (async () => {
      for (; !ended.signal.aborted && taken < 10_000; taken++)
        if (!child.stdin.write(lineOf(`a-${taken}`, `${long}${taken}`))) await once(child.stdin, 'drain');
      child.stdin.end();
    })();
    await once(child.stdout, 'readable');
    for (let before = -1; before !== taken;) {
      before = taken;
      await setTimeout(2000);
    }
    const stuck = taken;
    expect(stuck).toBeGreaterThan(0);
    expect(stuck).toBeLessThan(200);
    const lines = linesOf(child);
    while (taken < stuck + 100) await setTimeout(20);
    ended.abort();
    await feeding;
    expect(originsOf(await lines)).toEqual(Array.from({ length: taken }, (_, i) => `a-${i}`));
  });
});
