import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDragoman, VERSIONS } from '../../test/cli/support/fake-coder.ts';
import { readInputs } from '../read/index.ts';
import { openStore, StoreError, type Store } from '../store/index.ts';
import { ingestArrivals, type ArrivalOptions, type Batch } from './ingest-arrivals.ts';

let folder: string;
let store: Store;
let abort: AbortController;
let running: Promise<void> | undefined;
let opened: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-arrivals-'));
  store = await openStore(join(folder, 'news.duckdb'), { write: true });
  abort = new AbortController();
  opened = 0;
});
afterEach(async () => {
  abort.abort();
  await running;
  await store.close();
  await rm(folder, { recursive: true });
});

const put = (name: string, text: string) => writeFile(join(folder, name), text);

/** Starts watching; answers what waits for the next batch. */
function start({
  inputs = [folder],
  ...options
}: Partial<ArrivalOptions> & { inputs?: string[] } = {}): () => Promise<Batch> {
  const batches: Batch[] = [];
  let tell: () => void = () => undefined;
  running = ingestArrivals(inputs, {
    ...{
      signal: abort.signal,
      settle: 30,
      reading: { published: '2017-07-31' },
      readInputs,
      jobs: 1,
      versions: VERSIONS,
    },
    openCoder: (how) => {
      opened += 1;
      return openDragoman(how);
    },
    coderModule: '',
    except: join(folder, 'news.duckdb'),
    withStore: (work) => work(store),
    now: () => '2017-08-01T00:00:00Z',
    onSettled: () => undefined,
    onBatch: (batch) => {
      batches.push(batch);
      tell();
    },
    ...options,
  });
  return async () => {
    while (batches.length === 0) await new Promise<void>((resolve) => (tell = resolve));
    return batches.shift()!;
  };
}

const documents = () => store.count('documents', {});

test('what lies there and what arrives is stored and related; the model is opened once', async () => {
  await put('one.txt', 'Russia on Sunday ordered 755 diplomats to leave the country, it said.');
  const next = start();
  expect((await next()).related).toMatchObject({ changed: true, relations: { incidents: 1 } });
  await put('two.txt', 'Police arrested twelve people in the old harbour on the same day, it said.');
  expect((await next()).files).toHaveLength(1);
  expect([await documents(), opened, await store.count('incidents', {})]).toEqual([2, 1, 2]);
});

test('a document that cannot be coded is told of and does not end the watch', async () => {
  const failed: string[] = [];
  const next = start({
    onSettled: ({ reading }, written) => {
      if (written === 'failed') failed.push(reading.origin);
    },
  });
  await put('bad.txt', 'THROW this away, said nobody on that day.');
  await next();
  await put('good.txt', 'Russia on Sunday ordered 755 diplomats to leave the country, it said.');
  await next();
  expect([failed.length, await documents()]).toEqual([1, 1]);
});

test('a batch waits while another process holds the store, and is not lost', async () => {
  let busy = true;
  const waited: string[] = [];
  await put('one.txt', 'Russia on Sunday ordered 755 diplomats to leave the country, it said.');
  const next = start({
    withStore: async (work) => {
      if (busy) throw new StoreError('store-locked', 'held', 'wait');
      await work(store);
    },
    onWaiting: ({ code }) => {
      waited.push(code);
      busy = false;
    },
  });
  await next();
  expect([waited, await documents()]).toEqual([['store-locked'], 1]);
});

test('web addresses are asked at once and again; what is no article waits in vain', async () => {
  const asked: (readonly string[])[] = [];
  await put('picture.png', 'not for us');
  const next = start({
    every: 20,
    inputs: [folder, 'https://news.example/feed.xml'],
    readInputs: (inputs, reading) => {
      asked.push(inputs);
      return readInputs([], reading);
    },
  });
  await next();
  await next();
  expect(asked.slice(0, 2)).toEqual([['https://news.example/feed.xml'], ['https://news.example/feed.xml']]);
});

test('any other fault of the store ends it with that fault', async () => {
  await put('one.txt', 'Russia on Sunday ordered 755 diplomats to leave the country, it said.');
  start({ withStore: () => Promise.reject(new StoreError('store-broken', 'broken', 'none')) });
  await expect(running).rejects.toThrow('broken');
  running = undefined;
});
