// Loaded into a program that is measured (`node --expose-gc --import`): tells its memory, a line of JSON a second, to the file
// that SOAK_TELL names. How far the program has read in SOAK_INPUT is where that file stands (Linux tells).
import { appendFileSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { setInterval } from 'node:timers';
import { isMainThread } from 'node:worker_threads';

const { SOAK_TELL: file, SOAK_INPUT: input } = process.env;
/** Live memory is told so often; collecting for it at every sample would hide garbage that stays. */
const COLLECT_EVERY = 15;

if (isMainThread && file !== undefined && input !== undefined) {
  const size = statSync(input).size;
  let samples = 0;
  setInterval(() => {
    const read = positionIn(input);
    if (read === undefined) return;
    const { rss } = process.memoryUsage();
    const live = samples++ % COLLECT_EVERY === 0 ? liveMemory() : undefined;
    appendFileSync(file, `${JSON.stringify({ read: read / size, rss, ...live })}\n`);
  }, 1000).unref();
}

function liveMemory() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return { live: heapUsed + external };
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
