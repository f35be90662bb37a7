import { encodeRecord } from '../../document/encode.ts';
import type { StoryHit } from '../../store/index.ts';
import { numberCell } from '../format/event-cells.ts';
import { styled } from '../text/styled.ts';
import type { Listing } from './listing.ts';

/** Stories, a row each, with the title and the id beneath. */
export const storyListing: Listing<StoryHit> = {
  heads: ['#', 'FIRST', 'LAST', 'OUTLETS', 'DOCUMENTS', 'INDEPENDENT', 'INCIDENTS'],
  widths: [4, 10, 10, 0.99, 9, 11, 9],
  cells: ({ story, incidents }, number) => [
    numberCell(number),
    ...[story.first, story.last].map((time) => [{ text: time?.slice(0, 10) ?? '' }]),
    [{ text: story.outlets.join(', ') }],
    ...[story.documents.length, story.independent, incidents.length].map((count) => [
      { text: String(count) },
    ]),
  ],
  beneath: ({ story, title }) => [
    styled(title ?? '-', 'bold'),
    styled(`${story.review === undefined ? '' : ` (${story.review})`} · ${story.id}`, 'dim'),
  ],
  columns: [
    ...['story', 'title', 'first', 'last', 'outlets', 'documents', 'independent', 'incidents'],
    'incident_ids',
  ],
  values: ({ story, title, incidents }) => [
    ...[story.id, title, story.first, story.last, story.outlets.join('; '), story.documents.length],
    ...[story.independent, incidents.length, incidents.join('; ')],
  ],
  json: ({ story }) => encodeRecord(story),
};
