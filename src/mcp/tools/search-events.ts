import { FilterInput, filterOf } from '../filter-input.ts';
import { firstOf } from '../page.ts';
import { showEvent } from '../show.ts';
import { tool } from '../tool.ts';

export const searchEvents = tool({
  name: 'search_events',
  title: 'Search events',
  description:
    'Who did what to whom, as single articles report it, by day. One row is one act in one article; for one row an occurrence ' +
    'use search_incidents. Ids lead to explain.',
  input: FilterInput,
  run: async (input, store) => {
    const filter = filterOf(input);
    const events = await firstOf(store.events(filter), input.limit, showEvent);
    return { total: await store.count('events', filter), events };
  },
});
