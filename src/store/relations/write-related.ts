import type { Row, Session } from '../engine.ts';
import { text } from '../head.ts';
import type { Related } from '../store.ts';
import { FORMER_IDS, RELATED_TABLES, RELATIONS } from '../tables.ts';
import { followIds, type Held } from './follow-ids.ts';
import { incidentRows, type Known, storyRows } from './related-rows.ts';
import { reviewEvents } from './review-events.ts';

/** Puts the result of relating in the place of the one before. */
export async function writeRelated(session: Session, related: Related): Promise<void> {
  await reviewEvents(session, related.events);
  const known = await knownOf(session);
  const before = { story: await heldStories(session), incident: await heldIncidents(session) };
  const { stories, incidents } = related;
  const after = {
    story: stories.map(({ id, documents }): Held => ({ id, parts: documents })),
    incident: incidents.map(({ id, reports }): Held => ({
      id,
      parts: reports.map(({ document, trigger }) => partOf(document, trigger.start, trigger.end)),
    })),
  };
  const former = await session.all('SELECT kind, id, current FROM former_ids');
  for (const { name } of [...RELATED_TABLES, FORMER_IDS, RELATIONS]) await session.all(`DELETE FROM ${name}`);
  for (const chunks of [storyRows(stories, known), incidentRows(incidents, known)])
    for (const chunk of chunks) for (const [table, rows] of chunk) await session.insert(table, rows);
  for (const kind of ['story', 'incident'] as const) {
    const own = former.filter((row) => row['kind'] === kind);
    const earlier = new Map(own.map((row) => [text(row, 'id')!, text(row, 'current')]));
    const ids = followIds(earlier, before[kind], after[kind]);
    await session.insert(
      FORMER_IDS,
      ids.map(([id, current]): Row => ({ kind, id, current: current ?? null })),
    );
  }
  const [count] = await session.all('SELECT count(*) AS decisions FROM decisions');
  const [last] = await session.all('SELECT coalesce(max(number), 0) AS number FROM all_documents');
  await session.insert(RELATIONS, [
    {
      ...{ made_at: related.at, program: related.program, figures: related.figures, state: related.state },
      ...{ documents: known.documents.size, stories: stories.length, incidents: incidents.length },
      ...{ decisions: Number(count?.['decisions']), last_document: Number(last?.['number']) },
      issues: JSON.stringify(related.issues),
    },
  ]);
}

/** Current documents and events. */
async function knownOf(session: Session): Promise<Known> {
  const documents = await session.all('SELECT number, id, title FROM documents');
  const events = await session.all(
    `SELECT e.id, e.position FROM all_events e JOIN all_documents d ON d.number = e.document_number
     WHERE d.superseded_by IS NULL`,
  );
  return {
    documents: new Map(
      documents.map((row) => {
        const title = text(row, 'title');
        return [
          text(row, 'id')!,
          { number: Number(row['number']), ...(title === undefined ? {} : { title }) },
        ];
      }),
    ),
    events: new Map(events.map((row) => [text(row, 'id')!, Number(row['position'])])),
  };
}

async function heldStories(session: Session): Promise<Held[]> {
  const rows = await session.all(
    `SELECT s.id, d.document AS part FROM all_story_documents d JOIN all_stories s ON s.number = d.story
     ORDER BY d.story, d.position`,
  );
  return gather(rows, (row) => text(row, 'part')!);
}

async function heldIncidents(session: Session): Promise<Held[]> {
  const rows = await session.all(
    `SELECT i.id, r.document, r.trigger_start, r.trigger_end
     FROM all_incident_reports r JOIN all_incidents i ON i.number = r.incident ORDER BY r.incident, r.position`,
  );
  return gather(rows, (row) =>
    partOf(text(row, 'document')!, Number(row['trigger_start']), Number(row['trigger_end'])),
  );
}

function gather(rows: readonly Row[], part: (row: Row) => string): Held[] {
  const held = new Map<string, string[]>();
  for (const row of rows) {
    const id = text(row, 'id')!;
    const parts = held.get(id);
    if (parts) parts.push(part(row));
    else held.set(id, [part(row)]);
  }
  return [...held].map(([id, parts]) => ({ id, parts }));
}

/** Names the words that an event stands on: they stay where they are when a document is coded anew. */
function partOf(document: string, start: number, end: number): string {
  return `${document} ${start}:${end}`;
}
