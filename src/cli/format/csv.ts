import { textOf, type ActorRef, type Document, type Event, type Quantity } from '../../document/index.ts';
import { actorFinder, type FindActor } from './actor-names.ts';
import { csvLine } from './csv-cell.ts';
import type { Format } from './format.ts';

/** An event with what its row needs of the document. */
export interface EventRow {
  readonly event: Event;
  readonly document: Pick<Document, 'id' | 'origin' | 'url' | 'outlet' | 'title'> & {
    readonly published?: string | undefined;
  };
  readonly sentence: string;
  readonly find: FindActor;
}

type Column = readonly [name: string, value: (row: EventRow) => string | number | undefined];

/** The columns in order; docs/reference/cli.md says what each holds. */
const COLUMNS: readonly Column[] = [
  ['document', ({ document }) => document.id],
  ['origin', ({ document }) => document.origin],
  ['url', ({ document }) => document.url],
  ['outlet', ({ document }) => document.outlet],
  ['title', ({ document }) => document.title],
  ['published', ({ document }) => document.published],
  ['event', ({ event }) => event.id],
  ['type', ({ event }) => event.type],
  ['mode', ({ event }) => event.mode],
  ['cameo', ({ event }) => event.cameo],
  ['quad', ({ event }) => event.quad],
  ['status', ({ event }) => event.status],
  ['plover', ({ event }) => event.intensity.plover],
  ['goldstein', ({ event }) => event.intensity.goldstein],
  ['contexts', ({ event }) => event.contexts.join('; ')],
  ['source', ({ event }) => words(event.source)],
  ['source_ids', ({ event }) => ids(event.source)],
  ['source_codes', ({ event, find }) => codes(event.source, find)],
  ['target', ({ event }) => words(event.target)],
  ['target_ids', ({ event }) => ids(event.target)],
  ['target_codes', ({ event, find }) => codes(event.target, find)],
  ['attribution', ({ event }) => words(event.attribution)],
  ['attribution_codes', ({ event, find }) => codes(event.attribution, find)],
  ['time', ({ event }) => event.date[0]?.text],
  ['date_from', ({ event }) => event.date[0]?.from],
  ['date_to', ({ event }) => event.date[0]?.to],
  ['date_precision', ({ event }) => event.date[0]?.precision],
  ['date_basis', ({ event }) => event.date[0]?.basis],
  ['place', ({ event }) => event.place[0]?.name],
  ['place_country', ({ event }) => event.place[0]?.country],
  ['place_admin1', ({ event }) => event.place[0]?.admin1],
  ['lat', ({ event }) => event.place[0]?.lat],
  ['lon', ({ event }) => event.place[0]?.lon],
  ['geonames', ({ event }) => event.place[0]?.geonamesId],
  ['place_precision', ({ event }) => event.place[0]?.precision],
  ['place_basis', ({ event }) => event.place[0]?.basis],
  ['quantities', ({ event }) => event.quantities.map(figure).join('; ')],
  ['trigger', ({ event }) => event.trigger.text],
  ['trigger_start', ({ event }) => event.trigger.start],
  ['trigger_end', ({ event }) => event.trigger.end],
  ['sentence_index', ({ event }) => event.sentence.index],
  ['sentence', ({ sentence }) => sentence],
  ['confidence', ({ event }) => event.confidence],
  ['program', ({ event }) => event.codedBy.program],
  ['model', ({ event }) => event.codedBy.model],
  ['codebook', ({ event }) => event.codedBy.codebook],
];

/** The names of the columns, in order. */
export const CSV_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** One row an event, after RFC 4180; the first line names the columns. */
export function csvFormat(): Format {
  return {
    begin: () => csvLine(CSV_COLUMNS),
    document: ({ document, actors, events }) => {
      const find = actorFinder(actors);
      const published = document.published?.value;
      return events
        .map((event) => {
          const sentence = textOf(document.text, event.sentence);
          return csvLine(eventValues({ event, document: { ...document, published }, sentence, find }));
        })
        .join('');
    },
    end: () => '',
  };
}

/** The cells of one event's row. */
export function eventValues(row: EventRow): (string | number | undefined)[] {
  return COLUMNS.map(([, value]) => value(row));
}

function words(refs: readonly ActorRef[]): string {
  return refs.map(({ text }) => text).join('; ');
}

function ids(refs: readonly ActorRef[]): string {
  return refs.map(({ actor }) => actor).join('; ');
}

function codes(refs: readonly ActorRef[], find: FindActor): string {
  return refs.map((ref) => find(ref)?.cameo ?? '').join('; ');
}

function figure({ kind, text, low, value, high }: Quantity): string {
  const numbers = [low, value, high];
  const known = numbers.some((number) => number !== undefined);
  return known ? `${kind}: ${text} (${numbers.map((number) => number ?? '').join('/')})` : `${kind}: ${text}`;
}
