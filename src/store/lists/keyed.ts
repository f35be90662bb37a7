import type { Key, StorePage } from '../store.ts';

/** An item of a list, and where it stands. */
export interface Keyed<Item> {
  readonly item: Item;
  readonly key: Key;
}

/** The items alone. */
export async function* itemsOf<Item>(keyed: AsyncIterable<Keyed<Item>>): AsyncGenerator<Item> {
  for await (const { item } of keyed) yield item;
}

/** The first items of a list that was asked for one more than `limit`. */
export async function cutPage<Item>(
  keyed: AsyncIterable<Keyed<Item>>,
  limit: number,
): Promise<StorePage<Item>> {
  const found: Keyed<Item>[] = [];
  for await (const one of keyed) found.push(one);
  const items = found.slice(0, limit).map(({ item }) => item);
  const last = found.length > limit ? found[limit - 1] : undefined;
  return { items, ...(last === undefined ? {} : { next: last.key }) };
}
