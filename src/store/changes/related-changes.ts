import type { Session } from '../engine.ts';
import { text, withText } from '../head.ts';
import type { NewChange } from './journal.ts';

/** What tells an incident or a story from what it was, by kind and id. */
export type RelatedStates = ReadonlyMap<
  string,
  Pick<NewChange, 'kind' | 'id' | 'title'> & { readonly digest: string }
>;

/** All incidents and stories that lists show. */
export async function relatedStates(session: Session): Promise<RelatedStates> {
  const rows = await session.all(
    `SELECT 'incident' AS kind, id, title, md5(CAST(record AS TEXT)) AS digest FROM incidents
     UNION ALL SELECT 'story' AS kind, id, title, md5(CAST(record AS TEXT)) AS digest FROM stories
     ORDER BY 1, 2`,
  );
  return new Map(
    rows.map((row) => {
      const [kind, id] = [text(row, 'kind') as 'incident' | 'story', text(row, 'id')!];
      return [
        `${kind} ${id}`,
        { kind, id, ...withText('title', text(row, 'title')), digest: text(row, 'digest')! },
      ];
    }),
  );
}

/** What came, changed and went between two states. */
export function relatedChanges(before: RelatedStates, after: RelatedStates): NewChange[] {
  const found: NewChange[] = [];
  for (const [key, { digest, ...own }] of after) {
    const old = before.get(key);
    if (old?.digest !== digest) found.push({ ...own, change: old === undefined ? 'new' : 'changed' });
  }
  for (const [key, { kind, id }] of before) if (!after.has(key)) found.push({ kind, id, change: 'removed' });
  return found;
}
