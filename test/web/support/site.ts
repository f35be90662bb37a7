import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Served, type ServeOptions } from '../../../src/api/index.ts';
import { type Dragoman, openDragoman, readInputs } from '../../../src/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { ingestArrivals, relateStore } from '../../../src/work/index.ts';

const WEB = join(import.meta.dirname, '../../../dist/web');
const AT = '2025-06-01T08:00:00.000Z';

/** What runs where it must not would leave this word in the window. */
export const INTRUDER = 'dragomanIntruder';

const SCRIPT = `<script>window.${INTRUDER}=1</script><img src=x onerror="window.${INTRUDER}=1">`;

/** An article by somebody who wishes the reader ill: markup and scripts in every field. */
const HOSTILE = {
  url: `javascript:window.${INTRUDER}=1`,
  outlet: `Evil Post ${SCRIPT}`,
  title: `Rebels attack a village ${SCRIPT} in northern Mali`,
  authors: [SCRIPT],
  published: '2022-03-04',
  text: [
    `Rebels of the ${SCRIPT} Front attacked the village of Ber in northern Mali on Thursday, killing 21 people, police said.`,
    `"We saw them come ${SCRIPT} at dawn," said Amadou <b onclick="window.${INTRUDER}=1">Diallo</b>, a trader.`,
    'The 😀 government condemned the attack and sent 300 soldiers to the area on Friday. A 👩‍👩‍👧 family fled.',
  ].join('\n\n'),
};

/** A real server on a real store of the examples, with the page that was built. */
export interface Site extends Served {
  /** Puts another article into the folder that the server watches. */
  readonly drop: (article: Readonly<Record<string, unknown>>) => void;
  /** Another server over the same store. */
  readonly serveAgain: (settings: Partial<ServeOptions>) => Promise<Served>;
  readonly close: () => Promise<void>;
}

/** Codes the examples and the hostile article, relates them, and serves them. */
export async function openSite(port = 0): Promise<Site> {
  if (!existsSync(join(WEB, 'index.html'))) throw new Error('The page is not built: npm run build:web');
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-web-'));
  const hostile = join(folder, 'hostile.jsonl');
  writeFileSync(hostile, `${JSON.stringify(HOSTILE)}\n`);
  const inbox = join(folder, 'inbox');
  mkdirSync(inbox);
  const dragoman = await openDragoman();
  const store = await openStore(join(folder, 'news.duckdb'), { write: true, memory: '300MB' });
  const relate = async (into: typeof store): Promise<void> => {
    await relateStore(into, { at: AT });
  };
  await ingest(['examples', hostile], dragoman, store);
  await relate(store);
  let moment = Date.parse(AT);
  let closing = false;
  const settings: ServeOptions = {
    ...{ store, host: '127.0.0.1', port, webFolder: WEB, relate },
    ...{ anonymous: ['read', 'review', 'admin'], webhookHosts: [], privateWebhooks: false },
    // Each look at the clock is a second later, so that decisions have an order.
    ...{
      now: () => (moment += 1000),
      onFault: (error) => {
        if (!closing) fail(error);
      },
    },
  };
  const served = await serve(settings);
  const abort = new AbortController();
  const watching = ingestArrivals([inbox], {
    ...{
      signal: abort.signal,
      readInputs,
      reading: {},
      jobs: 1,
      coderModule: '',
      relate: false,
      settle: 100,
    },
    versions: dragoman.versions,
    openCoder: () =>
      Promise.resolve({
        versions: dragoman.versions,
        code: (documents) => dragoman.code(documents),
        close: () => Promise.resolve(),
      }),
    withStore: (work) => work(served.store),
    now: () => AT,
    onSettled: () => undefined,
    onBatch: () => undefined,
  });
  return {
    ...served,
    serveAgain: (more) => serve({ ...settings, port: 0, ...more }),
    drop: (article) => {
      writeFileSync(join(inbox, 'late.jsonl'), `${JSON.stringify(article)}\n`);
    },
    close: async () => {
      closing = true;
      abort.abort();
      await watching;
      await served.stop();
      await store.close();
      await dragoman.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ingest(
  inputs: readonly string[],
  dragoman: Dragoman,
  store: Served['store'],
): Promise<string[]> {
  const ids: string[] = [];
  for await (const { document } of readInputs(inputs)) {
    if (document === undefined) continue;
    await store.write(await dragoman.code([document]), dragoman.versions);
    ids.push(document.id);
  }
  return ids;
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
