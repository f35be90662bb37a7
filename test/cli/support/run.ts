import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { CliIo } from '../../../src/cli/io.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { readInputs } from '../../../src/read/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { openDragoman, VERSIONS } from './fake-coder.ts';

/** What a run of the command line did. */
export interface Run {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process with the fake coder. */
export async function run(
  argv: readonly string[],
  io: Partial<CliIo> & { tty?: boolean } = {},
): Promise<Run> {
  const { tty = false, ...rest } = io;
  const out = Object.assign(new PassThrough(), { isTTY: tty, columns: 100 });
  const err = Object.assign(new PassThrough(), { isTTY: tty, columns: 100 });
  const texts = Promise.all([text(out), text(err)]);
  const exit = await runCli(argv, {
    stdin: PassThrough.from([]),
    stdout: out,
    stderr: err,
    env: {},
    signal: new AbortController().signal,
    now: () => 0,
    today: () => 0,
    openCoder: openDragoman,
    coderModule: new URL('./fake-coder.ts', import.meta.url).href,
    readVersions: () => Promise.resolve(VERSIONS),
    openStore,
    readInputs,
    ...rest,
  });
  out.end();
  err.end();
  const [stdout, stderr] = await texts;
  return { exit, stdout, stderr };
}

/** Runs the command line with the fake coder in a process of its own; `during` may disturb it. */
export async function runProcess(
  argv: readonly string[],
  during: (child: ReturnType<typeof spawn>) => void = () => undefined,
): Promise<Run & { readonly signal: NodeJS.Signals | null }> {
  const main = fileURLToPath(new URL('./fake-main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...argv], { stdio: 'pipe' });
  const ended = new Promise<[number, NodeJS.Signals | null]>((resolve) =>
    child.on('close', (code, signal) => {
      resolve([code ?? -1, signal]);
    }),
  );
  const texts = Promise.all([text(child.stdout).catch(() => ''), text(child.stderr)]);
  during(child);
  const [exit, signal] = await ended;
  const [stdout, stderr] = await texts;
  return { exit, stdout, stderr, signal };
}
