import type { Doc } from './layers.ts';

/** Words `first` to `until` (exclusive) of a list. */
interface Range {
  readonly first: number;
  readonly until: number;
}

/** The token of a span whose head lies outside it; the first where the tree is broken. */
export function rootOf({ layers: { words } }: Doc<'words'>, span: Range): number {
  return rootIn(words, span);
}

/** The same in any list of words whose heads are its indices. */
export function rootIn(
  words: readonly { readonly head: number | undefined }[],
  { first, until }: Range,
): number {
  for (let i = first; i < until; i += 1) {
    const head = words[i]?.head;
    if (head === undefined || head < first || head >= until) return i;
  }
  return first;
}
