import type { IncidentHit } from '../../store/index.ts';
import { documentItem, incidentItem } from '../answer/items.ts';
import type { Escalation } from '../contract/index.ts';
import { kept } from '../define-route.ts';
import type { PairMeans } from '../../store/index.ts';

const PAST = 90;
const SHOWN = 10;
/** A pair with fewer events since that day is no trend. */
const FEWEST = 3;
/** Standard errors from which on a move counts. */
const CLEAR = 2;
/** No past is so even that a single event must stand out. */
const LEAST_VARIANCE = 1;

export const today = kept('today', async ({ query }, { store }) => {
  const { published } = await store.views.summary();
  const { since = published?.to, past = PAST, limit = SHOWN } = query;
  const counts = { documents: 0, events: 0, quotes: 0, incidents: 0 };
  const empty = { documents: [], fresh: [], continued: [], escalations: [], easings: [], disagreements: [] };
  if (published === undefined || since === undefined) return { counts, ...empty };
  const until = published.to > since ? published.to : since;
  const days = { from: since };
  const [documents, news, moves] = await Promise.all([
    store.page('documents', { ...days, limit }, { newest: true }),
    incidentsSince(since),
    store.views.pairMeans(since, until, past),
  ]);
  const scored = moves.filter(({ now }) => now.events >= FEWEST).map(escalationOf);
  const clear = scored.filter(({ z }) => Math.abs(z) >= CLEAR).sort((a, b) => a.z - b.z);
  return {
    ...{ since, until },
    counts: {
      documents: await store.count('documents', days),
      events: await store.count('events', days),
      quotes: await store.count('quotes', days),
      incidents: news.length,
    },
    documents: documents.items.map(documentItem),
    fresh: shown(news.filter(({ first = '' }) => first.slice(0, 10) >= since)),
    continued: shown(news.filter(({ first = '' }) => first.slice(0, 10) < since)),
    escalations: clear.filter(({ z }) => z < 0).slice(0, limit),
    easings: clear
      .filter(({ z }) => z > 0)
      .reverse()
      .slice(0, limit),
    disagreements: shown(news.filter(({ disagree }) => disagree)),
  };

  /** Those that a document published since tells of. */
  async function incidentsSince(day: string): Promise<IncidentHit[]> {
    const found: IncidentHit[] = [];
    for await (const hit of store.incidents({})) if ((hit.last ?? '').slice(0, 10) >= day) found.push(hit);
    return found;
  }

  function shown(hits: readonly IncidentHit[]) {
    return [...hits]
      .sort(
        (a, b) => b.incident.independent - a.incident.independent || (a.incident.id < b.incident.id ? -1 : 1),
      )
      .slice(0, limit)
      .map(incidentItem);
  }
});

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
