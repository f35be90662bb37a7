import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Store } from '../store/index.ts';
import { listen } from '../util/listen.ts';
import { openCache } from './answer/cache.ts';
import type { Api } from './api.ts';
import { createApp } from './create-app.ts';
import { type Changes, openChanges } from './live/changes.ts';
import { openRelater } from './live/relater.ts';
import { watchedStore } from './live/watched-store.ts';
import { openWebPage } from './pages/web-page.ts';
import type { Settings } from './settings.ts';
import { openSnapshotWriter } from './snapshots/snapshot-work.ts';
import { openState, withTokens } from './state/state.ts';
import { warmUp } from './warm-up.ts';
import { startWebhooks } from './webhooks/webhooks.ts';

/** How a server is started. */
export interface ServeOptions extends Settings {
  /** Open for writing; stays open when the server stops. */
  readonly store: Store;
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** File of tokens and saved searches; without one they last as long as the server. */
  readonly stateFile?: string;
  /** Tokens with all scopes, beside those of the state. */
  readonly tokens?: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onFault: (error: unknown) => void;
  /** Finds incidents and stories anew, through the store that it is given. */
  readonly relate?: (store: Store, signal: AbortSignal) => Promise<void>;
  /** Answers language models at /mcp, through the store that it is given. */
  readonly mcp?: (store: Store) => (request: Request) => Promise<Response>;
  /** Answers what the page asks first before somebody asks. */
  readonly warm?: boolean;
  /** Waits before further tries of webhooks. */
  readonly backOff?: readonly number[];
  /** Milliseconds between looks at what other processes have written to PostgreSQL; 2,000. */
  readonly lookEvery?: number;
}

/** A server that answers. */
export interface Served {
  readonly address: string;
  /** The store that tells the server of what is written through it: for ingest in this process. */
  readonly store: Store;
  readonly changes: Changes;
  /** Ends streams, lets answers in work go out, and closes. */
  stop(): Promise<void>;
}

const CACHE_BYTES = 64 * 1024 * 1024;
const PATIENCE = 5000;
const LOOK = 2000;

/** Serves the API and the web page over one open store. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { now, onFault, relate } = options;
  const changes = await openChanges(options.store, onFault);
  const store = watchedStore(options.store, changes);
  const state = withTokens(await openState(options.stateFile), options.tokens ?? []);
  const stopping = new AbortController();
  const webhooks = startWebhooks({
    ...{ store, changes, state, settings: options, now, onFault },
    ...(options.backOff === undefined ? {} : { backOff: options.backOff }),
  });
  const snapshots = openSnapshotWriter({ store, folder: options.snapshotFolder, now, onFault });
  const relater = relate === undefined ? undefined : openRelater(relate, store, onFault);
  const api: Api = {
    ...{ store, changes, state, webhooks, snapshots, now, onFault },
    cache: openCache(CACHE_BYTES),
    settings: options,
    stopping: stopping.signal,
    ...(relater === undefined
      ? {}
      : {
          relate: () => {
            relater.ask();
          },
        }),
  };
  if (relater !== undefined) {
    const relations = await store.relations();
    if (relations === undefined || relations.stale) relater.ask();
    changes.listen((told) => {
      if (!('reset' in told) && told.some(({ change }) => change.kind === 'document')) relater.ask();
    });
  }
  // A DuckDB file is written by this process alone.
  const looking =
    store.kind === 'duckdb' ? undefined : setInterval(() => void changes.look(), options.lookEvery ?? LOOK);
  const app = createApp(api, await openWebPage(options.webFolder), options.mcp?.(store));
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
    serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 },
  }) as Server;
  const address = await listen(server, options.host, options.port);
  const warming = options.warm === true ? warmUp(api).catch(onFault) : undefined;
  return {
    ...{ address, store, changes },
    stop: async () => {
      stopping.abort();
      clearInterval(looking);
      await closeServer(server);
      await Promise.all([warming, webhooks.stop(), snapshots.stop(), relater?.stop()]);
    },
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      server.closeAllConnections();
    }, PATIENCE);
    // Streams that have just ended leave connections that are idle only in a moment.
    const sweep = setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolve();
    });
  });
}
