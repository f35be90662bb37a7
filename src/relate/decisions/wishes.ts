import type { Decision, DecisionAnchor } from '../../document/index.ts';
import type { Bonds } from '../stories/cluster.ts';
import { bondsOf, type Wish } from './bonds.ts';

const LATER = 'Later decisions contradict it';

/** The bonds that decisions to merge and to split ask for; tells of those that cannot be followed. */
export function bondsBy(
  decisions: readonly Decision[],
  numberOf: (anchor: DecisionAnchor) => number | undefined,
  issues: Map<string, string>,
): Bonds {
  const joins = decisions.filter(({ action }) => action === 'merge' || action === 'split');
  const { bonds, unmet } = bondsOf(wishesOf(joins, numberOf, issues));
  for (const id of unmet) issues.set(id, LATER);
  return bonds;
}

/** Whom a decision to merge or to split speaks of, by number; groups of which nothing is left are dropped. */
function wishesOf(
  decisions: readonly Decision[],
  numberOf: (anchor: DecisionAnchor) => number | undefined,
  issues: Map<string, string>,
): Wish[] {
  return decisions.flatMap(({ id, action, anchors }): Wish[] => {
    const parts = new Map<number, Set<number>>();
    for (const anchor of anchors) {
      const number = numberOf(anchor);
      const part = anchor.part ?? 0;
      if (number !== undefined) parts.set(part, (parts.get(part) ?? new Set()).add(number));
    }
    const sides = [...parts].sort(([a], [b]) => a - b).map(([, numbers]) => [...numbers]);
    const asked = new Set(anchors.map(({ part = 0 }) => part)).size;
    if (sides.length < asked) issues.set(id, 'Of what it speaks of, a whole side is no longer there');
    if (sides.length === 0) return [];
    // Words that both sides share now, as one event, belong to the first.
    return [{ decision: id, groups: action === 'merge' ? [sides.flat()] : sides }];
  });
}

/** Those that a decision is about: whoever holds its anchors, the one with most of them first. One that joins or parts is about all of them. */
export function subjectsOf<Owner>(
  { action, anchors }: Decision,
  ownerOf: (anchor: DecisionAnchor) => Owner | undefined,
  compare: (a: Owner, b: Owner) => number,
): Owner[] {
  const counts = new Map<Owner, number>();
  for (const anchor of anchors) {
    const owner = ownerOf(anchor);
    if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const owners = [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([owner]) => owner);
  return action === 'merge' || action === 'split' ? owners : owners.slice(0, 1);
}
