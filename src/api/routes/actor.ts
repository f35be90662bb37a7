import { filterOf } from '../answer/filter-of.ts';
import { briefOf, eventItem, quoteItem } from '../answer/items.ts';
import { pointOf } from '../answer/points.ts';
import { ApiError } from '../api-error.ts';
import type { Partner } from '../contract/index.ts';
import { kept } from '../define-route.ts';
import type { EdgeCount, Party, QuadCounts } from '../../store/index.ts';

const SHOWN = 20;

export const actor = kept('actor', async ({ params: { id }, query }, { store }) => {
  const { period = 'month' } = query;
  const found = await store.views.actor(id, filterOf(query), period);
  if (found === undefined) throw new ApiError('unknown-id', `There is no actor ${id}`);
  const [events, quotes] = await Promise.all([
    found.events.length === 0
      ? []
      : store
          .page('events', { ids: found.events, limit: SHOWN }, { newest: true })
          .then(({ items }) => items),
    found.quotes.length === 0
      ? []
      : store
          .page('quotes', { ids: found.quotes, limit: SHOWN }, { newest: true })
          .then(({ items }) => items),
  ]);
  return {
    ...{ actor: found.actor, period },
    periods: found.periods.map((count) => pointOf(count, period)),
    ...{ quads: found.quads, types: found.types },
    partners: partnersOf(found.actor.name, found.edges, id),
    quotes: quotes.map(quoteItem),
    events: events.map(eventItem),
  };
});

/** The other ends of the edges, those with most events first. */
function partnersOf(name: string, edges: readonly EdgeCount[], id: string): Partner[] {
  const isOwn = (party: Party): boolean =>
    party.id === id || (!/^Q\d/.test(party.id) && party.name.toLowerCase() === name.toLowerCase());
  const partners = new Map<
    string,
    { party: Party; out: number; in: number; quads: QuadCounts; sum: number; scored: number }
  >();
  for (const { source, target, events, quads, plover } of edges) {
    const out = isOwn(source);
    const party = out ? target : source;
    const key = /^Q\d/.test(party.id) ? party.id : `${party.name.toLowerCase()}|${party.cameo ?? ''}`;
    const known = partners.get(key) ?? { party, out: 0, in: 0, quads: NONE, sum: 0, scored: 0 };
    const scored = plover === undefined ? 0 : events;
    partners.set(key, {
      party: known.party,
      out: known.out + (out ? events : 0),
      in: known.in + (out ? 0 : events),
      quads: addQuads(known.quads, quads),
      sum: known.sum + (plover ?? 0) * scored,
      scored: known.scored + scored,
    });
  }
  return [...partners.values()]
    .sort((a, b) => b.out + b.in - a.out - a.in)
    .slice(0, SHOWN)
    .map(({ party, sum, scored, ...rest }) => ({
      actor: briefOf(party),
      ...{ out: rest.out, in: rest.in, quads: rest.quads },
      ...(scored === 0 ? {} : { score: Math.round((sum / scored) * 1000) / 1000 }),
    }));
}

const NONE: QuadCounts = {
  ...{ 'verbal-cooperation': 0, 'material-cooperation': 0, 'verbal-conflict': 0, 'material-conflict': 0 },
};

function addQuads(a: QuadCounts, b: QuadCounts): QuadCounts {
  const names = Object.keys(a) as (keyof QuadCounts)[];
  return Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as unknown as QuadCounts;
}
