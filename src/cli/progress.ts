import { columnsOf, type CliIo } from './io.ts';
import type { Tally } from './tally.ts';

/** Shows on standard error how far the run is. */
export interface Progress {
  /** Called after each document. */
  show(tally: Tally): void;
  /** Takes the bar off the screen, so that other lines can be written. */
  hide(): void;
}

const BAR = 24;
const REDRAW_MS = 100;
const LINE_MS = 10_000;

/** A bar on a terminal, redrawn ten times a second; else a plain line every ten seconds. */
export function startProgress({ stderr, env, now }: CliIo, total: Promise<number | undefined>): Progress {
  const started = now();
  const bar = stderr.isTTY === true && env['TERM'] !== 'dumb';
  let last = started;
  let shown = false;
  let expected: number | undefined;
  void total.then((count) => (expected = count));
  return {
    show: (tally) => {
      const time = now();
      if (time - last < (bar ? REDRAW_MS : LINE_MS)) return;
      last = time;
      const line = lineOf(tally, (time - started) / 1000, expected);
      if (!bar) stderr.write(`${line}\n`);
      else {
        const drawn = `${barOf(tally.done, expected)}${line}`.slice(0, columnsOf(stderr, env) - 1);
        stderr.write(`\r\u001b[K${drawn}`);
        shown = true;
      }
    },
    hide: () => {
      if (shown) stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}

function barOf(done: number, expected: number | undefined): string {
  if (expected === undefined) return '';
  const full = Math.min(BAR, Math.floor((BAR * done) / Math.max(expected, 1)));
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] `;
}

function lineOf(tally: Tally, seconds: number, expected: number | undefined): string {
  const { done, events, failures } = tally;
  const rate = seconds > 0 ? done / seconds : 0;
  const of = expected === undefined ? '' : ` of about ${Math.max(expected, done)}`;
  const left =
    expected === undefined || rate === 0 ? '' : `, ${timeOf(Math.max(0, expected - done) / rate)} left`;
  const bad = failures > 0 ? `, ${failures} failed` : '';
  return `${done}${of} documents, ${events} events${bad}, ${rate.toFixed(1)}/s${left}`;
}

/** "45 s", "3 min", "2 h 10 min". */
function timeOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
