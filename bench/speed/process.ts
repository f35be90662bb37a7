import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const CLI = 'dist/cli/main.js';
const SAMPLE_MS = 50;

/** What a run of the built command line took. */
export interface Measured {
  readonly seconds: number;
  /** From the start of the process to its first byte of output, or to the document that was asked for. */
  readonly firstSeconds: number;
  /** Peak resident memory of the process and its children; undefined where /proc does not tell. */
  readonly peakMegabytes: number | undefined;
  /** Of the process alone, as last seen before its end; undefined where /proc does not tell. */
  readonly cpuSeconds: number | undefined;
  /** The same at the moment of `firstSeconds`. */
  readonly firstCpuSeconds: number | undefined;
}

/** Runs the built command line and measures it; `after` so many documents of JSON Lines the first time is taken. */
export function measureCli(argv: readonly string[], after = 0): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [CLI, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
    let firstSeconds = NaN;
    let peak: number | undefined;
    let cpuSeconds: number | undefined;
    let firstCpuSeconds: number | undefined;
    let complaints = '';
    const sampling = setInterval(() => {
      const now = child.pid === undefined ? undefined : residentOf(child.pid);
      if (now !== undefined) peak = Math.max(peak ?? 0, now);
      if (child.pid !== undefined) cpuSeconds = cpuOf(child.pid) ?? cpuSeconds;
    }, SAMPLE_MS);
    let documents = 0;
    child.stdout.on('data', (data: Buffer) => {
      documents += after === 0 ? 0 : data.toString('latin1').split('{"record":"document"').length - 1;
      if (!Number.isNaN(firstSeconds) || documents < after) return;
      firstSeconds = (performance.now() - started) / 1000;
      if (child.pid !== undefined) firstCpuSeconds = cpuOf(child.pid);
    });
    child.stderr.on('data', (data) => (complaints += String(data)));
    child.on('close', (code) => {
      clearInterval(sampling);
      if (code !== 0)
        reject(new Error(`${CLI} ${argv.join(' ')} ended with ${code ?? 'a signal'}:\n${complaints}`));
      const seconds = (performance.now() - started) / 1000;
      resolve({ seconds, firstSeconds, peakMegabytes: peak, cpuSeconds, firstCpuSeconds });
    });
  });
}

/** Linux counts in hundredths of a second. */
function cpuOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return undefined;
  }
}

/** Megabytes in memory of a process and all under it. A process's own peak counts, not only what it holds now. */
function residentOf(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // Some systems do not keep the peak: there the samples make it.
    const held = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? /^VmRSS:\s+(\d+) kB$/m.exec(status);
    if (held === null) return undefined;
    const own = Number(held[1]) / 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter((child) => child !== ''),
    );
    return children.reduce((sum, child) => sum + (residentOf(Number(child)) ?? 0), own);
  } catch {
    return undefined;
  }
}
