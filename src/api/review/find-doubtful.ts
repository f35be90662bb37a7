import { type Decision, standingOf } from '../../document/index.ts';
import type { EventItem, Filter, IncidentHit, Store } from '../../store/index.ts';
import { eventItem, incidentItem } from '../answer/items.ts';
import { incidentsById } from '../answer/incidents-by-id.ts';
import type { ReviewItem, ReviewReason } from '../contract/index.ts';

/** Below this an event is doubtful. */
const SURE = 0.6;
/** Of each reason at most so many. */
const MOST = 300;

/** What a reviewer asks for; `alone`: no decision of others shows, and what they decided openly is left out. */
export interface Reviewing {
  readonly reason?: ReviewReason | undefined;
  readonly by?: string | undefined;
  readonly alone?: boolean;
}

/** Doubtful records that nobody (or not this reviewer) has decided, the most doubtful first. */
export async function findDoubtful(
  store: Store,
  filter: Filter,
  { reason, by, alone }: Reviewing,
): Promise<ReviewItem[]> {
  const wanted = (one: ReviewReason): boolean => reason === undefined || reason === one;
  const { stand, judged } = standingOf(await decisionsOf(store));
  const own = by === undefined ? [] : judged.filter((one) => one.by === by);
  // Whoever judges alone cannot unsee what others have set openly.
  const settled = bySubject(by === undefined || alone === true ? [...stand, ...own] : own);
  const decided = bySubject(alone === true ? own : stand);
  const open = (id: string): boolean => !settled.has(id);
  const items: ReviewItem[] = [];
  if (wanted('low-confidence')) items.push(...(await unsureEvents(store, filter, open, decided)));
  if (wanted('disagreement')) {
    const apart: IncidentHit[] = [];
    for await (const hit of store.incidents({ ...filter, disagree: true })) apart.push(hit);
    const undecided = apart.filter(({ incident }) => open(incident.id)).slice(0, MOST);
    items.push(...undecided.map((hit) => disagreement(hit, decided)));
  }
  if (wanted('possible-duplicate')) items.push(...(await likeIncidents(store, filter, open)));
  return items.sort((a, b) => b.doubt - a.doubt || (a.id < b.id ? -1 : 1));
}

async function decisionsOf(store: Store): Promise<Decision[]> {
  const all: Decision[] = [];
  for await (const decision of store.decisions()) all.push(decision);
  return all;
}

function bySubject(decisions: readonly Decision[]): Map<string, Decision[]> {
  const found = new Map<string, Decision[]>();
  for (const decision of decisions)
    for (const id of decision.subjects) found.set(id, [...(found.get(id) ?? []), decision]);
  return found;
}

async function unsureEvents(
  store: Store,
  filter: Filter,
  open: (id: string) => boolean,
  decided: ReadonlyMap<string, Decision[]>,
): Promise<ReviewItem[]> {
  const ids = await store.views.unsure(filter, SURE, MOST * 2);
  const wanted = ids.filter(open).slice(0, MOST);
  if (wanted.length === 0) return [];
  const { items } = await store.page('events', { ids: wanted, limit: MOST }, {});
  return items.map((hit) => unsureItem(hit, decided));
}

function unsureItem(hit: EventItem, decided: ReadonlyMap<string, Decision[]>): ReviewItem {
  const { id, confidence, confidences } = hit.event;
  const parts = [
    ['trigger', confidences.trigger] as const,
    ['type', confidences.type] as const,
    ['status', confidences.status] as const,
  ];
  return {
    ...{ id: `low-confidence ${id}`, reason: 'low-confidence', doubt: round(1 - confidence) },
    why: parts.filter(([, sure]) => sure < 0.8).map(([part, sure]) => `${part}: sure to ${sure}`),
    event: eventItem(hit),
    decisions: decided.get(id) ?? [],
  };
}

function disagreement(hit: IncidentHit, decided: ReadonlyMap<string, Decision[]>): ReviewItem {
  const apart = hit.incident.sums.filter(({ disagree }) => disagree);
  const spread = Math.max(0, ...apart.map(({ low, high }) => (high > 0 ? (high - low) / high : 0)));
  return {
    ...{ id: `disagreement ${hit.incident.id}`, reason: 'disagreement', doubt: round(0.5 + spread / 2) },
    why: apart.map(({ kind, low, best, high }) => `${kind}: from ${low} to ${high}, best ${best}`),
    incident: incidentItem(hit),
    decisions: decided.get(hit.incident.id) ?? [],
  };
}

/** Pairs of incidents that may be one. */
async function likeIncidents(
  store: Store,
  filter: Filter,
  open: (id: string) => boolean,
): Promise<ReviewItem[]> {
  const pairs = (await store.views.likePairs(filter, MOST * 2)).filter(({ a, b }) => open(a) || open(b));
  const shown = pairs.slice(0, MOST);
  const items = await incidentsById(store, [...new Set(shown.flatMap(({ a, b }) => [a, b]))]);
  return shown.flatMap(({ a, b, common }): ReviewItem[] => {
    const [incident, other] = [items.get(a), items.get(b)];
    if (incident === undefined || other === undefined) return [];
    return [
      {
        id: `possible-duplicate ${a} ${b}`,
        ...{ reason: 'possible-duplicate', doubt: round(0.35 + 0.2 * common.length) },
        why: common.map(({ part, name }) => `same ${part}: ${name}`),
        ...{ incident, other, decisions: [] },
      },
    ];
  });
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
