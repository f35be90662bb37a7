import { documentItem } from '../answer/items.ts';
import { incidentsById } from '../answer/incidents-by-id.ts';
import type { Escalation } from '../contract/index.ts';
import { kept } from '../define-route.ts';
import type { PairMeans, Store } from '../../store/index.ts';

const PAST = 90;
const SHOWN = 10;
/** Fewer documents are no day's news. */
const FEW = 10;
/** A pair with fewer events since that day is no trend. */
const FEWEST = 3;
/** Standard errors from which on a move counts. */
const CLEAR = 2;
/** No past is so even that a single event must stand out. */
const LEAST_VARIANCE = 1;

export const today = kept('today', async ({ query }, { store }) => {
  const { published } = await store.views.summary();
  const { since = await sinceOf(store, published?.to), past = PAST, limit = SHOWN } = query;
  const counts = { documents: 0, events: 0, quotes: 0, incidents: 0 };
  const empty = { documents: [], fresh: [], continued: [], escalations: [], easings: [], disagreements: [] };
  if (published === undefined || since === undefined) return { counts, ...empty };
  const until = published.to > since ? published.to : since;
  const days = { from: since };
  const [documents, news, moves] = await Promise.all([
    store.page('documents', { ...days, limit }, { newest: true }),
    store.views.incidentNews(since, limit),
    store.views.pairMeans(since, until, past),
  ]);
  const ids = [...new Set([...news.fresh, ...news.continued, ...news.disagree])];
  const items = await incidentsById(store, ids);
  const shown = (wanted: readonly string[]) => wanted.flatMap((id) => items.get(id) ?? []);
  const scored = moves.filter(({ now }) => now.events >= FEWEST).map(escalationOf);
  const clear = scored.filter(({ z }) => Math.abs(z) >= CLEAR).sort((a, b) => a.z - b.z);
  return {
    ...{ since, until },
    counts: {
      documents: await store.count('documents', days),
      events: await store.views.eventsTold(since),
      quotes: await store.count('quotes', days),
      incidents: news.all,
    },
    documents: documents.items.map(documentItem),
    fresh: shown(news.fresh),
    continued: shown(news.continued),
    escalations: clear.filter(({ z }) => z < 0).slice(0, limit),
    easings: clear
      .filter(({ z }) => z > 0)
      .reverse()
      .slice(0, limit),
    disagreements: shown(news.disagree),
  };
});

/** The last day with documents; where they are few, as many days before it as hold some more, a week at most. */
async function sinceOf(
  { views }: Pick<Store, 'views'>,
  last: string | undefined,
): Promise<string | undefined> {
  if (last === undefined) return undefined;
  const week = new Date(Date.parse(last) - 6 * 86_400_000).toISOString().slice(0, 10);
  const few = (await views.latestSince(FEW)) ?? last;
  return few > week ? few : week;
}

/** How far the mean moves, in standard errors of the difference. */
function escalationOf({ a, b, now, past }: PairMeans): Escalation {
  const variance = Math.max(past.variance, LEAST_VARIANCE);
  const error = Math.sqrt(variance / now.events + variance / past.events);
  const change = now.plover - past.plover;
  return {
    ...{ a, b },
    now: { events: now.events, score: round(now.plover) },
    past: { events: past.events, score: round(past.plover) },
    ...{ change: round(change), z: round(change / error) },
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
