import type { Tool } from '../tool.ts';
import { countPanel } from './count-panel.ts';
import { explain } from './explain.ts';
import { listActors } from './list-actors.ts';
import { readArticle } from './read-article.ts';
import { searchDocuments } from './search-documents.ts';
import { searchEvents } from './search-events.ts';
import { searchIncidents } from './search-incidents.ts';
import { searchQuotes } from './search-quotes.ts';
import { searchStories } from './search-stories.ts';

/** All tools, in the order in which clients show them. */
export const TOOLS: readonly Tool[] = [
  searchIncidents,
  searchEvents,
  searchQuotes,
  listActors,
  searchStories,
  searchDocuments,
  readArticle,
  countPanel,
  explain,
] as readonly unknown[] as readonly Tool[];
