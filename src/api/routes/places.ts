import { filterOf } from '../answer/filter-of.ts';
import { kept } from '../define-route.ts';

const LIMIT = 2000;

export const places = kept('places', async ({ query }, { store }) => {
  const { items, all, without } = await store.views.places(filterOf(query), query.limit ?? LIMIT);
  return {
    items: items.map(({ point, middle, plover, ...rest }) => ({
      ...rest,
      ...(point ?? middle),
      middle: point === undefined && middle !== undefined,
      ...(plover === undefined ? {} : { score: plover }),
    })),
    without,
    more: all - items.length,
  };
});
