import { FilterInput, filterOf } from '../filter-input.ts';
import { nameFromOutside, outletsFromOutside } from '../outside-text.ts';
import { firstOf } from '../page.ts';
import { present } from '../show.ts';
import { tool } from '../tool.ts';

export const searchStories = tool({
  name: 'search_stories',
  title: 'Search stories',
  description:
    'Articles about the same happenings, together: when it began and ended in the news, which outlets, which incidents.',
  input: FilterInput,
  run: async (input, store) => {
    const filter = filterOf(input);
    const stories = await firstOf(store.stories(filter), input.limit, ({ story, title, incidents }) =>
      present({
        id: story.id,
        title: nameFromOutside(title),
        ...{ first: story.first, last: story.last, independent: story.independent },
        outlets: outletsFromOutside(story.outlets),
        articles: story.documents.length,
        incidents: incidents.slice(0, 20),
      }),
    );
    return { total: await store.count('stories', filter), stories };
  },
});
