import { encodeRecord } from '../../document/encode.ts';
import type { QuoteHit } from '../../store/index.ts';
import { actorFinder } from '../format/actor-names.ts';
import { QUOTE_HEADS, QUOTE_WIDTHS, quoteCells } from '../format/quote-cells.ts';
import { styled } from '../text/styled.ts';
import { aboutOf } from './events.ts';
import type { Listing } from './listing.ts';

/** Quotes as `dragoman code` writes them, with id and document beneath. */
export const quoteListing: Listing<QuoteHit> = {
  heads: QUOTE_HEADS,
  widths: [4, ...QUOTE_WIDTHS.slice(1)],
  cells: ({ quote, speaker }, number) =>
    quoteCells(quote, number, actorFinder(speaker === undefined ? [] : [speaker])),
  beneath: ({ quote, document }) => [styled([quote.id, ...aboutOf(document)].join(' · '), 'dim')],
  columns: [
    ...['document', 'origin', 'url', 'outlet', 'title', 'published', 'quote', 'kind', 'text', 'cue'],
    ...['speaker', 'speaker_id', 'speaker_name', 'speaker_code', 'speaker_country', 'start', 'end'],
    ...['confidence', 'program', 'model', 'codebook'],
  ],
  values: ({ quote, speaker, document }) => [
    ...[document.id, document.origin, document.url, document.outlet, document.title, document.published],
    ...[quote.id, quote.kind, quote.text, quote.cue?.text, quote.speaker?.text, quote.speaker?.actor],
    ...[speaker?.name, speaker?.cameo, speaker?.country, quote.span.start, quote.span.end],
    ...[quote.confidence, quote.codedBy.program, quote.codedBy.model, quote.codedBy.codebook],
  ],
  json: ({ quote }) => encodeRecord(quote),
};
