import type { Decision } from '../../document/index.ts';
import type { EventHit, Filter, IncidentHit, Store } from '../../store/index.ts';
import { eventItem, incidentItem } from '../answer/items.ts';
import type { ReviewItem, ReviewReason } from '../contract/index.ts';

/** Below this an event is doubtful. */
const SURE = 0.6;
/** Of each reason at most so many. */
const MOST = 300;

/** Doubtful records that nobody (or not this reviewer) has decided, the most doubtful first. */
export async function findDoubtful(
  store: Store,
  filter: Filter,
  { reason, by }: { readonly reason?: ReviewReason | undefined; readonly by?: string | undefined },
): Promise<ReviewItem[]> {
  const wanted = (one: ReviewReason): boolean => reason === undefined || reason === one;
  const decided = await decidedOf(store);
  const open = (id: string): boolean =>
    !(decided.get(id) ?? []).some((one) => by === undefined || one.by === by);
  const items: ReviewItem[] = [];
  if (wanted('low-confidence')) items.push(...(await unsureEvents(store, filter, open, decided)));
  if (wanted('disagreement') || wanted('possible-duplicate')) {
    const incidents: IncidentHit[] = [];
    for await (const hit of store.incidents(filter)) incidents.push(hit);
    const fresh = incidents.filter(({ incident }) => open(incident.id));
    if (wanted('disagreement'))
      items.push(
        ...fresh
          .filter((hit) => hit.disagree)
          .slice(0, MOST)
          .map((hit) => disagreement(hit, decided)),
      );
    if (wanted('possible-duplicate')) items.push(...likePairs(fresh).slice(0, MOST));
  }
  return items.sort((a, b) => b.doubt - a.doubt || (a.id < b.id ? -1 : 1));
}

async function decidedOf(store: Store): Promise<Map<string, Decision[]>> {
  const decided = new Map<string, Decision[]>();
  const undone = new Set<string>();
  const all: Decision[] = [];
  for await (const decision of store.decisions()) all.push(decision);
  for (const { action, subjects } of all) if (action === 'restore') subjects.forEach((id) => undone.add(id));
  for (const decision of all) {
    if (undone.has(decision.id) || decision.action === 'restore') continue;
    for (const id of decision.subjects) decided.set(id, [...(decided.get(id) ?? []), decision]);
  }
  return decided;
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

function unsureItem(hit: EventHit, decided: ReadonlyMap<string, Decision[]>): ReviewItem {
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

/** Pairs of incidents of one type family and day with a country in common on each side, or the same place. */
function likePairs(incidents: readonly IncidentHit[]): ReviewItem[] {
  const groups = new Map<string, IncidentHit[]>();
  for (const hit of incidents) {
    const { type, date } = hit.incident;
    const day = date?.from?.slice(0, 10) ?? hit.first?.slice(0, 10);
    if (day === undefined) continue;
    const key = `${type} ${day}`;
    groups.set(key, [...(groups.get(key) ?? []), hit]);
  }
  const pairs: ReviewItem[] = [];
  for (const group of groups.values()) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1, i + 40)) {
        const why = likeness(a, b);
        if (why.length < 2) continue;
        pairs.push({
          id: `possible-duplicate ${[a.incident.id, b.incident.id].sort().join(' ')}`,
          ...{ reason: 'possible-duplicate', doubt: round(Math.min(0.95, 0.35 + 0.2 * why.length)), why },
          ...{ incident: incidentItem(a), other: incidentItem(b), decisions: [] },
        });
      }
    }
  }
  return pairs.sort((a, b) => b.doubt - a.doubt);
}

function likeness(a: IncidentHit, b: IncidentHit): string[] {
  const why: string[] = [];
  const side = (name: 'source' | 'target'): void => {
    const [one, other] = [a, b].map(({ incident }) => new Set(incident[name]));
    const both = [...one!].filter((id) => other!.has(id));
    const names = both.map((id) => a.actors.find((actor) => actor.id === id)?.name ?? id);
    if (both.length > 0) why.push(`same ${name}: ${names.join(', ')}`);
  };
  side('source');
  side('target');
  const [here, there] = [a.incident.place, b.incident.place];
  if (here?.geonamesId !== undefined && here.geonamesId === there?.geonamesId)
    why.push(`same place: ${here.name}`);
  return why;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
