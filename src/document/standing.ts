import type { Decision } from './decision.ts';

/** What has become of decisions. */
export interface Standing {
  /** Those that have effect, in order: neither taken back nor sealed. */
  readonly stand: readonly Decision[];
  /** Those that somebody stands by, sealed ones too, in order. */
  readonly judged: readonly Decision[];
  /** Ids of those that nobody has opened yet. */
  readonly sealed: ReadonlySet<string>;
  /** By the id of what was taken back, the id of what took it back. */
  readonly restored: ReadonlyMap<string, string>;
}

/** Parts decisions in order by what later ones made of them; a restoring or an opening that was taken back counts no more. */
export function standingOf(decisions: readonly Decision[]): Standing {
  const restored = new Map<string, string>();
  for (const { id, action, subjects } of [...decisions].reverse()) {
    if (action !== 'restore' || restored.has(id)) continue;
    for (const subject of subjects) if (!restored.has(subject)) restored.set(subject, id);
  }
  const left = decisions.filter(({ id }) => !restored.has(id));
  const opened = new Set(left.flatMap(({ action, subjects }) => (action === 'open' ? subjects : [])));
  const judged = left.filter(({ action }) => action !== 'restore' && action !== 'open');
  const closed = decisions.filter(({ id, sealed }) => sealed === true && !opened.has(id));
  const sealed = new Set(closed.map(({ id }) => id));
  return { stand: judged.filter(({ id }) => !sealed.has(id)), judged, sealed, restored };
}
