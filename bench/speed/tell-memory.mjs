// Loaded into a program that is measured (`node --expose-gc --import`), in each of its threads: tells its memory, a line of JSON
// a second, to the file that SOAK_TELL names. How far the program has read in SOAK_INPUT is where that file stands (Linux tells).
import { appendFileSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { setInterval } from 'node:timers';
import { isMainThread } from 'node:worker_threads';

const { SOAK_TELL: file, SOAK_INPUT: input } = process.env;
/** Live memory is told so often; collecting for it at every sample would hide garbage that stays. */
const COLLECT_EVERY = 15;

if (file !== undefined && input !== undefined) {
  const size = statSync(input).size;
  let samples = 0;
  setInterval(() => {
    const read = positionIn(input);
    if (read === undefined) return;
    const live = samples++ % COLLECT_EVERY === 0 ? { live: liveMemory() } : {};
    // Resident is the whole process, live what this thread holds.
    const rss = isMainThread ? { rss: process.memoryUsage.rss() } : {};
    appendFileSync(file, `${JSON.stringify({ main: isMainThread, read: read / size, ...rss, ...live })}\n`);
  }, 1000).unref();
}

function liveMemory() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function positionIn(path) {
  for (const fd of readdirSync('/proc/self/fd')) {
    try {
      if (readlinkSync(`/proc/self/fd/${fd}`) !== path) continue;
      return Number(/^pos:\s+(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8'))?.[1]);
    } catch {
      // Closed in the meantime.
    }
  }
  return undefined;
}
