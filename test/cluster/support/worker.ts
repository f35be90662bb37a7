import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../cli/support/fake-main.ts', import.meta.url));

/** What a worker writes in its log. */
export interface LogLine {
  readonly event: string;
  readonly level: string;
  readonly message: string;
  readonly outcome?: unknown;
}

/** A worker in a process of its own. */
export interface WorkerProcess {
  readonly lines: readonly LogLine[];
  readonly ended: Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): void;
  /** The first line of an event; waits until there is one. */
  line(event: string): Promise<LogLine>;
  /** Documents that it wrote, once it has ended well. */
  written(): number;
}

/** Starts "dragoman work" with these options and the fake coder. */
export function startWorker(...argv: readonly string[]): WorkerProcess {
  return startWorkerOf(['--import', 'tsx', MAIN], ...argv);
}

/** Starts the "work" of a program, given as Node's own arguments. */
export function startWorkerOf(program: readonly string[], ...argv: readonly string[]): WorkerProcess {
  const child = spawn(process.execPath, [...program, 'work', '--log', 'json', ...argv], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines: LogLine[] = [];
  let rest = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const parts = `${rest}${text}`.split('\n');
    rest = parts.pop()!;
    for (const part of parts) lines.push(lineOf(part));
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.on('close', (code, signal) => {
      resolve(code ?? signal ?? -1);
    }),
  );
  let over = false;
  void ended.then(() => (over = true));
  return {
    ...{ lines, ended },
    kill: (signal) => child.kill(signal),
    line: async (event) => {
      for (;;) {
        const found = lines.find((line) => line.event === event);
        if (found !== undefined) return found;
        if (over) throw new Error(`The worker ended without "${event}":\n${JSON.stringify(lines, null, 1)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    written: () => Number(/new (\d+)/.exec(lines.find(({ event }) => event === 'ended')?.message ?? '')?.[1]),
  };
}

function lineOf(text: string): LogLine {
  try {
    return JSON.parse(text) as LogLine;
  } catch {
    return { event: 'not-json', level: 'error', message: text };
  }
}
