import type { Doc, TokenSpan } from './layers.ts';

/** The token of a span whose head lies outside it; the first where the tree is broken. */
export function rootOf({ layers: { words } }: Doc<'words'>, { first, until }: TokenSpan): number {
  for (let i = first; i < until; i += 1) {
    const head = words[i]?.head;
    if (head === undefined || head < first || head >= until) return i;
  }
  return first;
}
