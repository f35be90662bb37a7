import { type Decision, standingOf } from '../../document/index.ts';
import { allDecisions, type EventItem, type Filter, type LikePair, type Store } from '../../store/index.ts';
import { incidentsById } from '../answer/incidents-by-id.ts';
import { eventItem } from '../answer/items.ts';
import type { IncidentItem, ReviewItem, ReviewReason } from '../contract/index.ts';

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

const ofEvents: ReadonlySet<ReviewReason> = new Set<ReviewReason>(['low-confidence', 'begun-sentence']);
const BEGUN = 'another event of this sentence was judged: with this one the sentence is whole';

/** A record in doubt, not read yet. */
export interface Doubt extends Pick<ReviewItem, 'id' | 'reason' | 'doubt' | 'decisions'> {
  /** An event, an incident, or two incidents. */
  readonly subjects: readonly string[];
  /** Of two incidents: what is the same. */
  readonly common?: LikePair['common'];
}

/** Doubtful records that nobody (or not this reviewer) has decided, the most doubtful first. */
export async function findDoubtful(
  store: Store,
  filter: Filter,
  { reason, by, alone }: Reviewing,
): Promise<Doubt[]> {
  const { stand, judged } = standingOf(await allDecisions(store));
  const own = by === undefined ? [] : judged.filter((one) => one.by === by);
  // Whoever judges alone cannot unsee what others have set openly.
  const settling = by === undefined || alone === true ? [...stand, ...own] : own;
  const settled = bySubject(settling);
  const shown = bySubject(alone === true ? own : stand);
  // What is settled is still among the doubtful records, and must not take the places of others.
  const limit = MOST + settling.length;
  const { views } = store;
  const wanted = <Found>(one: ReviewReason, find: () => Promise<readonly Found[]>) =>
    reason === undefined || reason === one ? find() : Promise.resolve([]);
  const [unsure, begun, apart, pairs] = await Promise.all([
    wanted('low-confidence', () => views.unsure(filter, SURE, limit)),
    wanted('begun-sentence', () => views.beside(eventsOf(settling), filter, limit)),
    wanted('disagreement', () => views.disagreements(filter, limit)),
    wanted('possible-duplicate', () => views.likePairs(filter, limit)),
  ]);
  const single = (kind: ReviewReason, id: string, doubt: number): Doubt => ({
    ...{ id: `${kind} ${id}`, reason: kind, doubt: round(doubt) },
    ...{ subjects: [id], decisions: shown.get(id) ?? [] },
  });
  const isOpen = ({ id }: { readonly id: string }): boolean => !settled.has(id);
  // That either is right says nothing of whether both are one.
  const isOpenPair = ({ a, b }: LikePair): boolean =>
    !(settled.get(a) ?? []).some(({ subjects }) => subjects.includes(b));
  const doubts = [
    ...unsure
      .filter(isOpen)
      .slice(0, MOST)
      .map(({ id, confidence }) => single('low-confidence', id, 1 - confidence)),
    ...begun
      .filter((one) => isOpen(one) && (one.confidence >= SURE || reason === 'begun-sentence'))
      .slice(0, MOST)
      .map(({ id, confidence }) => single('begun-sentence', id, 1 - confidence)),
    ...apart
      .filter(isOpen)
      .slice(0, MOST)
      .map(({ id, spread }) => single('disagreement', id, 0.5 + spread / 2)),
    ...pairs
      .filter(isOpenPair)
      .slice(0, MOST)
      .map(({ a, b, common }): Doubt => ({
        ...{ id: `possible-duplicate ${a} ${b}`, reason: 'possible-duplicate' },
        ...{ doubt: round(0.35 + 0.2 * common.length), subjects: [a, b], common, decisions: [] },
      })),
  ];
  return doubts.sort((a, b) => b.doubt - a.doubt || (a.id < b.id ? -1 : 1));
}

/** The records of some doubts, in their order; those that are no longer there are left out. */
export async function readDoubtful(store: Store, doubts: readonly Doubt[]): Promise<ReviewItem[]> {
  const idsOf = (isEvent: boolean) => [
    ...new Set(doubts.flatMap(({ reason, subjects }) => (ofEvents.has(reason) === isEvent ? subjects : []))),
  ];
  const [events, incidents] = await Promise.all([
    eventsById(store, idsOf(true)),
    incidentsById(store, idsOf(false)),
  ]);
  return doubts.flatMap(({ subjects, common, ...head }): ReviewItem[] => {
    const [one = '', two] = subjects;
    if (ofEvents.has(head.reason)) {
      const hit = events.get(one);
      const why = head.reason === 'begun-sentence' ? [BEGUN] : [];
      return hit === undefined ? [] : [{ ...head, why: [...why, ...unsureOf(hit)], event: eventItem(hit) }];
    }
    const incident = incidents.get(one);
    if (incident === undefined) return [];
    if (two === undefined) return [{ ...head, why: apartOf(incident), incident }];
    const other = incidents.get(two);
    const why = (common ?? []).map(({ part, name }) => `same ${part}: ${name}`);
    return other === undefined ? [] : [{ ...head, why, incident, other }];
  });
}

async function eventsById(store: Store, ids: readonly string[]): Promise<Map<string, EventItem>> {
  if (ids.length === 0) return new Map();
  const { items } = await store.page('events', { ids, limit: ids.length }, {});
  return new Map(items.map((hit) => [hit.event.id, hit]));
}

function unsureOf({ event: { confidences } }: EventItem): string[] {
  const parts = ['trigger', 'type', 'status'] as const;
  return parts
    .filter((part) => confidences[part] < 0.8)
    .map((part) => `${part}: sure to ${confidences[part]}`);
}

function apartOf({ incident }: IncidentItem): string[] {
  return incident.sums
    .filter(({ disagree }) => disagree)
    .map(({ kind, low, best, high }) => `${kind}: from ${low} to ${high}, best ${best}`);
}

function eventsOf(decisions: readonly Decision[]): string[] {
  return [...new Set(decisions.flatMap(({ kind, subjects }) => (kind === 'event' ? subjects : [])))];
}

function bySubject(decisions: readonly Decision[]): Map<string, Decision[]> {
  const found = new Map<string, Decision[]>();
  for (const decision of decisions)
    for (const id of decision.subjects) found.set(id, [...(found.get(id) ?? []), decision]);
  return found;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
