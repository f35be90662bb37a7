import { createHash } from 'node:crypto';
import type { Row, Session } from '../engine.ts';
import { among } from '../among.ts';
import { text } from '../head.ts';
import type { Related, RelatedChange } from '../store.ts';
import {
  FORMER_IDS,
  INCIDENT_ACTORS,
  INCIDENT_FIGURES,
  INCIDENT_REPORTS,
  INCIDENT_SUMS,
  INCIDENTS,
  RELATIONS,
  STORIES,
  STORY_DOCUMENTS,
  type Table,
} from '../tables.ts';
import { followIds, type Held } from './follow-ids.ts';
import { knownOf } from './known.ts';
import { incidentRows, lotsOf, type RecordRows, storyRows } from './related-rows.ts';
import { reviewEvents } from './review-events.ts';

/** So many numbers stand in one statement. */
const SOME = 1000;

interface Kind {
  readonly kind: 'story' | 'incident';
  readonly head: Table;
  readonly parts: readonly Table[];
  /** The words that a record stands on, of which an id is followed. */
  readonly held: string;
}

const KINDS = {
  story: {
    ...{ kind: 'story', head: STORIES, parts: [STORY_DOCUMENTS] },
    held: `SELECT s.id, d.document AS part FROM all_story_documents d JOIN all_stories s ON s.number = d.story
      WHERE s.id IN ($) ORDER BY d.story, d.position`,
  },
  incident: {
    ...{ kind: 'incident', head: INCIDENTS },
    parts: [INCIDENT_REPORTS, INCIDENT_ACTORS, INCIDENT_FIGURES, INCIDENT_SUMS],
    held: `SELECT i.id, r.document || ' ' || r.trigger_start || ':' || r.trigger_end AS part
      FROM all_incident_reports r JOIN all_incidents i ON i.number = r.incident
      WHERE i.id IN ($) ORDER BY r.incident, r.position`,
  },
} as const satisfies Record<string, Kind>;

/**
 * Puts the result of relating in the place of the one before; rows that are there already stay as they are. Answers what has
 * changed; undefined, and nothing is written, where the result is told from another state than the store's.
 */
export async function writeRelated(
  session: Session,
  related: Related,
): Promise<readonly RelatedChange[] | undefined> {
  const { stories, incidents, since } = related;
  if (since !== undefined && !(await isAt(session, since))) return undefined;
  await reviewEvents(session, related.events);
  const known = await knownOf(session, related);
  const ids = { story: stories.map(({ id }) => id), incident: incidents.map(({ id }) => id) };
  const gone = since && { story: since.gone.stories, incident: since.gone.incidents };
  const former = await session.all('SELECT kind, id, current FROM former_ids');
  const changes: RelatedChange[] = [];
  for (const [kind, own] of [
    [KINDS.story, storyRows(stories, known)],
    [KINDS.incident, incidentRows(incidents, known)],
  ] as const) {
    const held = await heldOf(session, kind, gone && [...ids[kind.kind], ...gone[kind.kind]]);
    const there = new Set(ids[kind.kind]);
    const lost = [...held.keys()].filter((id) => !there.has(id));
    const before = await partsOf(session, kind, lost);
    const after = kind.kind === 'story' ? stories.map(heldStory) : incidents.map(heldIncident);
    changes.push(...(await writeRecords(session, kind, own, held)));
    await remove(
      session,
      kind,
      lost.map((id) => held.get(id)!.number),
    );
    changes.push(...lost.map((id) => ({ kind: kind.kind, change: 'removed' as const, id })));
    const earlier = former.filter((row) => row['kind'] === kind.kind);
    await follow(session, kind.kind, earlier, { before, after });
  }
  await writeRelations(session, related);
  return changes;
}

async function isAt(session: Session, { at, state }: NonNullable<Related['since']>): Promise<boolean> {
  const [row] = await session.all('SELECT made_at, state FROM relations');
  return row !== undefined && text(row, 'made_at') === at && text(row, 'state') === state;
}

interface HeldRow {
  readonly number: number;
  readonly digest: string | undefined;
}

/** What is there of some ids, or of all. */
async function heldOf(
  session: Session,
  { head: { name } }: Kind,
  ids: readonly string[] | undefined,
): Promise<Map<string, HeldRow>> {
  const columns = `SELECT id, number, digest FROM ${name}`;
  const rows =
    ids === undefined ? await session.all(columns) : await among(session, `${columns} WHERE id IN ($)`, ids);
  return new Map(
    rows.map((row) => [text(row, 'id')!, { number: Number(row['number']), digest: text(row, 'digest') }]),
  );
}

