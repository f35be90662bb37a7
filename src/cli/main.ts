#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import type { ReadOptions } from '../read/options.ts';
import type { Reading } from '../read/reading.ts';
import { start } from './start.ts';

// Records live while they are on their way: with little room for the young they would be moved about again and again.
setFlagsFromString('--max-semi-space-size=64');

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
