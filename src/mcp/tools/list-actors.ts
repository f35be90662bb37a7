import { FilterInput, filterOf } from '../filter-input.ts';
import { firstOf } from '../page.ts';
import { labelOf, present } from '../show.ts';
import { tool } from '../tool.ts';

export const listActors = tool({
  name: 'list_actors',
  title: 'List actors',
  description:
    'Actors over all articles, those in most articles first: how often they act, are acted upon and speak. The id serves as `actor` elsewhere.',
  input: FilterInput.omit({ text: true, dyad: true }),
  run: async (input, store) => {
    const filter = filterOf(input);
    const actors = await firstOf(store.actors(filter), input.limit, (actor) =>
      present({
        id: actor.id,
        name: labelOf(actor),
        sectors: actor.sectors,
        articles: actor.documents,
        asSource: actor.source,
        asTarget: actor.target,
        quotes: actor.quotes,
        first: actor.first,
        last: actor.last,
      }),
    );
    return { total: await store.count('actors', filter), actors };
  },
});
