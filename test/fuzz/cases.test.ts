import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, FOUND, SEEDS } from './engine/files.ts';
import type { Opened } from './target.ts';
import { TARGETS } from './targets/index.ts';

// What the fuzzer starts from, and what it has found: each input keeps every promise, and soon.

describe.each(TARGETS)('$name: $about', (target) => {
  const cases = [SEEDS, FOUND].flatMap((folder) => filesOf(join(folder, target.name)));
  let opened: Opened;
  beforeAll(async () => {
    opened = await target.open();
  });
  afterAll(() => opened.close?.());

  test.each(cases)('$name', async ({ bytes }) => {
    const started = process.cpuUsage();
    await opened.run(bytes);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(10);
  });
});