async function writeRecords(
  session: Session,
  { kind, head, parts }: Kind,
  records: Iterable<RecordRows>,
  held: ReadonlyMap<string, HeldRow>,
): Promise<RelatedChange[]> {
  const changes: RelatedChange[] = [];
  const taken = new Map<number, string>();
  for (const some of lotsOf(records)) {
    const fresh: { record: RecordRows; digest: string; before: HeldRow | undefined }[] = [];
    for (const record of some) {
      const digest = createHash('sha256').update(JSON.stringify(record.rows)).digest('hex').slice(0, 32);
      const before = held.get(record.id);
      if (before?.digest !== digest) fresh.push({ record, digest, before });
    }
    const numbers = await numbersFor(
      session,
      head,
      fresh.map(({ record }) => record.id),
      taken,
    );
    await remove(
      session,
      { head, parts },
      fresh.flatMap(({ before }) => before?.number ?? []),
    );
    const rows = new Map<Table, Row[]>([head, ...parts].map((table) => [table, []]));
    for (const { record, digest, before } of fresh) {
      const number = numbers.get(record.id)!;
      const title = record.head['title'];
      changes.push({
        ...{ kind, change: changeOf(record, before), id: record.id },
        ...(typeof title === 'string' && { title }),
      });
      rows.get(head)!.push({ number, ...record.head, digest });
      for (const [table, own] of record.rows)
        if (table !== head.name)
          for (const row of own)
            rows.get(parts.find(({ name }) => name === table)!)!.push({ [kind]: number, ...row });
    }
    for (const [table, own] of rows) await session.insert(table, own);
  }
  return changes;
}

/** What somebody has rejected no list shows any more. */
function changeOf({ head }: RecordRows, before: HeldRow | undefined): RelatedChange['change'] {
  if (head['review'] === 'rejected') return 'removed';
  return before === undefined ? 'new' : 'changed';
}

/** The numbers of ids: their digests, so that neither order nor history shows. The next one where two should ever meet. */
async function numbersFor(
  session: Session,
  { name }: Table,
  ids: readonly string[],
  taken: Map<number, string>,
): Promise<Map<string, number>> {
  const wanted = new Map(ids.map((id) => [id, numberOf(id)]));
  const rows =
    ids.length === 0
      ? []
      : await session.all(
          `SELECT number, id FROM ${name} WHERE number IN (${[...wanted.values()].join(', ')})`,
        );
  for (const row of rows) taken.set(Number(row['number']), text(row, 'id')!);
  for (const [id, first] of wanted) {
    let number = first;
    while ((taken.get(number) ?? id) !== id) number += 1;
    taken.set(number, id);
    wanted.set(id, number);
  }
  return wanted;
}

/** 52 bits: a number can hold them. */
function numberOf(id: string): number {
  return Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 13), 16);
}

async function remove(
  session: Session,
  { head, parts }: Pick<Kind, 'head' | 'parts'>,
  numbers: readonly number[],
): Promise<void> {
  for (let at = 0; at < numbers.length; at += SOME) {
    const some = numbers.slice(at, at + SOME).join(', ');
    await session.all(`DELETE FROM ${head.name} WHERE number IN (${some})`);
    for (const { name, columns } of parts)
      await session.all(`DELETE FROM ${name} WHERE ${columns[0]![0]} IN (${some})`);
  }
}

async function partsOf(session: Session, { held }: Kind, ids: readonly string[]): Promise<Held[]> {
  const parts = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const row of await among(session, held, ids)) parts.get(text(row, 'id')!)!.push(text(row, 'part')!);
  return [...parts].map(([id, own]) => ({ id, parts: own }));
}

function heldStory({ id, documents }: Related['stories'][number]): Held {
  return { id, parts: documents };
}

/** Named by the words that events stand on: they stay where they are when a document is coded anew. */
function heldIncident({ id, reports }: Related['incidents'][number]): Held {
  return {
    id,
    parts: reports.map(({ document, trigger }) => `${document} ${trigger.start}:${trigger.end}`),
  };
}

async function follow(
  session: Session,
  kind: Kind['kind'],
  rows: readonly Row[],
  { before, after }: { readonly before: readonly Held[]; readonly after: readonly Held[] },
): Promise<void> {
  const earlier = new Map(rows.map((row) => [text(row, 'id')!, text(row, 'current')]));
  const now = new Map(followIds(earlier, before, after));
  const stale = [...earlier].filter(([id, current]) => !now.has(id) || now.get(id) !== current);
  await among(
    session,
    `DELETE FROM former_ids WHERE kind = '${kind}' AND id IN ($)`,
    stale.map(([id]) => id),
  );
  const fresh = [...now].filter(([id, current]) => !earlier.has(id) || earlier.get(id) !== current);
  await session.insert(
    FORMER_IDS,
    fresh.map(([id, current]): Row => ({ kind, id, current: current ?? null })),
  );
}

async function writeRelations(session: Session, related: Related): Promise<void> {
  const count = async (sql: string): Promise<number> => Number((await session.all(sql))[0]?.['n']);
  const counts = {
    documents: await count('SELECT count(*) AS n FROM documents'),
    stories: await count('SELECT count(*) AS n FROM all_stories'),
    incidents: await count('SELECT count(*) AS n FROM all_incidents'),
    decisions: await count('SELECT count(*) AS n FROM decisions'),
    last_document: await count('SELECT coalesce(max(number), 0) AS n FROM all_documents'),
  };
  await session.all('DELETE FROM relations');
  await session.insert(RELATIONS, [
    {
      ...{ made_at: related.at, program: related.program, figures: related.figures, state: related.state },
      ...counts,
      issues: JSON.stringify(related.issues),
    },
  ]);
}
