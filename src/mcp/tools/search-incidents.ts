import { z } from 'zod';
import { FilterInput, filterOf } from '../filter-input.ts';
import { firstOf } from '../page.ts';
import { showIncident } from '../show.ts';
import { tool } from '../tool.ts';

export const searchIncidents = tool({
  name: 'search_incidents',
  title: 'Search incidents',
  description:
    'One row for one occurrence in the world, with all its reports behind it: who did what to whom, when, where, how many (low, best and ' +
    'high of each kind of figure), in how many independent texts, and whether reports disagree. Explain an id for the reports.',
  input: FilterInput.extend({
    disagree: z.boolean().describe('Only where reports give figures that cannot all be right').optional(),
    independent: z.number().int().min(1).max(1000).describe('So many independent texts at least').optional(),
  }),
  run: async ({ disagree, independent, ...input }, store) => {
    const filter = {
      ...filterOf(input),
      ...(disagree === undefined ? {} : { disagree }),
      ...(independent === undefined ? {} : { independent }),
    };
    const incidents = await firstOf(store.incidents(filter), input.limit, showIncident);
    const note =
      (await store.relations()) === undefined
        ? 'The store has not been related: run "dragoman relate".'
        : undefined;
    return {
      total: await store.count('incidents', filter),
      incidents,
      ...(note === undefined ? {} : { note }),
    };
  },
});
