import { FilterInput, filterOf } from '../filter-input.ts';
import { firstOf } from '../page.ts';
import { showHead } from '../show.ts';
import { tool } from '../tool.ts';

export const searchDocuments = tool({
  name: 'search_documents',
  title: 'Search articles',
  description: 'Articles by their words, outlet and days, with how many events and quotations each holds.',
  input: FilterInput,
  run: async (input, store) => {
    const filter = filterOf(input);
    const documents = await firstOf(store.documents(filter), input.limit, ({ head, events, quotes }) => ({
      ...showHead(head),
      events,
      quotes,
    }));
    return { total: await store.count('documents', filter), documents };
  },
});
