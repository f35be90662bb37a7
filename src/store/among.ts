import type { Row, Session } from './engine.ts';
import { text } from './head.ts';

/** So many values stand in one statement. */
const SOME = 1000;

/** Runs a statement with `$` standing for some of the values at a time. */
export async function among(session: Session, sql: string, values: readonly string[]): Promise<Row[]> {
  const found: Row[] = [];
  for (let at = 0; at < values.length; at += SOME) {
    const some = values.slice(at, at + SOME);
    found.push(
      ...(await session.all(
        sql.replace('$', () => some.map((_, i) => `$${i + 1}`).join(', ')),
        some,
      )),
    );
  }
  return found;
}

/** The numbers of the current codings of documents, by id. */
export async function currentNumbers(
  session: Session,
  documents: Iterable<string>,
): Promise<Map<string, number>> {
  const rows = await among(
    session,
    'SELECT id, number FROM all_documents WHERE superseded_by IS NULL AND id IN ($)',
    [...new Set(documents)],
  );
  return new Map(rows.map((row) => [text(row, 'id')!, Number(row['number'])]));
}
