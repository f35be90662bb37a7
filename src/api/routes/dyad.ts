import type { Filter, PeriodCount, QuadCounts } from '../../store/index.ts';
import { codeOf, filterOf } from '../answer/filter-of.ts';
import { eventItem } from '../answer/items.ts';
import { pointOf } from '../answer/points.ts';
import { kept } from '../define-route.ts';

const SHOWN = 20;

export const dyad = kept('dyad', async ({ params, query }, { store }) => {
  const { period = 'month' } = query;
  const [a, b] = [codeOf(params.a), codeOf(params.b)];
  const filter = filterOf(query);
  const between = (from: string, to: string, directed: boolean): Filter => ({
    ...filter,
    dyad: { a: from, b: to, directed },
  });
  const both = between(a, b, false);
  const [all, ab, ba, types, page] = await Promise.all([
    store.views.timeline(both, period),
    store.views.timeline(between(a, b, true), period),
    store.views.timeline(between(b, a, true), period),
    store.views.types(both),
    store.page('events', { ...both, limit: SHOWN }, { newest: true }),
  ]);
  const eventsOf = (counts: readonly PeriodCount[]) => new Map(counts.map((one) => [one.from, one.events]));
  const [there, back] = [eventsOf(ab), eventsOf(ba)];
  return {
    ...{ a, b, period },
    periods: all.map((count) => ({
      ...pointOf(count, period),
      ...{ ab: there.get(count.from) ?? 0, ba: back.get(count.from) ?? 0 },
    })),
    quads: { ab: sumQuads(ab), ba: sumQuads(ba) },
    types,
    events: page.items.map(eventItem),
  };
});

function sumQuads(counts: readonly PeriodCount[]): QuadCounts {
  const sum = (name: keyof QuadCounts): number => counts.reduce((all, { quads }) => all + quads[name], 0);
  return {
    'verbal-cooperation': sum('verbal-cooperation'),
    'material-cooperation': sum('material-cooperation'),
    'verbal-conflict': sum('verbal-conflict'),
    'material-conflict': sum('material-conflict'),
  };
}
