import type { DocumentHit } from '../../store/index.ts';
import { numberCell } from '../format/event-cells.ts';
import { styled } from '../text/styled.ts';
import type { Listing } from './listing.ts';

/** Documents with the numbers of their records, a row each. */
export const documentListing: Listing<DocumentHit> = {
  heads: ['#', 'PUBLISHED', 'OUTLET', 'TITLE', 'EVENTS', 'QUOTES', 'ID'],
  widths: [4, 10, 0.25, 0.75, 6, 6, 17],
  cells: ({ head, events, quotes }, number) => [
    numberCell(number),
    [{ text: head.published?.slice(0, 10) ?? '' }],
    [{ text: head.outlet ?? '' }],
    [styled(head.title ?? head.origin, 'bold'), styled(head.superseded ? ' (superseded)' : '', 'dim')],
    ...[events, quotes].map((count) => [{ text: String(count) }]),
    [styled(head.id, 'dim')],
  ],
  columns: [
    ...[
      'document',
      'origin',
      'url',
      'outlet',
      'title',
      'published',
      'language',
      'events',
      'quotes',
      'actors',
    ],
    ...['superseded'],
  ],
  values: ({ head, language, events, quotes, actors }) => [
    ...[head.id, head.origin, head.url, head.outlet, head.title, head.published, language],
    ...[events, quotes, actors, head.superseded ? 'yes' : undefined],
  ],
  json: ({ head, ...rest }) => JSON.stringify({ ...head, ...rest }),
};
