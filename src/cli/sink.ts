import { randomBytes } from 'node:crypto';
import { createWriteStream, type Stats } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { CliError } from './cli-error.ts';

/** Where records go; each write waits until there is room for more. */
export interface Sink {
  write(piece: string | Uint8Array): Promise<void>;
  /** Makes what was written last: nothing is lost after it. */
  close(): Promise<void>;
  /** Gives up after an error; answers the path where what was written is kept, if any. */
  abandon(): Promise<string | undefined>;
}

/** The reader of standard output has gone. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/** Opens the file, or standard output where there is none. */
export async function openSink(file: string | undefined, stdout: Writable): Promise<Sink> {
  if (file === undefined) return streamSink(stdout);
  const there = await stat(file).catch(() => undefined);
  if (there?.isDirectory() === true) throw cannotWrite(file, 'it is a folder');
  return there !== undefined && !there.isFile() ? openDevice(file) : openBeside(file, there);
}

function streamSink(stream: Writable): Sink {
  const writer = makeWriter(stream);
  return { write: writer, close: () => writer(''), abandon: () => Promise.resolve(undefined) };
}

/** A pipe or device cannot be renamed over: it is written to as it is. */
async function openDevice(file: string): Promise<Sink> {
  const handle = await open(file, 'w').catch((error: unknown) => {
    throw cannotWrite(file, messageOf(error));
  });
  const stream = handle.createWriteStream();
  const close = (): Promise<void> => endStream(stream);
  return { write: makeWriter(stream), close, abandon: async () => (await close(), undefined) };
}

/** Writes beside the file and takes its place at the end, so that the file is never half written. */
async function openBeside(file: string, there: Stats | undefined): Promise<Sink> {
  const target = there === undefined ? file : await realpath(file);
  const partial = `${target}.${randomBytes(4).toString('hex')}.partial`;
  const handle = await open(partial, 'wx', there?.mode).catch((error: unknown) => {
    throw cannotWrite(file, messageOf(error));
  });
  const stream = createWriteStream(partial, { fd: handle });
  const write = makeWriter(stream);
  let written = 0;
  return {
    write: async (piece) => {
      written += piece.length;
      await write(piece);
    },
    close: async () => {
      await endStream(stream);
      await rename(partial, target);
    },
    abandon: async () => {
      await endStream(stream).catch(() => undefined);
      if (written > 0) return partial;
      await rm(partial, { force: true });
      return undefined;
    },
  };
}

function makeWriter(stream: Writable): Sink['write'] {
  let failure: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error.code === 'EPIPE' ? new ClosedPipe('The reader has gone') : error;
  });
  return (piece) =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) {
        reject(failure);
        return;
      }
      stream.write(piece, (error) => {
        // The listener for 'error' runs after this callback.
        if (error == null) resolve();
        else
          setImmediate(() => {
            reject(failure ?? error);
          });
      });
    });
}

function endStream(stream: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    if (stream.destroyed) {
      resolve();
      return;
    }
    stream.once('error', reject);
    stream.end(resolve);
  });
}

function cannotWrite(file: string, why: string): CliError {
  return new CliError('cannot-write', `${file}: ${why}`, 'Name a file in a folder that you may write to.');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
