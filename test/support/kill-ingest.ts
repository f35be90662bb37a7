import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/index.ts';
import { dumpStore } from './dump-store.ts';

const MAIN = fileURLToPath(new URL('../cli/support/kill-main.ts', import.meta.url));

/** So many kills; DRAGOMAN_KILLS=50 for a long run. */
export const KILLS = Number(process.env['DRAGOMAN_KILLS'] ?? 3);

/** Writes a file of invented articles whose coding takes the fake coder a while. */
export async function writeArticles(file: string, count = 129): Promise<void> {
  const line = (i: number) => {
    const text = `WAIT50 Report ${i}: Russia ordered group ${i} to leave the country, which Washington called "number ${i} too many", and police arrested ${i} people.`;
    return `${JSON.stringify({ title: `Report ${i}`, text, date: `2017-07-${String((i % 28) + 1).padStart(2, '0')}` })}\n`;
  };
  await writeFile(file, Array.from({ length: count }, (_, i) => line(i)).join(''));
}

/** How many milliseconds an ingest took to open the store and to fill it. */
export interface Duration {
  readonly open: number;
  readonly fill: number;
}

/** Runs an ingest to its end. */
export function ingest(file: string, target: string, ...more: string[]): Promise<Duration> {
  return toEnd(['ingest', file, '--db', target, ...more]);
}

async function toEnd(argv: readonly string[]): Promise<Duration> {
  const { exit, told } = await run(argv, {});
  if (exit !== 0) throw new Error(`${argv[0]!} ended with ${String(exit)}`);
  const [open = NaN, fill = NaN] = told.split(' ').map(Number);
  return { open, fill };
}

/** Kills the relating of a store at chance moments, `kills` times; what a last one leaves must equal `whole`. */
export async function killRelates(target: string, kills: number, whole: readonly string[]): Promise<number> {
  const argv = ['relate', '--db', target];
  let killed = 0;
  const { fill } = await toEnd([...argv, '--figures', 'median']);
  for (let i = 0; i < kills; i++) {
    // Another rule each time, so that there is something to do; the last one is that of the whole.
    const rule = i % 2 === 0 ? 'latest' : 'median';
    const env = { KILL_AT: String(Math.random()), KILL_FILL: String(fill) };
    const { exit } = await run([...argv, '--figures', rule], env);
    if (exit !== 0) killed += 1;
  }
  await toEnd([...argv, '--figures', 'latest-official']);
  const dump = await dumpOf(target);
  if (JSON.stringify(dump) !== JSON.stringify(whole)) throw new Error(difference(dump, whole));
  return killed;
}

/**
 * Kills ingests of a file at chance moments between start and end, `kills` times, going on where the one before was
 * killed; a store that is full makes room for a fresh one. Answers how many ran to their end before the blow.
 */
export async function killIngests(
  file: string,
  fresh: () => Promise<string>,
  kills: number,
  whole: readonly string[],
  duration: Duration,
): Promise<{ survived: number; partial: number }> {
  let target = await fresh();
  let survived = 0;
  let partial = 0;
  for (let i = 0; i < kills; i++) {
    // One in four while the store is opened, the others while it is filled.
    const { exit } = await run(['ingest', file, '--db', target], {
      // Later moments a little oftener: by then something has been written.
      KILL_AT: String(Math.sqrt(Math.random())),
      ...(i % 4 === 3 ? { KILL_OPEN: String(duration.open) } : { KILL_FILL: String(duration.fill) }),
    });
    if (exit === 0) survived += 1;
    const found = await stateOf(target);
    if (found > 0 && found < whole.filter((line) => line.startsWith('all_documents ')).length) partial += 1;
    if (exit === 0 || i === kills - 1 || i % 4 === 1) {
      await ingest(file, target);
      const dump = await dumpOf(target);
      if (JSON.stringify(dump) !== JSON.stringify(whole)) throw new Error(difference(dump, whole));
      target = await fresh();
    }
  }
  return { survived, partial };
}

/** All rows of a store and of its index of words; with `anyOrder`, whatever the order of ingestion. */
export async function dumpOf(target: string, anyOrder = false): Promise<string[]> {
  const store = await openStore(target, { write: false });
  try {
    return await dumpStore(store, [], anyOrder);
  } finally {
    await store.close();
  }
}

/** How many documents are in it, each of them whole; -1 where there is no store yet. */
async function stateOf(target: string): Promise<number> {
  const store = await openStore(target, { write: false }).catch((error: unknown) => {
    if ((error as { code?: string }).code === 'store-missing') return undefined;
    throw error;
  });
  if (store === undefined) return -1;
  try {
    let count = 0;
    for await (const { document, sentences, events } of store.codings()) {
      count += 1;
      if (sentences.length !== 2 || events.length !== 2) throw new Error(`${document.id} is half written`);
    }
    return count;
  } finally {
    await store.close();
  }
}

async function run(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ exit: number | null; told: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...argv], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
  const told = text(child.stdout);
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('exit', resolve);
  });
  return { exit, told: await told };
}

function difference(found: readonly string[], wanted: readonly string[]): string {
  const at = wanted.findIndex((line, i) => line !== found[i]);
  return `The store differs after a kill:\n${found[at] ?? 'nothing'}\ninstead of\n${wanted[at] ?? 'nothing'}`;
}
