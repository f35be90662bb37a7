/** A story or an incident: its id, and what it is made of. */
export interface Held {
  readonly id: string;
  readonly parts: readonly string[];
}

/**
 * Ids that were given once and are no longer: each with the id that most of its parts go by now, undefined where none of
 * them is left. What went by an id that has gone as well follows it.
 */
export function followIds(
  former: ReadonlyMap<string, string | undefined>,
  before: readonly Held[],
  after: readonly Held[],
): [id: string, current: string | undefined][] {
  const now = new Set(after.map(({ id }) => id));
  const owner = new Map(after.flatMap(({ id, parts }) => parts.map((part) => [part, id] as const)));
  const moved = new Map(
    before
      .filter(({ id }) => !now.has(id))
      .map(({ id, parts }) => [id, commonest(parts.flatMap((part) => owner.get(part) ?? []))]),
  );
  const followed = [...former]
    .filter(([id]) => !now.has(id) && !moved.has(id))
    .map(([id, current]): [string, string | undefined] => [
      id,
      current !== undefined && moved.has(current) ? moved.get(current) : current,
    ]);
  return [...followed, ...moved].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The first of those that occur most. */
function commonest(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  let best: string | undefined;
  for (const [id, count] of counts) if (best === undefined || count > counts.get(best)!) best = id;
  return best;
}
