import type { Filter, ListItems, ListName } from '../../store/index.ts';
import type { Api } from '../api.ts';
import type { ListQuery, Page } from '../contract/index.ts';
import { cursorsOf } from './cursor.ts';
import { filterOf } from './filter-of.ts';
import { badParameter } from './read-query.ts';

const LIMIT = 50;
/** Lists that have the best first where words are asked for. */
const BEST_FIRST: readonly ListName[] = ['quotes', 'documents'];

/** A page of a list of the store. */
export async function pageOf<Name extends ListName, Item>(
  list: Name,
  query: ListQuery,
  { store, state }: Pick<Api, 'store' | 'state'>,
  toItem: (hit: ListItems[Name]) => Item,
): Promise<Page<Item>> {
  const { cursor, limit = LIMIT, total, sort = 'newest' } = query;
  if (query.text !== undefined && query.sort !== undefined && BEST_FIRST.includes(list))
    throw badParameter('sort', 'lists of words have the best first', 'Leave out sort, or text.');
  const filter: Filter = filterOf(query);
  const cursors = cursorsOf(state.secret, list, [filter, sort]);
  const after = cursor === undefined ? {} : { after: cursors.read(cursor) };
  const page = await store.page(list, { ...filter, limit }, { ...after, newest: sort === 'newest' });
  const all = total === true ? { total: await store.count(list, filter) } : {};
  return {
    items: page.items.map(toItem),
    ...(page.next === undefined ? {} : { next: cursors.write(page.next) }),
    ...all,
  };
}

/** A page of items at hand, cut by number. */
export function pageOfItems<Item>(
  name: string,
  all: readonly Item[],
  about: unknown,
  {
    cursor,
    limit = LIMIT,
    total,
  }: { cursor?: string | undefined; limit?: number | undefined; total?: boolean | undefined },
  secret: string,
): Page<Item> {
  const cursors = cursorsOf(secret, name, about);
  const from = cursor === undefined ? 0 : Number(cursors.read(cursor)[0]);
  const end = from + limit;
  return {
    items: all.slice(from, end),
    ...(end < all.length ? { next: cursors.write([end]) } : {}),
    ...(total === true ? { total: all.length } : {}),
  };
}
