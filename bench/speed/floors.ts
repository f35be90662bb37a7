import { readFileSync } from 'node:fs';

/** What the program must reach; the first three on a quiet machine, the last on any. */
export interface Floors {
  /** Articles of 500 words, the best of one and two threads or workers. */
  readonly articlesPerSecond: number;
  /** From the start of the program to its first record, at most. */
  readonly startSeconds: number;
  /** Most memory at once, with two workers. */
  readonly peakMegabytes: number;
  /** Processor time of an article of 500 words, at most: a busy machine stretches it far less than the clock. */
  readonly cpuMilliseconds: number;
}

export function readSpeedFloors(): Floors {
  return JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8')) as Floors;
}
