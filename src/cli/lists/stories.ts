import { encodeRecord } from '../../document/encode.ts';
import type { StoryHit } from '../../store/index.ts';
import { numberCell } from '../format/event-cells.ts';
import { styled } from '../text/styled.ts';
import type { Listing } from './listing.ts';

/** Stories, a row each. */
export const storyListing: Listing<StoryHit> = {
  heads: ['#', 'FIRST', 'LAST', 'TITLE', 'OUTLETS', 'DOCUMENTS', 'INDEPENDENT', 'INCIDENTS', 'ID'],
  widths: [4, 10, 10, 0.65, 0.35, 9, 11, 9, 17],
  cells: ({ story, title, incidents }, number) => [
    numberCell(number),
    ...[story.first, story.last].map((time) => [{ text: time?.slice(0, 10) ?? '' }]),
    [styled(title ?? '-', 'bold'), styled(story.review === undefined ? '' : ` (${story.review})`, 'dim')],
    [{ text: story.outlets.join(', ') }],
    ...[story.documents.length, story.independent, incidents.length].map((count) => [
      { text: String(count) },
    ]),
    [styled(story.id, 'dim')],
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
