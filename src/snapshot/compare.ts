import type { Actor, Event, Incident, Quote, Story, Versions } from '../document/index.ts';
import type { Store, StoredCoding } from '../store/index.ts';
import type { Snapshot } from './open-snapshot.ts';

/** What can be compared: a snapshot, or what a store holds now. */
export interface RecordSource {
  /** In the order of document ids. */
  codings(): AsyncIterable<StoredCoding>;
  stories(): AsyncIterable<Story>;
  incidents(): AsyncIterable<Incident>;
  /** False where documents come without their texts. */
  readonly text: boolean;
}

export type DiffKind = 'document' | 'actor' | 'event' | 'quote' | 'story' | 'incident';

/** One record that only one side has, or that is another on the second side. */
export interface RecordChange {
  readonly kind: DiffKind;
  readonly change: 'added' | 'removed' | 'changed';
  /** On the second side; of what was removed, on the first. */
  readonly id: string;
  /** On the first side, where that is another: the type of an event is in its id. */
  readonly was?: string;
  readonly document?: string;
  readonly fields?: readonly { readonly field: string; readonly a?: unknown; readonly b?: unknown }[];
}

/** How many records of a kind are the same, and what is not. */
export interface KindDiff {
  same: number;
  added: number;
  removed: number;
  changed: number;
  /** How often each field is another. */
  readonly fields: Record<string, number>;
}

/** What a comparison comes to; whole once all changes have been read. */
export interface DiffSummary {
  readonly kinds: Readonly<Record<DiffKind, KindDiff>>;
  /** By which each side was coded. */
  readonly versions: { readonly a: readonly Versions[]; readonly b: readonly Versions[] };
}

/** The source of a snapshot. */
export function snapshotSource(snapshot: Snapshot): RecordSource {
  return {
    codings: () => snapshot.codings(),
    stories: () => snapshot.stories(),
    incidents: () => snapshot.incidents(),
    text: snapshot.manifest.text,
  };
}

/** The source of a store. */
export function storeSource(store: Store): RecordSource {
  return {
    codings: () => store.codingsById(),
    stories: async function* () {
      for await (const { story } of store.stories({})) yield story;
    },
    incidents: async function* () {
      for await (const { incident } of store.incidents({ rejected: true })) yield incident;
    },
    text: true,
  };
}

/** Compares two sides, a document at a time. Which versions coded a record is no difference of it. */
export function compareRecords(
  a: RecordSource,
  b: RecordSource,
): { readonly changes: AsyncIterable<RecordChange>; readonly summary: DiffSummary } {
  const none = (): KindDiff => ({ same: 0, added: 0, removed: 0, changed: 0, fields: {} });
  const summary = {
    kinds: {
      ...{ document: none(), actor: none(), event: none(), quote: none(), story: none(), incident: none() },
    },
    versions: { a: [] as Versions[], b: [] as Versions[] },
  };
  const count = (changes: readonly (RecordChange | DiffKind)[]): RecordChange[] =>
    changes.flatMap((change) => {
      if (typeof change === 'string') {
        summary.kinds[change].same += 1;
        return [];
      }
      const kind = summary.kinds[change.kind];
      kind[change.change] += 1;
      for (const { field } of change.fields ?? []) kind.fields[field] = (kind.fields[field] ?? 0) + 1;
      return [change];
    });
  const changes = async function* (): AsyncGenerator<RecordChange> {
    for await (const [one, other] of together(a.codings(), b.codings(), ({ document }) => document.id)) {
      if (one) addVersions(summary.versions.a, one.versions);
      if (other) addVersions(summary.versions.b, other.versions);
      yield* count(compareCodings(one, other, a.text && b.text));
    }
    for (const kind of ['story', 'incident'] as const) {
      const [ones, others] = await Promise.all([a, b].map((side) => recordsOf(side, kind)));
      yield* count(compareAll(kind, ones!, others!, () => undefined));
    }
  };
  return { changes: { [Symbol.asyncIterator]: changes }, summary };
}

