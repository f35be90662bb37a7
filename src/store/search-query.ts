import { plainWords, searchTerms } from './search-terms.ts';
import { StoreError } from './store-error.ts';

/** Words asked for: terms that all must occur, and phrases. */
export interface SearchQuery {
  /** Each once, in order; the words of the phrases among them. */
  readonly terms: readonly string[];
  readonly phrases: readonly (readonly string[])[];
}

/** Reads `sanctions "travel ban"`. Throws where there is no word in it. */
export function parseSearch(text: string): SearchQuery {
  const phrases = [...text.matchAll(/"([^"]*)"/g)]
    .map(([, inside]) => plainWords(inside!))
    .filter((words) => words.length > 1);
  const terms = [...new Set(searchTerms(text))];
  if (terms.length > 0) return { terms, phrases };
  throw new StoreError('store-query', `There is no word in ${JSON.stringify(text)}`, 'Ask for a word.');
}
