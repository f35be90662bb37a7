import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Served, type ServeOptions } from '../../../src/api/index.ts';
import { type CodedRecords, openStore, type Store } from '../../../src/store/index.ts';
import { relateStore } from '../../../src/work/relate-store.ts';
import { codeArticles, codeText, OLD } from '../../support/coded.ts';

/** A server over a real store on a free port of loopback. */
export interface Started extends Served {
  readonly folder: string;
  /** Asks a path beneath /api/v1. */
  get(path: string, init?: RequestInit): Promise<Response>;
  json(path: string, init?: RequestInit): Promise<Answer>;
  /** Writes and relates past the server. */
  keep(coded: readonly CodedRecords[]): Promise<void>;
  /** Serves the same store at the same address again. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

/** Whatever JSON an answer holds. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every route
export type Answer = any;

export const AT = '2026-03-01T12:00:00.000Z';

/** Starts a server with some invented articles, related. */
export async function start(options: Partial<ServeOptions> = {}): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-api-'));
  const store = await openStore(join(folder, 'news.duckdb'), { write: true });
  await fill(store);
  const faults: unknown[] = [];
  const settings: ServeOptions = {
    ...{
      store,
      host: '127.0.0.1',
      port: 0,
      webFolder: join(folder, 'web'),
      anonymous: ['read', 'review', 'admin'],
    },
    ...{ webhookHosts: [], privateWebhooks: false, hosts: ['127.0.0.1', 'localhost'] },
    ...{ now: () => Date.now(), onFault: (fault) => faults.push(fault) },
    ...options,
  };
  const served = await serve(settings);
  let stop = (): Promise<void> => served.stop();
  const get = (path: string, init?: RequestInit) => fetch(`${served.address}/api/v1${path}`, init);
  return {
    ...{ ...served, folder, get },
    json: async (path, init) => (await get(path, init)).json() as Promise<Answer>,
    keep: async (coded) => {
      await store.write(coded, OLD);
      await relateStore(store, { at: AT });
    },
    restart: async () => {
      const next = await serve({ ...settings, port: Number(new URL(served.address).port) });
      stop = () => next.stop();
    },
    end: async () => {
      await stop();
      await store.close();
      await rm(folder, { recursive: true });
      if (faults.length > 0)
        throw new Error(`The server had faults: ${faults.map(String).join('; ')}`, { cause: faults[0] });
    },
  };
}

async function fill(store: Store): Promise<void> {
  const more = await Promise.all([
    codeText(
      'Russia ordered envoys to leave Washington on the last day of July, officials said.',
      '2017-07-31',
      'Gazette',
    ),
    codeText(
      'Police arrested three men. Russia ordered them out, Washington said.',
      '2017-09-01',
      'Wire & "Sons", Inc.',
    ),
  ]);
  await store.write([...(await codeArticles()), ...more], OLD);
  await relateStore(store, { at: AT });
}

/** The body of a POST. */
export function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}
