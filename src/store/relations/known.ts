import { among } from '../among.ts';
import type { Session } from '../engine.ts';
import { text, withText } from '../head.ts';
import type { Related } from '../store.ts';
import type { Known } from './related-rows.ts';

/** With more documents than this it is quicker to read all. */
const MANY = 2000;

/** What rows take from the store beside the records: current documents and events, all of them or those that are spoken of. */
export async function knownOf(session: Session, { stories, incidents }: Related): Promise<Known> {
  const ids = [
    ...new Set([
      ...stories.flatMap(({ documents }) => documents),
      ...incidents.flatMap(({ reports }) => reports.map(({ document }) => document)),
    ]),
  ];
  const ofDocuments = 'SELECT d.number, d.id, d.title FROM documents d';
  const ofEvents = `SELECT e.id, e.position FROM all_events e JOIN all_documents d ON d.number = e.document_number
    WHERE d.superseded_by IS NULL`;
  const many = ids.length > MANY;
  const documents = many
    ? await session.all(ofDocuments)
    : await among(session, `${ofDocuments} WHERE d.id IN ($)`, ids);
  const events = many
    ? await session.all(ofEvents)
    : await among(session, `${ofEvents} AND d.id IN ($)`, ids);
  return {
    documents: new Map(
      documents.map((row) => [
        text(row, 'id')!,
        { number: Number(row['number']), ...withText('title', text(row, 'title')) },
      ]),
    ),
    events: new Map(events.map((row) => [text(row, 'id')!, Number(row['position'])])),
  };
}
