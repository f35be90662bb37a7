import { randomUUID } from 'node:crypto';
import type { Store } from '../../store/index.ts';
import { filterOf } from '../answer/filter-of.ts';
import type { StoreChange } from '../contract/index.ts';
import type { Changes, NumberedChange } from '../live/changes.ts';
import type { Settings } from '../settings.ts';
import type { KeptDelivery, KeptSearch, State } from '../state/state.ts';
import { sendMessage, signatureOf } from './send.ts';

/** Milliseconds before each further try; after the last, a message is dead. */
export const BACK_OFF: readonly number[] = [5_000, 30_000, 120_000, 600_000, 3_600_000, 21_600_000];
/** Messages that are settled are kept up to this number. */
const KEPT = 1000;
const KIND = { incident: 'incidents', document: 'documents' } as const;

/** What tells webhooks of changes. */
export interface Webhooks {
  /** Ends once nothing is being sent. */
  stop(): Promise<void>;
}

export interface WebhookParts {
  readonly store: Store;
  readonly changes: Changes;
  readonly state: State;
  readonly settings: Pick<Settings, 'webhookHosts' | 'privateWebhooks'>;
  readonly now: () => number;
  readonly onFault: (error: unknown) => void;
  readonly backOff?: readonly number[];
}

/** Listens to changes; each that fits a saved search with a webhook becomes a message, which is tried until it is taken. */
export function startWebhooks(parts: WebhookParts): Webhooks {
  const { changes, state, now, onFault, backOff = BACK_OFF } = parts;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();

  /** One after another: a message is never sent twice at once. */
  const queue = (job: () => Promise<void>): void => {
    work = work.then(job).catch((error: unknown) => {
      if (!stopping.signal.aborted) onFault(error);
    });
  };
  /** A time beyond the longest wait was written before the clock was set back. */
  const isDue = (next: string): boolean => {
    const left = Date.parse(next) - now();
    return left <= 0 || left > Math.max(...backOff);
  };
  const wake = (): void => {
    clearTimeout(timer);
    const times = state.deliveries.flatMap(({ state: at, next }) =>
      at === 'pending' && next !== undefined ? [isDue(next) ? now() : Date.parse(next)] : [],
    );
    if (times.length === 0 || stopping.signal.aborted) return;
    const wait = Math.min(Math.max(0, Math.min(...times) - now()), 2 ** 30);
    timer = setTimeout(() => {
      queue(sendDue);
    }, wait);
    timer.unref();
  };

  async function sendDue(): Promise<void> {
    const due = state.deliveries.filter(
      ({ state: at, next }) => at === 'pending' && next !== undefined && isDue(next),
    );
    for (const delivery of due) if (!stopping.signal.aborted) await attempt(delivery);
    wake();
  }

  async function attempt(delivery: KeptDelivery): Promise<void> {
    const search = state.searches.find(({ id }) => id === delivery.search);
    if (search?.webhook === undefined || search.secret === undefined) return;
    const seconds = Math.floor(now() / 1000);
    const headers = {
      ...{ 'content-type': 'application/json', 'user-agent': 'dragoman', 'dragoman-delivery': delivery.id },
      'dragoman-signature': signatureOf(search.secret, seconds, delivery.body),
    };
    const last = await sendMessage(
      search.webhook.url,
      delivery.body,
      headers,
      parts.settings,
      stopping.signal,
    ).then(
      (status) => `status ${status}`,
      (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 200),
    );
    if (stopping.signal.aborted) return;
    const taken = /^status 2\d\d$/.test(last);
    const wait = backOff[delivery.tries];
    await state.change((kept) => {
      const own = kept.deliveries.find(({ id }) => id === delivery.id);
      if (own === undefined) return;
      own.tries += 1;
      own.last = last;
      delete own.next;
      own.state = taken ? 'delivered' : wait === undefined ? 'dead' : 'pending';
      if (!taken && wait !== undefined) own.next = new Date(now() + wait).toISOString();
      const settled = kept.deliveries.filter(({ state: at }) => at !== 'pending');
      const gone = new Set(settled.slice(0, Math.max(0, settled.length - KEPT)).map(({ id }) => id));
      if (gone.size > 0) kept.deliveries = kept.deliveries.filter(({ id }) => !gone.has(id));
    });
  }

  async function take(told: readonly NumberedChange[]): Promise<void> {
    const hooked = state.searches.filter(({ webhook }) => webhook !== undefined);
    const made: KeptDelivery[] = [];
    for (const search of hooked) {
      const own = told
        .map(({ change }) => change)
        .filter(({ kind, change }) => change !== 'removed' && KIND[kind as keyof typeof KIND] === search.of);
      const fitting = await fittingOf(search, own);
      if (fitting.length === 0) continue;
      const at = new Date(now()).toISOString();
      const id = randomUUID();
      const body = JSON.stringify({ id, at, search: { id: search.id, name: search.name }, changes: fitting });
      made.push({ id, search: search.id, state: 'pending', created: at, tries: 0, next: at, body });
    }
    if (made.length === 0) return;
    await state.change((kept) => kept.deliveries.push(...made));
    await sendDue();
  }

  async function fittingOf(search: KeptSearch, own: readonly StoreChange[]): Promise<StoreChange[]> {
    if (own.length === 0) return [];
    const ids = own.map(({ id }) => id);
    const filter = { ...filterOf(search.filter), ids, limit: ids.length };
    const fits = new Set<string>();
    if (search.of === 'incidents')
      for (const { incident } of (await parts.store.page('incidents', filter, {})).items)
        fits.add(incident.id);
    else for (const { head } of (await parts.store.page('documents', filter, {})).items) fits.add(head.id);
    return own.filter(({ id }) => fits.has(id));
  }

  const unlisten = changes.listen((told) => {
    if (!('reset' in told)) queue(() => take(told));
  });
  queue(sendDue);
  return {
    stop: async () => {
      unlisten();
      clearTimeout(timer);
      stopping.abort();
      await work;
    },
  };
}
