import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port.ts';

/** A real NATS server that a test has for itself. */
export interface NatsServer {
  readonly url: string;
  /** Kills it with SIGKILL, in whatever it does. */
  kill(): Promise<void>;
  /** Starts it again after that, with what it had stored. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** True where the server's program is installed. */
export function hasNats(): boolean {
  return spawnSync('nats-server', ['--version']).status === 0;
}

/** Starts a server with JetStream on a free port, its data in a temporary folder. */
export async function startNats(): Promise<NatsServer> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-nats-'));
  const port = await freePort();
  let child: ChildProcess;
  const start = async (): Promise<void> => {
    const argv = ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', String(port)];
    child = spawn('nats-server', argv, { stdio: 'ignore' });
    for (let tries = 0; !(await answers(port)); tries++) {
      if (tries === 100) throw new Error('nats-server does not start');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };
  await start();
  return {
    url: `nats://127.0.0.1:${port}`,
    kill: () => end('SIGKILL'),
    restart: start,
    stop: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (good: boolean) => (): void => {
      socket.destroy();
      resolve(good);
    };
    socket.on('data', end(true)).on('error', end(false));
  });
}
