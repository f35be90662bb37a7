import { userInfo } from 'node:os';
import type { CliIo } from './io.ts';
import { TIME_LIMIT } from './options.ts';
import { runCli } from './run-cli.ts';

/** The doors to the library that the command line works through. */
export type Doors = Pick<
  CliIo,
  'openCoder' | 'coderModule' | 'readVersions' | 'openStore' | 'readInputs' | 'openWeb'
>;

/** Runs the command line of this process, and ends the process with its exit code. */
export async function start(doors: Doors): Promise<void> {
  const abort = new AbortController();
  const onSignal = (): void => {
    abort.abort();
  };
  // Once: a second Ctrl-C ends the program at once.
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  // Broken pipes end a run quietly where they are written to; nowhere do they end it with a stack trace.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const exit = await runCli(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    userName,
    signal: abort.signal,
    now: () => performance.now(),
    clock: () => new Date().toISOString(),
    timeLimit: TIME_LIMIT,
    ...doors,
  });
  // Standard input may still be open after Ctrl-C: it must not keep the program alive.
  process.stdout.write('', () => process.exit(exit));
}

/** A container may run under a number that no user has. */
function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
