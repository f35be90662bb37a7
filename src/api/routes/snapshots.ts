import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  MANIFEST,
  openSnapshot,
  type Snapshot,
  SnapshotError,
  verifySnapshot as verify,
} from '../../snapshot/index.ts';
import { streamOf } from '../answer/stream-of.ts';
import { ApiError } from '../api-error.ts';
import { fresh } from '../define-route.ts';
import { may } from '../guard/caller.ts';
import type { Settings } from '../settings.ts';
import { tarEnd, tarHead, tarPadding } from '../snapshots/tar.ts';

export const snapshots = fresh('snapshots', async ({ caller }, { settings, snapshots: writer }) => {
  const { snapshotFolder } = settings;
  const all = snapshotFolder === undefined ? [] : await readdir(snapshotFolder).catch(() => []);
  // Those that are being written are hidden ones.
  const names = all.filter((name) => !name.startsWith('.'));
  const found = await Promise.all(names.map((name) => snapshotAt(join(snapshotFolder!, name))));
  const items = found.flatMap((one, i) => {
    if (one === undefined) return [];
    const { content, title, created, text, counts, licence, citation } = one.manifest;
    return [
      {
        ...{ name: names[i]!, content, text, counts, licence, citation },
        ...(title === undefined ? {} : { title }),
        ...(created === undefined ? {} : { created }),
      },
    ];
  });
  const key = ({ created = '', name }: (typeof items)[number]) => `${created} ${name}`;
  return {
    items: items.sort((a, b) => (key(a) < key(b) ? 1 : -1)),
    // A reason may name folders of the server.
    work: writer.work.map(({ reason, ...one }) =>
      reason === undefined || !may(caller, 'admin') ? one : { ...one, reason },
    ),
  };
});

export const addSnapshot = fresh('addSnapshot', ({ body }, { snapshots: writer, now }) => {
  const { name, title, text, created = new Date(now()).toISOString().slice(0, 10) } = body;
  return writer.begin(name, {
    created,
    ...(title === undefined ? {} : { title }),
    ...(text === undefined ? {} : { text }),
  });
});

export const snapshot = fresh('snapshot', async ({ params }, { settings }) => {
  const { manifest } = await named(params.name, settings);
  return manifest;
});

export const verifySnapshot = fresh('verifySnapshot', async ({ params }, { settings }) => {
  const found = await named(params.name, settings);
  const wrong = await verify(found);
  return { whole: wrong.length === 0, content: found.manifest.content, wrong };
});

export const snapshotFile = fresh('snapshotFile', async ({ params, signal }, { settings }) => {
  const { folder, manifest } = await named(params.name, settings);
  const { file } = params;
  if (file !== MANIFEST && !manifest.files.some(({ name }) => name === file))
    throw new ApiError('unknown-id', `The snapshot has no file ${JSON.stringify(file)}`);
  const { size } = await stat(join(folder, file));
  const type = file === MANIFEST ? 'application/json' : 'application/vnd.apache.parquet';
  return download(createReadStream(join(folder, file)), file, type, size, signal);
});

export const snapshotArchive = fresh('snapshotArchive', async ({ params, signal }, { settings }) => {
  const { folder, manifest } = await named(params.name, settings);
  const names = [MANIFEST, ...manifest.files.map(({ name }) => name)];
  return download(
    pack(params.name, folder, names),
    `${params.name}.tar`,
    'application/x-tar',
    undefined,
    signal,
  );
});

async function* pack(name: string, folder: string, files: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const file of files) {
    const path = join(folder, file);
    const stats = await stat(path);
    yield tarHead(`${name}/${file}`, stats);
    yield* createReadStream(path, { end: stats.size - 1 }) as AsyncIterable<Buffer>;
    yield tarPadding(stats.size);
  }
  yield tarEnd();
}

async function download(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  type: string,
  size: number | undefined,
  signal: AbortSignal,
): Promise<Response> {
  return new Response(await streamOf(pieces, signal), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': 'no-store',
      ...(size === undefined ? {} : { 'content-length': String(size) }),
    },
  });
}

async function named(name: string, { snapshotFolder }: Settings): Promise<Snapshot> {
  const found = snapshotFolder === undefined ? undefined : await snapshotAt(join(snapshotFolder, name));
  if (found === undefined) throw new ApiError('unknown-id', `There is no snapshot ${JSON.stringify(name)}`);
  return found;
}

/** Undefined where the folder holds no snapshot. */
async function snapshotAt(folder: string): Promise<Snapshot | undefined> {
  try {
    return await openSnapshot(folder);
  } catch (error) {
    if (error instanceof SnapshotError) return undefined;
    throw error;
  }
}
