import type { CodedRecords, Event } from '../../document/index.ts';
import { orderRecord } from '../../document/encode.ts';
import { fillActorSums } from '../actor-sums.ts';
import { currentNumbers } from '../among.ts';
import { loadCodings } from '../codings.ts';
import type { Row, Session } from '../engine.ts';
import { text } from '../head.ts';
import { rowsOf } from '../rows.ts';
import { CODED_EVENTS, EVENT_ACTORS, EVENTS, QUANTITIES } from '../tables.ts';

/** Lays events as people decided over the coded ones, which are kept, and gives back those that were laid over before. */
export async function reviewEvents(session: Session, events: readonly Event[]): Promise<void> {
  const before = await session.all(
    `SELECT c.document_number, c.position, c.record, e.record AS now
     FROM coded_events c
     JOIN all_events e ON e.document_number = c.document_number AND e.position = c.position`,
  );
  if (before.length === 0 && events.length === 0) return;
  const current = await currentNumbers(
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
  const numbers = changedAmong(before, events, current);
  if (numbers.length === 0) return;
  const kept: Row[] = [];
  await session.all(`DELETE FROM coded_events WHERE document_number IN (${numbers.join(', ')})`);
  for (const { number, coding } of await loadCodings(session, numbers)) {
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

/** Numbers of the documents whose events do not stand yet, or no longer, as people decided. */
function changedAmong(
  before: readonly Row[],
  events: readonly Event[],
  current: ReadonlyMap<string, number>,
): number[] {
  const wanted = new Map<string, string>();
  for (const event of events) {
    const number = current.get(event.document);
    if (number !== undefined) wanted.set(`${number} ${event.id}`, JSON.stringify(orderRecord(event)));
  }
  const changed = new Set<number>();
  for (const row of before) {
    const number = Number(row['document_number']);
    const key = `${number} ${(JSON.parse(text(row, 'record')!) as Event).id}`;
    if (wanted.get(key) !== text(row, 'now')) changed.add(number);
    wanted.delete(key);
  }
  for (const key of wanted.keys()) changed.add(Number(key.split(' ', 1)[0]));
  return [...changed].sort((a, b) => a - b);
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
