import { FilterInput, filterOf } from '../filter-input.ts';
import { firstOf } from '../page.ts';
import { showQuote } from '../show.ts';
import { tool } from '../tool.ts';

export const searchQuotes = tool({
  name: 'search_quotes',
  title: 'Search quotations',
  description:
    'What people said, with the speaker: by actor (the speaker), country of the speaker, words, days of publication. ' +
    'The best first where words are asked for.',
  input: FilterInput.omit({ types: true, statuses: true, dyad: true }),
  run: async (input, store) => {
    const filter = filterOf(input);
    const quotes = await firstOf(store.quotes(filter), input.limit, showQuote);
    return { total: await store.count('quotes', filter), quotes };
  },
});
