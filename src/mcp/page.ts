/** How many items a list answers where nothing is said, and at most. */
export const PAGE = { usual: 10, most: 50 } as const;

/** The first items of a list, and how many there are in all. */
export async function firstOf<Item, Shown>(
  items: AsyncIterable<Item>,
  limit: number,
  show: (item: Item) => Shown,
): Promise<Shown[]> {
  const shown: Shown[] = [];
  for await (const item of items) {
    shown.push(show(item));
    if (shown.length === limit) break;
  }
  return shown;
}
