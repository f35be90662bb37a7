import { encodeRecord } from '../../document/encode.ts';
import type { DocumentHead, EventHit } from '../../store/index.ts';
import { actorFinder } from '../format/actor-names.ts';
import { CSV_COLUMNS, eventValues } from '../../export/csv.ts';
import { detailCell, numberCell, whatCell, whenCell, whoCell } from '../format/event-cells.ts';
import { EVENT_HEADS, EVENT_WIDTHS } from '../format/table.ts';
import { styled } from '../text/styled.ts';
import type { Listing } from './listing.ts';

/** Events as `dragoman code` writes them, with sentence, id and document beneath. */
export const eventListing: Listing<EventHit> = {
  heads: EVENT_HEADS,
  widths: [4, ...EVENT_WIDTHS.slice(1)],
  cells: ({ event, actors, document: { published } }, number) => {
    const find = actorFinder(actors);
    const day = published === undefined ? {} : { published: publishedOf(published) };
    return [
      numberCell(number),
      ...[whenCell(event, day), whoCell(event, find), whatCell(event), detailCell(event, find)],
    ];
  },
  beneath: ({ event, sentence, document }) => [
    styled(sentence, 'dim'),
    styled(`\n${[event.id, ...aboutOf(document)].join(' · ')}`, 'dim'),
  ],
  columns: CSV_COLUMNS,
  values: ({ event, actors, sentence, document }) =>
    eventValues({ event, document, sentence, find: actorFinder(actors) }),
  json: ({ event }) => encodeRecord(event),
};

/** Outlet, day and title of a document, and whether its coding is superseded. */
export function aboutOf({ outlet, published, title, origin, superseded }: DocumentHead): string[] {
  const parts = [outlet, published?.slice(0, 10), title ?? origin, superseded ? 'superseded' : undefined];
  return parts.filter((part) => part !== undefined);
}

function publishedOf(value: string) {
  return { value, precision: 'day', basis: 'metadata' } as const;
}
