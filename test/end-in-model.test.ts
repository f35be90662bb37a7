import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const MAIN = resolve(import.meta.dirname, '../dist/cli/main.js');

// The model is native code: a thread that is ended inside it would take the whole program along.
test.each([0.02, 0.05, 0.1, 0.2])(
  'a document that is given up after %f s, in the middle of the model, costs itself alone',
  (seconds) => {
    const argv = [MAIN, 'code', 'examples', '--format', 'jsonl', '--time-limit', String(seconds)];
    const { status, signal, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    expect({ signal, stderr }).toMatchObject({ signal: null });
    expect(status, stderr).toBe(stderr.includes('failed 0') ? 0 : 1);
    expect(stderr).toMatch(/^read 9, coded \d/m);
  },
  60_000,
);
