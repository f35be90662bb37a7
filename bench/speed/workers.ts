// What a second worker brings: `npm run build && tsx bench/speed/workers.ts [--articles 200] [--check]`.
// The program as it is shipped codes the same articles with one, two and three jobs; the first quarter, in which workers start and warm up, is left out. On a machine that
// others use too the clock tells little: beside it stands what the processor time of an article allows, that is as many
// times one core as there are jobs. With `--check`, two jobs that bring too little end it with exit code 1.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeArticles, sourceOfArticles } from './articles.ts';
import { measureCli } from './process.ts';

/** Articles that two jobs code in the time in which one codes one. */
const LEAST = 1.8;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '200' },
    jobs: { type: 'string', default: '1,2,3' },
    check: { type: 'boolean', default: false },
  },
});

interface Figure {
  readonly jobs: number;
  readonly perSecond: number;
  /** Seconds of processor time for an article, all threads together. */
  readonly cpu: number;
  readonly peak: number;
}

const count = Number(values.articles);
const folder = mkdtempSync(join(tmpdir(), 'dragoman-workers-'));
try {
  const path = join(folder, 'articles.jsonl');
  const articles = await makeArticles(count);
  writeFileSync(path, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  say(`${count} articles of 500 words from ${sourceOfArticles()}; ${cpus().length} cores`);
  say('jobs  articles/s  CPU ms an article  peak MB  times one job: by clock, by CPU');
  const figures: Figure[] = [];
  for (const jobs of values.jobs.split(',').map(Number)) {
    const figure = await measure(path, jobs);
    figures.push(figure);
    say(lineOf(figure, figures[0]!));
  }
  const [first, second] = [figures.find(({ jobs }) => jobs === 1), figures.find(({ jobs }) => jobs === 2)];
  const third = figures.find(({ jobs }) => jobs === 3);
  if (second !== undefined && third !== undefined)
    say(`a further worker takes ${(third.peak - second.peak).toFixed(0)} MB`);
  if (first !== undefined && second !== undefined) {
    const kept = Math.max(byClock(second, first), byCpu(second, first)) >= LEAST;
    say(kept ? `Two jobs bring ${LEAST} times or more.` : `Two jobs bring less than ${LEAST} times.`);
    if (values.check && !kept) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(path: string, jobs: number): Promise<Figure> {
  const warm = Math.floor(count / 4);
  const run = await measureCli(['code', path, '--format', 'jsonl', '--jobs', String(jobs)], warm);
  return {
    jobs,
    perSecond: (count - warm) / (run.seconds - run.firstSeconds),
    cpu: ((run.cpuSeconds ?? NaN) - (run.firstCpuSeconds ?? NaN)) / (count - warm),
    peak: run.peakMegabytes ?? NaN,
  };
}

function lineOf(figure: Figure, first: Figure): string {
  const { jobs, perSecond, cpu, peak } = figure;
  return [
    String(jobs).padStart(4),
    perSecond.toFixed(2).padStart(11),
    (1000 * cpu).toFixed(0).padStart(18),
    peak.toFixed(0).padStart(8),
    `  ${byClock(figure, first).toFixed(2)}, ${byCpu(figure, first).toFixed(2)}`,
  ].join(' ');
}

function byClock(figure: Figure, first: Figure): number {
  return figure.perSecond / first.perSecond;
}

/** With a core for each job. */
function byCpu(figure: Figure, first: Figure): number {
  return ((figure.jobs / first.jobs) * first.cpu) / figure.cpu;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
