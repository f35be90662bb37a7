import type { Told } from '../../work/queue/index.ts';
import type { CliIo } from '../io.ts';
import { clean } from '../text/clean.ts';

export type LogFormat = 'text' | 'json';

/** What a worker has done so far. */
export interface WorkerCounts {
  new: number;
  recoded: number;
  unchanged: number;
  retried: number;
  dead: number;
}

/** Writes down what a worker does, on standard error. */
export interface WorkerLog {
  readonly counts: WorkerCounts;
  told(told: Told): void;
  /** A line about the worker itself. */
  say(event: string, message: string): void;
}

/** So often it says how far it is, in milliseconds. */
const EVERY = 10_000;

/** As lines to read, or as JSON objects with `time`, `level` and `event`, one a line. */
export function openWorkerLog({ stderr, clock, now }: CliIo, format: LogFormat): WorkerLog {
  const counts: WorkerCounts = { new: 0, recoded: 0, unchanged: 0, retried: 0, dead: 0 };
  let last = now();
  let before = 0;
  let waiting = '';
  const write = (level: 'info' | 'warn', event: string, message: string, fields: object = {}): void => {
    const time = clock();
    const line =
      format === 'json'
        ? JSON.stringify({ time, level, event, message, ...fields })
        : `${time.slice(0, 19)}Z ${clean(message)}`;
    stderr.write(`${line}\n`);
  };
  const progress = (): void => {
    const done = counts.new + counts.recoded + counts.unchanged;
    const seconds = (now() - last) / 1000;
    if (seconds * 1000 < EVERY) return;
    write(
      'info',
      'progress',
      `${lineOf(counts)}, ${((done - before) / seconds).toFixed(1)} documents/s`,
      counts,
    );
    last = now();
    before = done;
  };
  return {
    counts,
    told: (told) => {
      if (told.event === 'written') counts[told.outcome] += 1;
      if (told.event === 'retry') counts.retried += 1;
      if (told.event === 'dead') counts.dead += 1;
      // The same wait is told once, not at every try.
      const wait = told.event === 'waiting' ? `${told.for} ${told.reason}` : '';
      const { event, ...fields } = told;
      const line = wait !== '' && wait === waiting ? undefined : messageOf(told);
      if (wait !== '' || told.event === 'back' || told.event === 'written') waiting = wait;
      if (line !== undefined) write(levelOf(told), event, line, fields);
      progress();
    },
    say: (event, message) => {
      write('info', event, message);
    },
  };
}

/** "new 120, unchanged 3, tried again 1, set aside 1". */
export function lineOf({ new: fresh, recoded, unchanged, retried, dead }: WorkerCounts): string {
  return `new ${fresh}, recoded ${recoded}, unchanged ${unchanged}, tried again ${retried}, set aside ${dead}`;
}

function levelOf({ event }: Told): 'info' | 'warn' {
  return event === 'retry' || event === 'dead' || event === 'waiting' ? 'warn' : 'info';
}

/** Undefined for what happens too often to be told each time. */
function messageOf(told: Told): string | undefined {
  switch (told.event) {
    case 'coded':
    case 'written':
      return undefined;
    case 'retry':
      return `${nameOf(told)}: ${told.reason}; again in ${told.pause} s`;
    case 'dead':
      return `${nameOf(told)} is set aside after ${told.tries} tries: ${told.reason}`;
    case 'waiting':
      return `Waiting for the ${told.for}: ${told.reason}`;
    case 'back':
      return 'The store answers again';
    case 'helping':
      return 'Helps another worker to relate';
    case 'related': {
      const { incidents, stories, documents } = told.outcome.relations;
      const { helpers } = told.outcome;
      const company = helpers === 0 ? '' : `, with ${helpers} other worker${helpers > 1 ? 's' : ''}`;
      return `related: ${incidents} incidents and ${stories} stories in ${documents} documents, ${told.seconds.toFixed(1)} s${company}`;
    }
  }
}

function nameOf({ origin, document }: { readonly origin?: string; readonly document?: string }): string {
  return origin ?? document ?? 'A message';
}
