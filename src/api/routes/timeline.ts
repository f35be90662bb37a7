import { filterOf } from '../answer/filter-of.ts';
import { pointOf } from '../answer/points.ts';
import { kept } from '../define-route.ts';

export const timeline = kept('timeline', async ({ query }, { store }) => {
  const { period = 'month' } = query;
  const counts = await store.views.timeline(filterOf(query), period);
  return { period, points: counts.map((count) => pointOf(count, period)) };
});
