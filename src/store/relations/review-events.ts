import type { CodedRecords, Event } from '../../document/index.ts';
import { fillActorSums } from '../actor-sums.ts';
import { loadCodings } from '../codings.ts';
import type { Row, Session } from '../engine.ts';
import { text } from '../head.ts';
import { rowsOf } from '../rows.ts';
import { CODED_EVENTS, EVENT_ACTORS, EVENTS, QUANTITIES } from '../tables.ts';

/** Lays events as people decided over the coded ones, which are kept, and gives back those that were laid over before. */
export async function reviewEvents(session: Session, events: readonly Event[]): Promise<void> {
  const before = await session.all('SELECT document_number, position, record FROM coded_events');
  if (before.length === 0 && events.length === 0) return;
  const current = await currentOf(
    session,
    events.map(({ document }) => document),
  );
  const reviewed = new Map(events.map((event) => [event.id, event]));
  const coded = new Map(
    before.map((row) => [
      `${Number(row['document_number'])} ${Number(row['position'])}`,
      text(row, 'record')!,
    ]),
  );
  const numbers = [...new Set([...before.map((row) => Number(row['document_number'])), ...current])];
  const kept: Row[] = [];
  await session.all('DELETE FROM coded_events');
  for (const { number, coding } of await loadCodings(
    session,
    numbers.sort((a, b) => a - b),
  )) {
    const laid = coding.events.map((event, position) => {
      const original = coded.get(`${number} ${position}`);
      const plain = original === undefined ? event : (JSON.parse(original) as Event);
      const over = coding.superseded ? undefined : reviewed.get(plain.id);
      if (over === undefined) return plain;
      kept.push({ document_number: number, position, record: original ?? JSON.stringify(plain) });
      return over;
    });
    await replaceEvents(session, number, { ...coding, events: laid }, coding.versions);
  }
  await session.insert(CODED_EVENTS, kept);
}

async function replaceEvents(
  session: Session,
  number: number,
  coded: CodedRecords,
  versions: Parameters<typeof rowsOf>[3],
): Promise<void> {
  const { rows } = rowsOf(coded, number, '', versions);
  for (const table of [EVENTS, EVENT_ACTORS, QUANTITIES]) {
    await session.all(`DELETE FROM ${table.name} WHERE document_number = $1`, [number]);
    await session.insert(table, rows.get(table) ?? []);
  }
  await session.all('DELETE FROM actor_sums WHERE document_number = $1', [number]);
  await session.all(fillActorSums(`$ = ${number}`));
}

async function currentOf(session: Session, documents: readonly string[]): Promise<number[]> {
  if (documents.length === 0) return [];
  const places = documents.map((_, i) => `$${i + 1}`).join(', ');
  const rows = await session.all(
    `SELECT number FROM all_documents WHERE superseded_by IS NULL AND id IN (${places})`,
    documents,
  );
  return rows.map((row) => Number(row['number']));
}
