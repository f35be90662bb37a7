// Speed, start-up and memory of the whole chain: `npm run speed [-- --check] [-- --quick] [-- --articles N]`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as Library from '../../src/index.ts';
import type { Document } from '../../src/document/index.ts';
import { readJsonLines } from '../../src/read/index.ts';
import { makeArticles, sourceOfArticles, type Article } from './articles.ts';
import { type Floors, readSpeedFloors } from './floors.ts';
import { measureCli, type Measured } from './process.ts';

const STARTS = 5;
const CHUNK = 8;
const WARM_UP = 4;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    articles: { type: 'string' },
  },
});
// Enough for a lasting rate: start-up and the first, slow seconds of a program are paid once.
const count = Number(values.articles ?? (values.quick ? 100 : 1000));
const inProcess = Math.min(count, 200);
const floors = readSpeedFloors();
// The library as it is shipped, not as it stands in the sources.
const built = new URL('../../dist/index.js', import.meta.url).href;
const { openDragoman } = (await import(built)) as typeof Library;

const folder = mkdtempSync(join(tmpdir(), 'dragoman-speed-'));
try {
  process.exitCode = (await measureAll()) || !values.check ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** Measures and prints everything; true where all floors are kept. */
async function measureAll(): Promise<boolean> {
  const articles = await makeArticles(count);
  say(
    `${count} articles of 500 words from ${sourceOfArticles()}, ${inProcess} in the library; ${cpus().length} cores`,
  );
  const rates: number[] = [];
  for (const threads of [1, 2]) {
    const { seconds, sentences, cpuSeconds, stages } = await measureLibrary(
      articles.slice(0, inProcess),
      threads,
    );
    rates.push(inProcess / seconds);
    const name = `library, ${threads} thread${threads > 1 ? 's' : ''}`;
    const cpu = `${((1000 * cpuSeconds) / inProcess).toFixed(0)} ms of CPU an article`;
    say(
      `${name.padEnd(24)}${rate(inProcess / seconds)} articles/s ${rate(sentences / seconds)} sentences/s, ${cpu}`,
    );
    if (threads > 1) continue;
    for (const [stage, spent] of stages) say(`  ${stage.padEnd(22)}${rate(spent / inProcess)} ms an article`);
  }
  const all = writeArticles('all.jsonl', articles);
  const peaks: number[] = [];
  for (const jobs of ['1', '2']) {
    const out = join(folder, `out-${jobs}.jsonl`);
    const run = await measureCli(['code', all, '--format', 'jsonl', '--out', out, '--jobs', jobs]);
    rates.push(count / run.seconds);
    if (run.peakMegabytes !== undefined) peaks.push(run.peakMegabytes);
    say(
      `${`command line, jobs ${jobs}`.padEnd(24)}${rate(count / run.seconds)} articles/s, start-up counted, ${memory(run)}`,
    );
  }
  const start = await measureStart(articles);
  say(`${'start to first record'.padEnd(24)}${start.toFixed(2)} s (median of ${STARTS})`);
  return judge({
    articlesPerSecond: Math.max(...rates),
    startSeconds: start,
    peakMegabytes: Math.max(0, ...peaks),
  });
}

async function measureLibrary(
  articles: readonly Article[],
  threads: number,
): Promise<{ seconds: number; sentences: number; cpuSeconds: number; stages: ReadonlyMap<string, number> }> {
  const documents = await readArticles(articles);
  const dragoman = await openDragoman({ threads });
  await dragoman.code(documents.slice(0, WARM_UP));
  const stages = new Map<string, number>();
  const onStep = ({ stage, milliseconds }: Library.TraceStep): void => {
    stages.set(stage, (stages.get(stage) ?? 0) + milliseconds);
  };
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  let sentences = 0;
  for (let i = 0; i < documents.length; i += CHUNK) {
    const coded = await dragoman.code(documents.slice(i, i + CHUNK), onStep);
    // A document that fails is fast: it must not count.
    const failed = coded.flatMap(({ issues }) => issues).find(({ severity }) => severity === 'error');
    if (failed !== undefined) throw new Error(`[${failed.code}] ${failed.message}`);
    sentences += coded.reduce((sum, one) => sum + one.sentences.length, 0);
  }
  const seconds = (performance.now() - started) / 1000;
  const cpu = process.cpuUsage(cpuBefore);
  await dragoman.close();
  return { seconds, sentences, cpuSeconds: (cpu.user + cpu.system) / 1e6, stages };
}

async function readArticles(articles: readonly Article[]): Promise<Document[]> {
  const documents: Document[] = [];
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (const article of articles) yield await Promise.resolve(Buffer.from(`${JSON.stringify(article)}\n`));
  }
  for await (const { document } of readJsonLines(bytes(), {}))
    if (document !== undefined) documents.push(document);
  return documents;
}

async function measureStart(articles: readonly Article[]): Promise<number> {
  const one = writeArticles('one.jsonl', articles.slice(0, 1));
  const starts: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    starts.push((await measureCli(['code', one, '--format', 'jsonl'])).firstSeconds);
  }
  return starts.sort((a, b) => a - b)[Math.floor(STARTS / 2)] ?? NaN;
}

function judge(measured: Omit<Floors, 'cpuMilliseconds'>): boolean {
  const missed = [
    measured.articlesPerSecond >= floors.articlesPerSecond
      ? []
      : [`under ${floors.articlesPerSecond} articles/s`],
    measured.startSeconds <= floors.startSeconds ? [] : [`start over ${floors.startSeconds} s`],
    measured.peakMegabytes <= floors.peakMegabytes ? [] : [`peak over ${floors.peakMegabytes} MB`],
  ].flat();
  say(missed.length === 0 ? 'All floors are kept.' : `Floors missed: ${missed.join(', ')}.`);
  return missed.length === 0;
}

function writeArticles(name: string, articles: readonly Article[]): string {
  const path = join(folder, name);
  writeFileSync(path, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  return path;
}

function memory({ peakMegabytes }: Measured): string {
  return peakMegabytes === undefined ? 'memory not measured here' : `peak ${peakMegabytes.toFixed(0)} MB`;
}

function rate(value: number): string {
  return value.toFixed(1).padStart(7);
}

function say(line: string): void {
  console.log(line);
}
