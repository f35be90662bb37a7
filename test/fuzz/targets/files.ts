import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInputs } from '../../../src/read/index.ts';
import { openSnapshot, SnapshotError, verifySnapshot, writeSnapshot } from '../../../src/snapshot/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { gather } from '../../support/dump-store.ts';
import { codeArticles, OLD } from '../../support/coded.ts';
import { checkReading } from '../promises.ts';
import type { Target } from '../target.ts';

async function withFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'dragoman-fuzz-'));
}

/** Offsets and lengths of Parquet are small integers in zigzag: these reach into them. */
const PARQUET = [
  'PAR1',
  '\x15\x00',
  '\x15\x02',
  '\x19\x1c',
  '\x7f\xff\xff\xff',
  'schema',
  'text',
  'title',
  'UTF8',
  '\x00\x00',
];

export const FILES: readonly Target[] = [
  {
    ...{ name: 'parquet', about: 'Parquet files of articles', words: PARQUET, most: 20_000 },
    open: async () => {
      const folder = await withFolder();
      const path = join(folder, 'input.parquet');
      return {
        run: async (bytes) => {
          await writeFile(path, bytes);
          for await (const reading of readInputs([path], { maxBytes: 200_000 })) checkReading(reading);
        },
        close: () => rm(folder, { recursive: true }),
      };
    },
  },
  {
    name: 'snapshot',
    about: 'the files of a snapshot: the first byte says which of them is another than was written',
    words: [
      ...PARQUET,
      '"format":"dragoman-snapshot"',
      '"version":1',
      '"files":[',
      '"rows":',
      '-1',
      '1e9',
      '"name":"../x"',
    ],
    most: 20_000,
    open: async () => {
      const folder = await withFolder();
      const store = await openStore(join(folder, 'news.duckdb'), { write: true });
      await store.write(await codeArticles(), OLD);
      const own = join(folder, 'snapshot');
      await writeSnapshot(store, own, { text: true });
      await store.close();
      const names = (await readdir(own)).sort();
      return {
        run: async (bytes) => {
          const path = join(own, names[(bytes[0] ?? 0) % names.length]!);
          const good = await readFile(path);
          await writeFile(path, bytes.length > 1 ? bytes.subarray(1) : Buffer.alloc(0));
          try {
            const snapshot = await openSnapshot(own);
            await verifySnapshot(snapshot);
            await gather(snapshot.codings());
            await gather(snapshot.decisions());
          } catch (error) {
            if (!(error instanceof SnapshotError)) throw error;
          } finally {
            await writeFile(path, good);
          }
        },
        close: () => rm(folder, { recursive: true }),
      };
    },
  },
];
