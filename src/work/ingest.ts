import type { Document, Versions } from '../document/index.ts';
import type { Reading } from '../read/reading.ts';
import type { Store, Written } from '../store/index.ts';
import { codeReadings, type CodeOptions, type Outcome } from './code-readings.ts';

/** How to fill a store from a stream of readings. */
export interface IngestOptions extends CodeOptions {
  readonly store: Store;
  /** The versions that coding with these options has. */
  readonly versions: Versions;
  /** Told of each input once it is settled: in the store, there already, or failed. */
  readonly onSettled: (outcome: Outcome, written: Written | 'failed') => void;
}

/** So many readings are looked up at once. */
const LOOKED_UP = 64;
const MAX_CHARACTERS = 400_000;
/** So many documents are written in one transaction. */
const WRITTEN = 16;

/**
 * Codes what the store does not hold yet and writes it, in input order, some documents a transaction. No model is opened
 * where there is nothing to code. The content of the store does not depend on the number of jobs.
 */
export async function ingestReadings(
  readings: AsyncIterable<Reading>,
  options: IngestOptions,
): Promise<void> {
  const { store, versions, onSettled, signal } = options;
  const fresh = onlyNew(readings, options);
  const first = await untilAborted(fresh.next(), signal);
  if (first === undefined || first.done === true) return;
  let batch: Required<Outcome>[] = [];
  const flush = async (): Promise<void> => {
    const own = batch;
    batch = [];
    const written = await store.write(
      own.map(({ coded }) => coded),
      versions,
    );
    for (const [i, outcome] of own.entries()) onSettled(outcome, written[i] ?? 'failed');
  };
  for await (const { reading, coded } of codeReadings(startingWith(first.value, fresh), options)) {
    if (coded === undefined || coded.issues.some(({ severity }) => severity === 'error')) {
      onSettled({ reading, ...(coded === undefined ? {} : { coded }) }, 'failed');
    } else {
      batch.push({ reading, coded });
      if (batch.length >= WRITTEN) await flush();
    }
  }
  if (batch.length > 0) await flush();
}

/** The readings that must be coded; tells of those that the store holds, that came before, or that failed. */
async function* onlyNew(
  readings: AsyncIterable<Reading>,
  { store, versions, onSettled, signal }: IngestOptions,
): AsyncGenerator<Reading> {
  for await (const group of groups(readings)) {
    if (signal?.aborted === true) return;
    const documents = group.flatMap(({ document }) => document ?? []);
    const holds = await store.holds(documents, versions);
    const held = new Set<Document>(documents.filter((_, i) => holds[i]));
    for (const reading of group) {
      if (reading.document === undefined) onSettled({ reading }, 'failed');
      else if (held.has(reading.document)) onSettled({ reading }, 'unchanged');
      else yield reading;
    }
  }
}

async function* groups(readings: AsyncIterable<Reading>): AsyncGenerator<readonly Reading[]> {
  let group: Reading[] = [];
  let characters = 0;
  let most = 1;
  for await (const reading of readings) {
    group.push(reading);
    characters += reading.document?.text.length ?? 0;
    if (group.length < most && characters < MAX_CHARACTERS) continue;
    yield group;
    group = [];
    characters = 0;
    // The first alone: its coding need not wait for the others to be read.
    most = LOOKED_UP;
  }
  if (group.length > 0) yield group;
}

async function* startingWith(first: Reading, rest: AsyncGenerator<Reading>): AsyncGenerator<Reading> {
  yield first;
  yield* rest;
}

/** The answer, or undefined where the signal comes first: an input that waits may never answer. */
function untilAborted<Answer>(
  answer: Promise<Answer>,
  signal: AbortSignal | undefined,
): Promise<Answer | undefined> {
  if (signal === undefined) return answer;
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      resolve(undefined);
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    answer.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}
