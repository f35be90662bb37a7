// Memory over a long run: `npm run build && tsx bench/speed/soak.ts [--articles 12000] [--db TARGET] [--jobs 1] [--check]`.
// The program as it is shipped ingests the articles of the corpus, one process from the first to the last; its memory is told
// by tenths of the input. It runs with the memory settings of the image (Dockerfile), with `--plain` without them. With `--check`,
// growth from the first to the last tenth that is too large ends it with exit code 1.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CORPUS, writeFirst } from './articles.ts';

/** Of the memory between the first tenth and the last. */
const MOST_GROWTH = 0.05;
const TENTHS = 10;
/** As in the Dockerfile. */
const ALLOCATOR = 'libjemalloc.so.2';
const OF_IMAGE = { LD_PRELOAD: ALLOCATOR, MALLOC_CONF: 'narenas:2,dirty_decay_ms:1000,muzzy_decay_ms:0' };

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '12000' },
    db: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    input: { type: 'string' },
    program: { type: 'string', default: 'dist/cli/main.js' },
    plain: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});

interface Sample {
  /** Told by the main thread, else by one that codes. */
  readonly main: boolean;
  /** Share of the input that has been read. */
  readonly read: number;
  /** Of the process; the main thread tells it. */
  readonly rss?: number;
  /** What is left in the thread after a collection; only now and then. */
  readonly live?: number | undefined;
}

// What cannot be loaded the system passes over with a word on standard error.
const { stderr } = spawnSync('true', { env: { ...process.env, ...OF_IMAGE }, encoding: 'utf8' });
if (!values.plain && stderr.includes(ALLOCATOR))
  throw new Error(`There is no ${ALLOCATOR}: install it (Debian: libjemalloc2), or measure with --plain`);

const folder = mkdtempSync(join(tmpdir(), 'dragoman-soak-'));
try {
  const input =
    values.input ??
    (await writeFirst(CORPUS, Number(values.articles), join(realpathSync(folder), 'articles.jsonl')));
  const begin = performance.now();
  const samples = await ingest(realpathSync(input));
  const growth = tell(samples);
  say(`${values.articles} articles in ${((performance.now() - begin) / 60_000).toFixed(1)} minutes`);
  if (!Number.isFinite(growth.rss + growth.live))
    throw new Error('Too few articles: a tenth was over before it was told');
  const kept = Math.max(growth.rss, growth.live) < MOST_GROWTH;
  say(kept ? 'Memory is flat.' : `Memory grows by more than ${100 * MOST_GROWTH} %.`);
  if (values.check && !kept) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** Runs the program to its end and answers what it told of its memory. */
async function ingest(input: string): Promise<Sample[]> {
  const told = join(folder, 'memory.jsonl');
  const preload = new URL('./tell-memory.mjs', import.meta.url).href;
  const { db = join(folder, 'soak.duckdb'), jobs, program } = values;
  const argv = ['ingest', input, '--db', db, '--jobs', jobs, '--no-relate'];
  const child = spawn(process.execPath, ['--expose-gc', '--import', preload, program, ...argv], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(values.plain ? {} : OF_IMAGE), SOAK_TELL: told, SOAK_INPUT: input },
  });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', resolve);
  });
  // 1: some article could not be read, which the program has named.
  if (code !== 0 && code !== 1) throw new Error(`The program ended with ${String(code)}`);
  return readFileSync(told, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sample)
    .map((sample, i, all) => (isFirstOf(all, i) ? { ...sample, live: undefined } : sample));
}

/** At its first sample a thread is still loading. */
function isFirstOf(samples: readonly Sample[], at: number): boolean {
  return samples.findIndex(({ main }) => main === samples[at]!.main) === at;
}

/** Prints the tenths; answers by what share the last is larger than the first. */
function tell(samples: readonly Sample[]): { rss: number; live: number } {
  say('tenth   resident MB (median, most)   live MB (least): all, main thread, one that codes');
  const tenths = Array.from({ length: TENTHS }, (_, tenth) => {
    const own = samples.filter(({ read }) => Math.min(TENTHS - 1, Math.floor(read * TENTHS)) === tenth);
    const rss = own.flatMap((sample) => sample.rss ?? []);
    // Of a thread in the midst of its articles they are a part, and now more, now less: what stays is the least.
    const [main, coding] = [true, false].map((which) =>
      Math.min(...own.flatMap(({ main: of, live }) => (of === which && live !== undefined ? live : []))),
    ) as [number, number];
    const live = main + Number(values.jobs) * coding;
    say(
      `${String(tenth + 1).padStart(5)}   ${megabytes(median(rss))}  ${megabytes(Math.max(...rss))}   ${[live, main, coding].map(megabytes).join('  ')}`,
    );
    return { rss: median(rss), live };
  });
  const [first, last] = [tenths[0]!, tenths.at(-1)!];
  const growth = { rss: last.rss / first.rss - 1, live: last.live / first.live - 1 };
  say(
    `growth  resident ${(100 * growth.rss).toFixed(1)} %, live ${(100 * growth.live).toFixed(1)} % (first to last tenth)`,
  );
  return growth;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0).padStart(8);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
