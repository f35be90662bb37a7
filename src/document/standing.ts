import type { Decision } from './decision.ts';

/** Decisions in order, parted into those that stand and those that a later one took back; a restoring taken back counts no more. */
export function standingOf(decisions: readonly Decision[]): {
  readonly stand: readonly Decision[];
  /** By the id of what was taken back, the id of what took it back. */
  readonly restored: ReadonlyMap<string, string>;
} {
  const restored = new Map<string, string>();
  for (const { id, action, subjects } of [...decisions].reverse()) {
    if (action !== 'restore' || restored.has(id)) continue;
    for (const subject of subjects) if (!restored.has(subject)) restored.set(subject, id);
  }
  return {
    stand: decisions.filter(({ id, action }) => action !== 'restore' && !restored.has(id)),
    restored,
  };
}
