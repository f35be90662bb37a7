import type { Row, Session } from '../engine.ts';
import { text } from '../head.ts';
import type { Related } from '../store.ts';
import type { Known } from './related-rows.ts';

/** With more documents than this it is quicker to read all. */
const MANY = 2000;
const SOME = 500;

/** What rows take from the store beside the records: current documents and events, all of them or those that are spoken of. */
export async function knownOf(session: Session, { stories, incidents }: Related): Promise<Known> {
  const ids = [
    ...new Set([
      ...stories.flatMap(({ documents }) => documents),
      ...incidents.flatMap(({ reports }) => reports.map(({ document }) => document)),
    ]),
  ];
  const documents: Row[] = [];
  const events: Row[] = [];
  const read = async (where: string, parameters: readonly string[]): Promise<void> => {
    documents.push(
      ...(await session.all(`SELECT d.number, d.id, d.title FROM documents d WHERE ${where}`, parameters)),
    );
    events.push(
      ...(await session.all(
        `SELECT e.id, e.position FROM all_events e JOIN all_documents d ON d.number = e.document_number
         WHERE d.superseded_by IS NULL AND ${where}`,
        parameters,
      )),
    );
  };
  if (ids.length > MANY) await read('d.number > 0', []);
  else
    for (let at = 0; at < ids.length; at += SOME) {
      const some = ids.slice(at, at + SOME);
      await read(`d.id IN (${some.map((_, i) => `$${i + 1}`).join(', ')})`, some);
    }
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
