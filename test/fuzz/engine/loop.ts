import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { targetOf } from '../targets/index.ts';
import { openCoverage } from './coverage.ts';
import { filesOf, FOUND, keep, SEEDS, WORK } from './files.ts';
import { mutate } from './mutate.ts';
import { makeRandom } from './random.ts';

/** What a process of its own tells of the target that it tried. */
export interface Told {
  readonly runs: number;
  readonly kept: number;
  readonly parts: number;
  readonly faults: readonly string[];
  /** Bytes of the heap in use after the first tenth and at the end, what was kept not counted. */
  readonly heap: readonly [number, number];
}

/** More processor time than an input of this size should take, in microseconds. */
const SLOW = 3_000_000;
/** Faults of one kind are told so often. */
const SAME = 1;

const [name = '', seconds = '10', seed = '1'] = process.argv.slice(2);
const target = targetOf(name);
const random = makeRandom(Number(seed));
const folder = join(WORK, name);
const ours = new RegExp(`/src/|/${['linkedom', 'readability', 'parse5', 'htmlparser2'].join('/|/')}/`);
const coverage = openCoverage((url) => ours.test(url), target.coarse !== true);
const opened = await target.open();
const corpus = [
  ...filesOf(join(SEEDS, name)),
  ...filesOf(join(FOUND, name)),
  ...filesOf(join(folder, 'corpus')),
].map(({ bytes }) => bytes.subarray(0, target.most));
if (corpus.length === 0) corpus.push(Buffer.alloc(0));
const faults = new Map<string, number>();
const told: string[] = [];
const memory: number[] = [];
let runs = 0;

/** Faults of one place are one: the message's first words and the line that threw. */
function tell(kind: string, bytes: Buffer, error: unknown): void {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const place = stack.split('\n').find((line) => /at .*\/(?:src|test)\//.test(line)) ?? '';
  const key = `${kind} ${message.slice(0, 30)} ${place.trim()}`;
  const times = (faults.get(key) ?? 0) + 1;
  faults.set(key, times);
  if (times > SAME) return;
  told.push(`${keep(join(folder, 'faults'), kind, bytes)}: ${message.slice(0, 300)} ${place.trim()}`);
}

async function tryOne(bytes: Buffer): Promise<number> {
  // A process that hangs or dies leaves here what it was about.
  writeFileSync(join(folder, 'current'), bytes);
  const started = process.cpuUsage();
  try {
    await opened.run(bytes);
  } catch (error) {
    tell('fault', bytes, error);
  }
  const { user } = process.cpuUsage(started);
  if (user > SLOW) tell('slow', bytes, new Error(`${Math.round(user / 1000)} ms for ${bytes.length} bytes`));
  runs += 1;
  return coverage.takeNew();
}

process.on('unhandledRejection', (error) => {
  tell('unhandled', Buffer.alloc(0), error);
});
for (const bytes of corpus) await tryOne(bytes);
const until = performance.now() + Number(seconds) * 1000;
let nextSample = 0;
while (performance.now() < until) {
  // What came last has been tried the least.
  const at =
    random(3) === 0 ? corpus.length - 1 - random(Math.min(20, corpus.length)) : random(corpus.length);
  const bytes = mutate(corpus[at]!, { random, words: target.words, others: corpus, most: target.most });
  if ((await tryOne(bytes)) > 0) {
    corpus.push(bytes);
    keep(join(folder, 'corpus'), 'c', bytes);
  }
  if (performance.now() > nextSample) {
    nextSample = performance.now() + Number(seconds) * 50;
    globalThis.gc?.();
    memory.push(process.memoryUsage().heapUsed - corpus.reduce((sum, { length }) => sum + length, 0));
  }
}
await opened.close?.();
coverage.close();
const answer: Told = {
  ...{ runs, kept: corpus.length, parts: coverage.known, faults: told },
  heap: [memory[Math.floor(memory.length / 10)] ?? 0, memory.at(-1) ?? 0],
};
writeFileSync(join(folder, 'told.json'), JSON.stringify(answer));
process.exit(0);
