import type { ActorSummary } from '../../store/index.ts';
import { codeOf } from '../format/actor-names.ts';
import { numberCell } from '../format/event-cells.ts';
import { styled } from '../text/styled.ts';
import type { Listing } from './listing.ts';

/** Actors over all documents, a row each. */
export const actorListing: Listing<ActorSummary> = {
  heads: ['#', 'ACTOR', 'CODE', 'DOCUMENTS', 'DOES', 'SUFFERS', 'QUOTES', 'FIRST', 'LAST', 'ID'],
  widths: [4, 0.65, 0.35, 9, 5, 7, 6, 10, 10, 13],
  cells: (actor, number) => [
    numberCell(number),
    [styled(actor.name, 'actor')],
    [{ text: codeOf(actor) }],
    ...[actor.documents, actor.source, actor.target, actor.quotes].map((count) => [{ text: String(count) }]),
    ...[actor.first ?? '', actor.last ?? '', actor.id].map((text) => [styled(text, 'dim')]),
  ],
  columns: [
    ...['actor', 'name', 'country', 'sectors', 'code', 'documents', 'source', 'target', 'quotes'],
    ...['first', 'last'],
  ],
  values: (actor) => [
    ...[actor.id, actor.name, actor.country, actor.sectors.join('; '), actor.cameo, actor.documents],
    ...[actor.source, actor.target, actor.quotes, actor.first, actor.last],
  ],
  json: (actor) => JSON.stringify(actor),
};
