import { createHash } from 'node:crypto';
import {
  type Decision,
  type DecisionAction,
  type DecisionAnchor,
  type DecisionChange,
  type DecisionKind,
  type Event,
  type EventType,
  standingOf,
} from '../document/index.ts';
import { allDecisions } from '../store/all-decisions.ts';
import type { Found, FoundIncident, FoundStory, Store } from '../store/index.ts';
import { checkChange } from './check-change.ts';
import { DecisionError } from './decision-error.ts';

export { DecisionError };

/** What a person asks for. */
export interface Ask {
  readonly action: DecisionAction;
  /** Ids of events, incidents or stories, all of one kind; of `restore` also of decisions, of `open` only of sealed ones. */
  readonly subjects: readonly string[];
  /** Of a split: the events, for a story the documents, that leave together. */
  readonly parts?: readonly string[];
  readonly change?: DecisionChange;
  readonly by: string;
  /** When, ISO 8601. */
  readonly at: string;
  readonly note?: string;
  /** Sealed: it has no effect until it is opened. */
  readonly blind?: boolean;
}

type Subject =
  | FoundIncident
  | FoundStory
  | (Extract<Found, { kind: 'event' | 'document' | 'actor' | 'quote' }> & { kind: 'event' });

/** Makes a decision of what is asked for, with the words that it holds on to, and keeps it. The store must then be related. */
export async function decide(store: Store, ask: Ask): Promise<Decision> {
  const decision =
    ask.action === 'restore'
      ? await restoring(store, ask)
      : ask.action === 'open'
        ? await opening(store, ask)
        : await deciding(store, ask);
  await store.decide(decision);
  return decision;
}

async function deciding(store: Store, ask: Ask): Promise<Decision> {
  const { action, change } = ask;
  const subjects: Subject[] = [];
  for (const id of ask.subjects) {
    const found = await store.find(id);
    if (found === undefined) throw unknown(id);
    if (found.kind !== 'event' && found.kind !== 'incident' && found.kind !== 'story')
      throw new DecisionError(`${id} is of kind ${found.kind}`, 'Name an event, an incident or a story.');
    subjects.push(found as Subject);
  }
  const [first] = subjects;
  if (first === undefined) throw new DecisionError('Nothing is named', 'Name an id.');
  const { kind } = first;
  if (subjects.some((one) => one.kind !== kind))
    throw new DecisionError('The ids are of different kinds', 'Name events, incidents or stories only.');
  const ids = [...new Set(subjects.map(({ id }) => id))];
  check(ask, kind, ids);
  if (change !== undefined) checkChange(change, typeOf(first));
  const anchors =
    action === 'split'
      ? splitAnchors(first, ask.parts ?? [])
      : distinct(subjects).flatMap((one, part) => anchorsOf(one, part));
  const judged = ids.length === 1 && (action === 'correct' || action === 'accept');
  const before = judged ? valuesOf(first) : undefined;
  return record(ask, kind, ids, anchors, before);
}

/** What an event or an incident says of the fields that a person may set. */
function valuesOf(subject: Subject): DecisionChange | undefined {
  if (subject.kind === 'story') return undefined;
  const names = new Map<string, string>();
  const [record, date, place] =
    subject.kind === 'incident'
      ? [subject.incident, subject.incident.date, subject.incident.place]
      : [eventOf(subject)!, eventOf(subject)!.date[0], eventOf(subject)!.place[0]];
  const known = subject.kind === 'incident' ? subject.incident.actors : subject.coding.actors;
  for (const { id, name } of known) names.set(id, name);
  const side = (refs: readonly (string | { readonly actor: string })[]) =>
    refs.map((ref) => (typeof ref === 'string' ? ref : ref.actor)).map((id) => names.get(id) ?? id);
  const { type, mode, status } = record;
  return {
    ...{ type, ...(mode !== undefined && { mode }), status },
    ...{ source: side(record.source), target: side(record.target) },
    ...(date?.from !== undefined && {
      date: { from: date.from, ...(date.to !== undefined && { to: date.to }) },
    }),
    ...(place !== undefined && {
      place: {
        name: place.toponym ?? place.name,
        ...(place.country !== undefined && { country: place.country }),
        ...(place.geonamesId !== undefined && { geonamesId: place.geonamesId }),
      },
    }),
  };
}

function check({ action, change }: Ask, kind: DecisionKind, ids: readonly string[]): void {
  if (action === 'merge' && ids.length < 2)
    throw new DecisionError('It takes two to merge', 'Name two or more ids that are not one already.');
  if (action !== 'merge' && ids.length > 1 && action !== 'reject' && action !== 'accept')
    throw new DecisionError(
      `Only one can be ${action === 'split' ? 'split' : 'corrected'} at a time`,
      'Name one id.',
    );
  if (kind === 'event' && (action === 'merge' || action === 'split'))
    throw new DecisionError('An event is one report', 'Merge and split incidents or stories.');
  if (action === 'correct' && kind === 'story')
    throw new DecisionError('A story has nothing to correct', 'Merge, split, reject or accept it.');
  if (action === 'correct' && Object.keys(change ?? {}).length === 0)
    throw new DecisionError(
      'Nothing is corrected',
      'Say what: --type, --mode, --status, --date, --place ...',
    );
}

