import type { Decision } from '../../document/index.ts';
import { orderRecord } from '../../document/encode.ts';
import { addChanges } from '../changes/journal.ts';
import type { Engine } from '../engine.ts';
import { Where } from '../filter.ts';
import { text } from '../head.ts';
import type { DecisionFilter } from '../store.ts';
import { DECISIONS } from '../tables.ts';

/** Keeps a decision; one that is there already is not written twice. */
export async function writeDecision(engine: Engine, decision: Decision): Promise<void> {
  await engine.transaction(async (session) => {
    const there = await session.all('SELECT 1 AS one FROM decisions WHERE id = $1', [decision.id]);
    if (there.length > 0) return;
    const [last] = await session.all('SELECT coalesce(max(number), 0) AS number FROM decisions');
    await session.insert(DECISIONS, [
      {
        ...{ number: Number(last?.['number']) + 1, id: decision.id, made_at: decision.at },
        ...{ made_by: decision.by, action: decision.action, kind: decision.kind },
        ...{ subjects: decision.subjects, note: decision.note ?? null },
        record: JSON.stringify(orderRecord(decision)),
      },
    ]);
    await addChanges(session, [{ kind: 'decision', change: 'new', id: decision.id }]);
  });
}

/** In the order in which they were made. */
export async function* readDecisions(
  engine: Engine,
  { kind, subject }: DecisionFilter = {},
): AsyncGenerator<Decision> {
  const where = new Where();
  where.among('kind', kind === undefined ? undefined : [kind]);
  if (subject !== undefined) where.and(`${where.add(subject)} = ANY (subjects)`);
  const sql = `SELECT record FROM decisions WHERE ${where.sql} ORDER BY number`;
  for (const row of await engine.all(sql, where.parameters))
    yield JSON.parse(text(row, 'record')!) as Decision;
}
