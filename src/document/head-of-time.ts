import type { Doc } from './layers.ts';

/** So far up the tree a word may lie that an arc passes over. */
const REACH = 8;

/**
 * The word that a word of time hangs on. Where the tree draws that arc over the verb that governs both, the tree is wrong:
 *
 * "Canada will impose sanctions, its minister announced on Tuesday"
 *              ^^^^^^                          ^^^^^^^^^    ^^^^^^^
 */
export function headOfTime(doc: Doc<'words'>, at: number): number | undefined {
  const { words } = doc.layers;
  const head = words[at]!.head;
  if (head === undefined) return undefined;
  let up = words[head]!.head;
  for (let steps = 0; up !== undefined && steps < REACH; steps += 1) {
    if (Math.min(at, head) < up && up < Math.max(at, head)) return up;
    up = words[up]!.head;
  }
  return head;
}
