import { filterOf } from '../answer/filter-of.ts';
import { kept } from '../define-route.ts';

export const facets = kept('facets', async ({ query }, { store }) => {
  const filter = filterOf(query);
  const [counts, total] = await Promise.all([store.views.facets(filter), store.count('events', filter)]);
  return { total, ...counts };
});
