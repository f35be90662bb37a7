#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import type { ReadOptions } from '../read/options.ts';
import type { Reading } from '../read/reading.ts';
import { start } from './start.ts';

// By default so many functions are compiled to fast code that compiling takes a tenth of the time: only the busiest shall be. With
// a smaller budget than this ever more of them are over a long run, which makes nothing faster and memory grow by a tenth.
setFlagsFromString('--interrupt-budget=30000000');
// By default the heap of a thread may grow to several times what is alive in it before it is swept: that is more than a third of the
// memory of a run, and it comes slowly, so that a long run seems to leak.
setFlagsFromString('--heap-growing-percent=30');

// The library is loaded by need, so that --help and wrong usage answer at once.
async function* readInputs(inputs: readonly string[], options: ReadOptions): AsyncIterable<Reading> {
  yield* (await import('../read/index.ts')).readInputs(inputs, options);
}

await start({
  readInputs,
  openCoder: async (options) => (await import('../index.ts')).openDragoman(options),
  readVersions: async (options) => (await import('../index.ts')).readVersions(options),
  openStore: async (target, options) => (await import('../store/index.ts')).openStore(target, options),
  coderModule: new URL(import.meta.url.endsWith('.ts') ? '../index.ts' : '../index.js', import.meta.url).href,
});