async function opening(store: Store, ask: Ask): Promise<Decision> {
  const all = await allDecisions(store);
  const { sealed, judged } = standingOf(all);
  const closed = judged.filter(({ id }) => sealed.has(id));
  for (const id of ask.subjects) {
    if (closed.some((one) => one.id === id)) continue;
    throw new DecisionError(`${id} is no sealed decision`, 'dragoman decisions shows which are sealed.');
  }
  const [first] = closed.filter(({ id }) => ask.subjects.includes(id));
  if (first === undefined) throw new DecisionError('Nothing is named', 'Name a sealed decision.');
  return record({ ...ask, blind: false }, first.kind, ask.subjects, []);
}

async function restoring(store: Store, ask: Ask): Promise<Decision> {
  const { restored } = standingOf(await allDecisions(store));
  const taken = new Map<string, Decision>();
  let kind: DecisionKind | undefined;
  for (const id of ask.subjects) {
    const found = await store.find(id);
    if (found === undefined) throw unknown(id);
    const about = found.kind === 'decision' ? [found.decision] : found.decisions;
    const standing = about.filter(
      (one) => !restored.has(one.id) && (found.kind === 'decision' || one.action !== 'restore'),
    );
    if (standing.length === 0)
      throw new DecisionError(`No decision stands about ${id}`, 'dragoman explain ID shows the decisions.');
    for (const one of standing) taken.set(one.id, one);
    kind ??= standing[0]!.kind;
  }
  const ids = [...taken.keys()].filter((id) => !ask.subjects.includes(id));
  // What takes back only sealed ones says as little to others as they did.
  const blind = [...taken.values()].every(({ sealed }) => sealed === true);
  return record({ ...ask, blind }, kind!, [...ask.subjects, ...ids], []);
}

function record(
  { action, by, at, change, note, blind }: Ask,
  kind: DecisionKind,
  subjects: readonly string[],
  anchors: readonly DecisionAnchor[],
  before?: DecisionChange,
): Decision {
  const body = {
    ...{ at, by, action, kind, subjects, anchors },
    ...(change !== undefined && action === 'correct' && { change }),
    ...(before !== undefined && { before }),
    ...(note !== undefined && { note }),
    ...(blind === true && { sealed: true as const }),
  };
  const id = `h${createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16)}`;
  return { record: 'decision', version: 1, id, ...body };
}

function distinct(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map((one) => [one.id, one])).values()];
}

function anchorsOf(subject: Subject, part: number): DecisionAnchor[] {
  const side = part === 0 ? {} : { part };
  if (subject.kind === 'story') return subject.story.documents.map((document) => ({ document, ...side }));
  if (subject.kind === 'incident')
    return subject.incident.reports.map(({ document, event, trigger }) => ({
      ...{ document, event, trigger: { start: trigger.start, end: trigger.end } },
      ...side,
    }));
  const { document, id, trigger } = eventOf(subject)!;
  return [{ document, event: id, trigger: { start: trigger.start, end: trigger.end }, ...side }];
}

function splitAnchors(subject: Subject, parts: readonly string[]): DecisionAnchor[] {
  const all = anchorsOf(subject, 0);
  const name = ({ document, event }: DecisionAnchor) => event ?? document;
  const inside = (part: string) => all.filter((anchor) => name(anchor) === part || anchor.document === part);
  const leaving = new Set(
    parts.flatMap((part) => {
      const found = inside(part);
      if (found.length > 0) return found;
      const what = subject.kind === 'story' ? 'document' : 'report';
      throw new DecisionError(`${part} is no ${what} of ${subject.id}`, 'dragoman explain ID shows them.');
    }),
  );
  if (leaving.size === 0 || leaving.size === all.length)
    throw new DecisionError('A split leaves something on both sides', 'Name some of its reports, not all.');
  return all.map((anchor) => (leaving.has(anchor) ? { ...anchor, part: 1 } : anchor));
}

function typeOf(subject: Subject): EventType | undefined {
  if (subject.kind === 'incident') return subject.incident.type;
  return subject.kind === 'event' ? eventOf(subject)?.type : undefined;
}

function eventOf(subject: Extract<Subject, { kind: 'event' }>): Event | undefined {
  return subject.coding.events.find(({ id }) => id === subject.id);
}

function unknown(id: string): DecisionError {
  return new DecisionError(
    `The database has no ${id}`,
    'The lists (dragoman incidents, stories, events) show the ids.',
  );
}
