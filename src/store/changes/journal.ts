import type { Row, Session } from '../engine.ts';
import { text, withText } from '../head.ts';
import type { StoredChange } from '../store.ts';
import { CHANGES } from '../tables.ts';

export type NewChange = Omit<StoredChange, 'number'>;

/** So many of the latest are remembered; older ones are dropped a thousand at a time. */
export const REMEMBERED = 50_000;
const DROPPED = 1000;

/** Writes down what a transaction has changed. */
export async function addChanges(session: Session, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  const before = (await lastChange(session))?.number ?? 0;
  const kept = changes.slice(-REMEMBERED);
  const after = before + changes.length;
  const first = after - kept.length;
  await session.insert(
    CHANGES,
    kept.map((change, i): Row => ({ ...change, title: change.title ?? null, number: first + i + 1 })),
  );
  if (after > REMEMBERED && Math.floor(before / DROPPED) < Math.floor(after / DROPPED))
    await session.all('DELETE FROM changes WHERE number <= $1', [after - REMEMBERED]);
}

/** What was written after a change, in order. */
export async function readChanges(session: Session, after: number, limit: number): Promise<StoredChange[]> {
  const rows = await session.all(`SELECT * FROM changes WHERE number > $1 ORDER BY number LIMIT ${limit}`, [
    after,
  ]);
  return rows.map(changeOf);
}

export async function lastChange(session: Session): Promise<StoredChange | undefined> {
  const [row] = await session.all('SELECT * FROM changes ORDER BY number DESC LIMIT 1');
  return row === undefined ? undefined : changeOf(row);
}

function changeOf(row: Row): StoredChange {
  return {
    number: Number(row['number']),
    kind: text(row, 'kind') as StoredChange['kind'],
    change: text(row, 'change') as StoredChange['change'],
    id: text(row, 'id')!,
    ...withText('title', text(row, 'title')),
  };
}
