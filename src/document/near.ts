import type { Span } from './span.ts';

/** Things of a document by where they lie, so that nobody need look through all of them. */
export interface SpanIndex<Item> {
  add(item: Item): void;
  /** Where in the order of adding those stand that share or touch characters of a span; some that lie close by are among them. */
  positions(span: Span): readonly number[];
  /** The things at these positions. */
  near(span: Span): readonly Item[];
}

/** Characters of the text that share a drawer. */
const DRAWER = 128;

/** An index that grows. What it answers is in the order in which it was added, and must still be looked at. */
export function createSpanIndex<Item>(spanOf: (item: Item) => Span): SpanIndex<Item> {
  const items: Item[] = [];
  const opens: number[] = [];
  const drawers = new Map<number, number[]>();
  const positions = ({ start, end }: Span): readonly number[] => {
    const from = drawerOf(start);
    const found: number[] = [];
    for (let drawer = from; drawer <= drawerOf(end); drawer += 1)
      for (const at of drawers.get(drawer) ?? []) if (Math.max(opens[at]!, from) === drawer) found.push(at);
    return found.sort((a, b) => a - b);
  };
  return {
    add: (item) => {
      const { start, end } = spanOf(item);
      const at = items.push(item) - 1;
      opens.push(drawerOf(start));
      for (let drawer = drawerOf(start); drawer <= drawerOf(end); drawer += 1) {
        const drawn = drawers.get(drawer);
        if (drawn === undefined) drawers.set(drawer, [at]);
        else drawn.push(at);
      }
    },
    positions,
    near: (span) => positions(span).map((at) => items[at]!),
  };
}

function drawerOf(offset: number): number {
  return Math.floor(offset / DRAWER);
}

const INDICES = new WeakMap<object, WeakMap<object, SpanIndex<never>>>();
const itself = (span: Span): Span => span;

/** The index of a list that does not change any more, made once for each list and way to see a span in its items. */
export function spanIndexOf<Item extends object>(
  items: readonly Item[],
  spanOf: (item: Item) => Span,
): SpanIndex<Item> {
  const known = INDICES.get(items) ?? new WeakMap<object, SpanIndex<never>>();
  INDICES.set(items, known);
  const made = known.get(spanOf) as SpanIndex<Item> | undefined;
  if (made !== undefined) return made;
  const index = createSpanIndex(spanOf);
  for (const item of items) index.add(item);
  known.set(spanOf, index as unknown as SpanIndex<never>);
  return index;
}

/** The items of such a list that share or touch characters of a span, in their order; some that lie close by are among them. */
export function near<Item extends Span>(items: readonly Item[], span: Span): readonly Item[] {
  return spanIndexOf<Item>(items, itself).near(span);
}

/** Where in such a list these stand. */
export function positionsNear(items: readonly Span[], span: Span): readonly number[] {
  return spanIndexOf(items, itself).positions(span);
}

/** Index of the first of some tokens that ends behind an offset; their number where none does. */
export function tokenBehind(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
