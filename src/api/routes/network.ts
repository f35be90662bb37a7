import type { Party } from '../../store/index.ts';
import { filterOf } from '../answer/filter-of.ts';
import { briefOf } from '../answer/items.ts';
import { kept } from '../define-route.ts';

const LIMIT = 300;

export const network = kept('network', async ({ query }, { store }) => {
  const { by = 'actor', limit = LIMIT } = query;
  const { edges, all } = await store.views.network(filterOf(query), by, limit);
  const nodes = new Map<string, { party: Party; events: number }>();
  // An actor stands under several ids in several documents: the first that was met is its node.
  const idOf = (party: Party, events: number): string => {
    const key =
      by === 'country' || /^Q\d/.test(party.id)
        ? party.id
        : `${party.name.toLowerCase()}|${party.cameo ?? ''}`;
    const node = nodes.get(key) ?? { party, events: 0 };
    node.events += events;
    nodes.set(key, node);
    return node.party.id;
  };
  const drawn = edges.map(({ source, target, plover, ...rest }) => ({
    ...{ source: idOf(source, rest.events), target: idOf(target, rest.events) },
    ...rest,
    ...(plover === undefined ? {} : { score: plover }),
  }));
  return {
    nodes: [...nodes.values()].map(({ party, events }) => ({ ...briefOf(party), events })),
    edges: drawn,
    more: all - edges.length,
  };
});
