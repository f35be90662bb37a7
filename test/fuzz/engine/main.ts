import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TARGETS } from '../targets/index.ts';
import { keep, WORK } from './files.ts';
import type { Told } from './loop.ts';

// Tries the readers, decoders and the API with inputs made by chance, those that reach new parts of the program first.
// What breaks a promise, hangs or kills the process lies in test/fuzz/work/<target>/faults: mend it, then move it to found/.

/** No input of this size should keep a process busy so long, in milliseconds. */
const HANGS = 30_000;
/** Opening a target loads much. */
const OPENS = 180_000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    target: { type: 'string', multiple: true },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
  },
});
const chosen = TARGETS.filter(({ name }) => values.target === undefined || values.target.includes(name));
const seconds = (Number(values.minutes) * 60) / chosen.length;
process.stdout.write(`${chosen.length} targets, ${seconds.toFixed(0)} s each, --seed ${values.seed}\n`);

let bad = 0;
let runs = 0;
for (const [i, { name }] of chosen.entries()) {
  const { told, deaths } = await fuzz(name, seconds, Number(values.seed) + i * 1000);
  const [first, last] = told.heap.map((bytes) => Math.round(bytes / 1e6));
  const faults = [...deaths, ...told.faults];
  process.stdout.write(
    `${name.padEnd(10)} ${told.runs} runs, ${told.kept} inputs kept, ${told.parts} parts seen, heap ${first} to ${last} MB, ${faults.length} faults\n${faults.map((line) => `  ${line}\n`).join('')}`,
  );
  bad += faults.length;
  runs += told.runs;
}
process.stdout.write(`${runs} runs, ${bad} faults\n`);
process.exit(bad === 0 ? 0 : 1);

/** Runs a target in processes of their own until its time is over: one that dies is followed by another. */
async function fuzz(name: string, all: number, seed: number): Promise<{ told: Told; deaths: string[] }> {
  const folder = join(WORK, name);
  mkdirSync(folder, { recursive: true });
  const until = performance.now() + all * 1000;
  const deaths: string[] = [];
  let told: Told = { runs: 0, kept: 0, parts: 0, faults: [], heap: [0, 0] };
  for (let turn = 0; turn === 0 || performance.now() < until - 1000; turn += 1) {
    rmSync(join(folder, 'told.json'), { force: true });
    const left = Math.max(1, (until - performance.now()) / 1000);
    const why = await once(name, left, seed + turn);
    if (why !== undefined) {
      const kind = why.startsWith('hang') ? 'hang' : 'crash';
      const current = join(folder, 'current');
      const bytes = existsSync(current) ? readFileSync(current) : Buffer.alloc(0);
      deaths.push(`${keep(join(folder, 'faults'), kind, bytes)}: ${why}`);
      continue;
    }
    told = JSON.parse(readFileSync(join(folder, 'told.json'), 'utf8')) as Told;
    break;
  }
  return { told, deaths };
}

/** One process; answers why it did not come to its end. */
function once(name: string, seconds: number, seed: number): Promise<string | undefined> {
  const current = join(WORK, name, 'current');
  const argv = [
    '--expose-gc',
    '--max-old-space-size=1500',
    '--import',
    'tsx',
    join(import.meta.dirname, 'loop.ts'),
  ];
  const child = spawn(process.execPath, [...argv, name, seconds.toFixed(1), String(seed)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-2000);
  });
  let hung = false;
  const started = Date.now();
  const watch = setInterval(() => {
    const last = existsSync(current) ? statSync(current).mtimeMs : 0;
    const patience = last < started ? OPENS : HANGS;
    if (Date.now() - Math.max(started, last) < patience) return;
    hung = true;
    child.kill('SIGKILL');
  }, 1000);
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      if (hung) resolve(`hang of more than ${HANGS / 1000} s`);
      else if (code === 0) resolve(undefined);
      else
        resolve(
          `exit ${String(code ?? signal)}: ${errors.trim().split('\n').slice(-6).join(' | ').slice(0, 400)}`,
        );
    });
  });
}