async function recordsOf(side: RecordSource, kind: 'story' | 'incident'): Promise<(Story | Incident)[]> {
  const records: (Story | Incident)[] = [];
  for await (const record of kind === 'story' ? side.stories() : side.incidents()) records.push(record);
  return records.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function addVersions(known: Versions[], { program, model, codebook }: Versions): void {
  const there = known.some(
    (one) => one.program === program && one.model === model && one.codebook === codebook,
  );
  if (!there) known.push({ program, model, codebook });
}

/** Two sides in step: what has the same key comes together. Both are in the order of the keys. */
async function* together<One>(
  a: AsyncIterable<One>,
  b: AsyncIterable<One>,
  key: (one: One) => string,
): AsyncGenerator<readonly [One | undefined, One | undefined]> {
  const [left, right] = [a[Symbol.asyncIterator](), b[Symbol.asyncIterator]()];
  let [x, y] = [await left.next(), await right.next()];
  while (x.done !== true || y.done !== true) {
    const [one, other] = [x.done === true ? undefined : x.value, y.done === true ? undefined : y.value];
    const both = one !== undefined && other !== undefined && key(one) === key(other);
    const first = one !== undefined && (other === undefined || key(one) < key(other));
    yield both ? [one, other] : first ? [one, undefined] : [undefined, other];
    if (both || first) x = await left.next();
    if (both || !first) y = await right.next();
  }
}

function compareCodings(
  a: StoredCoding | undefined,
  b: StoredCoding | undefined,
  text: boolean,
): (RecordChange | DiffKind)[] {
  const document = (b ?? a)!.document.id;
  const documents = (side: StoredCoding | undefined) =>
    side === undefined ? [] : [{ ...side.document, sentences: side.sentences }];
  const within = (changes: (RecordChange | DiffKind)[]) =>
    changes.map((change) => (typeof change === 'string' ? change : { ...change, document }));
  return [
    ...compareAll('document', documents(a), documents(b), () => undefined, text ? [] : ['text']),
    ...within(
      compareAll<Actor>('actor', a?.actors ?? [], b?.actors ?? [], ({ mentions }) => placeOf(mentions[0])),
    ),
    ...within(
      compareAll<Event>('event', a?.events ?? [], b?.events ?? [], ({ trigger }) => placeOf(trigger)),
    ),
    ...within(compareAll<Quote>('quote', a?.quotes ?? [], b?.quotes ?? [], ({ span }) => placeOf(span))),
  ];
}

function placeOf(span: { readonly start: number; readonly end: number } | undefined): string | undefined {
  return span && `${span.start}:${span.end}`;
}

/** By id, then what is left by the words it stands on: their ids change with what is coded. */
function compareAll<One extends { readonly id: string }>(
  kind: DiffKind,
  a: readonly One[],
  b: readonly One[],
  place: (one: One) => string | undefined,
  ignored: readonly string[] = [],
): (RecordChange | DiffKind)[] {
  const changes: (RecordChange | DiffKind)[] = [];
  // Ids are not always one's own: two quotes of the same words have the same. They pair in order.
  const left = new Map<string, One[]>();
  for (const one of a) left.set(one.id, [...(left.get(one.id) ?? []), one]);
  const pair = (one: One, other: One): void => {
    const fields = fieldsOf(one, other, ignored);
    const was = one.id === other.id ? {} : { was: one.id };
    changes.push(fields.length === 0 ? kind : { kind, change: 'changed', id: other.id, ...was, fields });
  };
  const added: One[] = [];
  for (const other of b) {
    const one = left.get(other.id)?.shift();
    if (one === undefined) added.push(other);
    else pair(one, other);
  }
  const rest = [...left.values()].flat();
  for (const other of added) {
    const at = place(other);
    const found = at === undefined ? -1 : rest.findIndex((candidate) => place(candidate) === at);
    if (found === -1) changes.push({ kind, change: 'added', id: other.id });
    else pair(rest.splice(found, 1)[0]!, other);
  }
  for (const { id } of rest) changes.push({ kind, change: 'removed', id });
  return changes;
}

/** Who coded it, and where the file lay, is no difference. */
const APART = ['codedBy', 'origin', 'record', 'version'];

function fieldsOf(
  a: Readonly<Record<string, unknown>> | object,
  b: Readonly<Record<string, unknown>> | object,
  ignored: readonly string[],
): NonNullable<RecordChange['fields']> {
  const [one, other] = [a, b] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((field) => !APART.includes(field) && !ignored.includes(field))
    .filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
    .map((field) => ({
      field,
      ...(one[field] === undefined ? {} : { a: one[field] }),
      ...(other[field] === undefined ? {} : { b: other[field] }),
    }));
}
