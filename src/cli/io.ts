import type { Writable } from 'node:stream';
import type { Versions } from '../document/index.ts';
import type { OpenWeb, WebOptions } from '../fetch/index.ts';
import type { ReadOptions } from '../read/options.ts';
import type { Reading } from '../read/reading.ts';
import type { Store, StoreOptions } from '../store/index.ts';
import type { CoderOptions, OpenCoder } from '../work/index.ts';

/** An output stream; a terminal has `isTTY` and `columns`. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** What the user says about fetching. */
export type WebSettings = Pick<WebOptions, 'contact' | 'limits' | 'maxPages' | 'signal'> & {
  /** Where pages are kept; nowhere where left out. */
  readonly cache?: string;
  readonly allowPrivate: boolean;
};

/** All that the command line touches of the world. */
export interface CliIo {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts at Ctrl-C. */
  readonly signal: AbortSignal;
  /** What the system calls who runs the program, where it knows. */
  readonly userName?: () => string | undefined;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** The time by the wall clock, ISO 8601 in UTC. */
  readonly clock: () => string;
  readonly openCoder: OpenCoder;
  /** Seconds that coding a document may take where no option says so; without end where absent. */
  readonly timeLimit?: number;
  /** URL of the module that exports `openDragoman`, for worker threads. */
  readonly coderModule: string;
  /** The versions that a coder with these options has; opens no model. */
  readonly readVersions: (options: CoderOptions) => Promise<Versions>;
  readonly openStore: (target: string, options: StoreOptions) => Promise<Store>;
  /** Opens the web where an input is an address or links are followed; with the clock of this machine, where left out. */
  readonly openWeb?: (options: WebSettings) => Promise<OpenWeb>;
  readonly readInputs: (inputs: readonly string[], options: ReadOptions) => AsyncIterable<Reading>;
}

/** Columns of a stream: the terminal's, else those the environment names, else 100. */
export function columnsOf(stream: Output, env: CliIo['env']): number {
  const columns = stream.columns ?? Number(env['COLUMNS'] ?? '');
  return columns > 0 ? Math.max(20, Math.min(columns, 200)) : 100;
}

/** True where colours are welcome: a terminal without NO_COLOR, or FORCE_COLOR. */
export function wantsColour(stream: Output, env: CliIo['env']): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'] ?? '';
  if (forced !== '') return forced !== '0';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
