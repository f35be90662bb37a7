import {
  type Actor,
  type ActorRef,
  type Event,
  type Quote,
  textOf,
  type Versions,
} from '../document/index.ts';
import { orderRecord } from '../document/encode.ts';
import { firstDay, lastDay } from './days.ts';
import type { IndexEntry, Row } from './engine.ts';
import { searchTerms } from './search-terms.ts';
import type { CodedRecords } from '../document/index.ts';
import type { Value } from './store.ts';
import * as tables from './tables.ts';

/** A document as rows of all tables, and its texts for the index of words. */
export interface DocumentRows {
  readonly rows: ReadonlyMap<tables.Table, readonly Row[]>;
  readonly index: readonly IndexEntry[];
}

/** Turns a coded document into rows; `number` is its place in the order of ingestion, `termsOf` gives what is searched. */
export function rowsOf(
  coded: CodedRecords,
  number: number,
  content: string,
  versions: Versions,
  termsOf: (text: string) => readonly string[] = searchTerms,
): DocumentRows {
  const { document, sentences, actors, events, quotes, issues } = coded;
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const find = ({ actor }: ActorRef) => byId.get(actor);
  const own = <Item>(items: readonly Item[], row: (item: Item, position: number) => Row) =>
    items.map((item, position): Row => ({ document_number: number, position, ...row(item, position) }));
  const staged = [
    ...document.issues.map((issue) => ['reading', issue] as const),
    ...issues.map((issue) => ['coding', issue] as const),
  ];
  const terms = termsOf(document.text);
  const words = new Map<number, string>();
  // Several events often share a sentence.
  const wordsOf = (sentence: Event['sentence']): string => {
    const known = words.get(sentence.index) ?? ` ${termsOf(textOf(document.text, sentence)).join(' ')} `;
    words.set(sentence.index, known);
    return known;
  };
  const quoteTerms = quotes.map(({ text }) => termsOf(text));
  return {
    rows: new Map([
      [tables.DOCUMENTS, [documentRow(coded, number, content, versions, terms.length)]],
      [
        tables.SENTENCES,
        own(sentences, (sentence) => ({
          ...{ part: sentence.part, paragraph: sentence.paragraph },
          ...{ start_offset: sentence.start, end_offset: sentence.end },
          text: textOf(document.text, sentence),
        })),
      ],
      [tables.ACTORS, own(actors, actorRow)],
      [tables.EVENTS, own(events, (event) => eventRow(event, coded, find, wordsOf))],
      [tables.EVENT_ACTORS, events.flatMap((event, i) => eventActorRows(event, number, i, find))],
      [tables.QUANTITIES, events.flatMap((event, i) => quantityRows(event, number, i))],
      [tables.QUOTES, own(quotes, (quote, i) => quoteRow(quote, find, quoteTerms[i]!.length))],
      [
        tables.ISSUES,
        own(staged, ([stage, issue]) => ({
          ...{
            stage,
            code: issue.code,
            severity: issue.severity,
            message: issue.message,
            hint: issue.hint ?? null,
          },
          ...{ start_offset: issue.span?.start ?? null, end_offset: issue.span?.end ?? null },
          record: JSON.stringify(issue),
        })),
      ],
    ]),
    index: [
      { document: number, terms },
      ...quoteTerms.map((own, quote) => ({ document: number, quote, terms: own })),
    ],
  };
}

function documentRow(
  { document, sentences }: CodedRecords,
  number: number,
  content: string,
  versions: Versions,
  terms: number,
): Row {
  const { published, dateline } = document;
  // The text stands in a column of its own, once.
  const { text, ...rest } = orderRecord({
    ...document,
    sentences: [...sentences],
  }) as typeof document;
  return {
    ...{ number, id: document.id, content, superseded_by: null },
    ...{ program: versions.program, model: versions.model, codebook: versions.codebook },
    ...{ url: document.url ?? null, outlet: document.outlet ?? null, title: document.title ?? null },
    authors: document.authors,
    published: published?.value ?? null,
    published_day: firstDay(published?.value) ?? null,
    ...{ published_precision: published?.precision ?? null, published_basis: published?.basis ?? null },
    ...{ retrieved: document.retrieved ?? null, language: document.language ?? null },
    ...{ dateline_place: dateline?.place ?? null, dateline_agency: dateline?.agency ?? null },
    ...{ origin: document.origin, sha256: document.sha256, terms, text, record: JSON.stringify(rest) },
  };
}

function actorRow(actor: Actor): Row {
  return {
    ...{ id: actor.id, name: actor.name, country: actor.country ?? null },
    ...{ country_basis: actor.countryBasis ?? null, sectors: actor.sectors },
    ...{ sector_basis: actor.sectorBasis ?? null, cameo: actor.cameo ?? null },
    ...{ role: actor.role?.title ?? null, mentions: actor.mentions.length, record: recordOf(actor) },
  };
}

type Find = (ref: ActorRef) => Actor | undefined;

function eventRow(
  event: Event,
  { document }: CodedRecords,
  find: Find,
  wordsOf: (sentence: Event['sentence']) => string,
): Row {
  const { intensity, projected, trigger, sentence } = event;
  const [date] = event.date;
  const [place] = event.place;
  const from = firstDay(date?.from);
  return {
    ...{ id: event.id, type: event.type, mode: event.mode ?? null, cameo: event.cameo },
    ...{ codes: event.codes ?? [], quad: event.quad, contexts: event.contexts, status: event.status },
    ...{ plover: intensity.plover ?? null, goldstein: intensity.goldstein ?? null },
    ...{ projected_type: projected?.type ?? null, projected_mode: projected?.mode ?? null },
    projected_cameo: projected?.cameo ?? null,
    day: from ?? firstDay(document.published?.value) ?? null,
    ...{ date_from: from ?? null, date_to: lastDay(date?.to ?? date?.from) ?? null },
    ...{ date_precision: date?.precision ?? null, date_basis: date?.basis ?? null },
    date_text: date?.text ?? null,
    ...{ place: place?.name ?? null, place_country: place?.country ?? null },
    ...{ place_admin1: place?.admin1 ?? null, lat: place?.lat ?? null, lon: place?.lon ?? null },
    ...{ geonames: place?.geonamesId ?? null, place_precision: place?.precision ?? null },
    place_basis: place?.basis ?? null,
    ...sideColumns('source', event.source, find),
    ...sideColumns('target', event.target, find),
    ...{ trigger_text: trigger.text, trigger_start: trigger.start, trigger_end: trigger.end },
    ...{ sentence: sentence.index, confidence: event.confidence, rule: event.codedBy.rule ?? null },
    words: wordsOf(sentence),
    ...{ record: recordOf(event), review: event.review ?? null },
  };
}

/** Names in order; of countries, sectors and codes each once. */
function sideColumns(side: 'source' | 'target', refs: readonly ActorRef[], find: Find): Row {
  const actors = refs.map(find).filter((actor) => actor !== undefined);
  const once = (values: readonly (string | undefined)[]): Value => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  return {
    [`${side}_names`]: refs.map((ref) => find(ref)?.name ?? ref.text),
    [`${side}_countries`]: once(actors.map(({ country }) => country)),
    [`${side}_sectors`]: once(actors.flatMap(({ sectors }) => sectors)),
    [`${side}_codes`]: once(actors.map(({ cameo }) => cameo)),
  };
}

function eventActorRows(event: Event, number: number, position: number, find: Find): Row[] {
  return (['source', 'target', 'attribution'] as const).flatMap((role) =>
    event[role].map((ref, i): Row => {
      const actor = find(ref);
      return {
        ...{ document_number: number, event: position, role, position: i, actor: ref.actor },
        ...{ name: actor?.name ?? ref.text, words: ref.text, country: actor?.country ?? null },
        ...{ cameo: actor?.cameo ?? null, sectors: actor?.sectors ?? [] },
      };
    }),
  );
}

function quantityRows(event: Event, number: number, position: number): Row[] {
  return event.quantities.map((quantity, i) => ({
    ...{ document_number: number, event: position, position: i, kind: quantity.kind },
    ...{ low: quantity.low ?? null, value: quantity.value ?? null, high: quantity.high ?? null },
    ...{ approximate: quantity.approximate ?? null, unit: quantity.unit ?? null, words: quantity.text },
  }));
}

function quoteRow(quote: Quote, find: Find, terms: number): Row {
  const { speaker } = quote;
  const actor = speaker && find(speaker);
  return {
    ...{ id: quote.id, kind: quote.kind, text: quote.text, cue: quote.cue?.text ?? null },
    ...{ speaker: speaker?.actor ?? null, speaker_name: actor?.name ?? speaker?.text ?? null },
    ...{ speaker_words: speaker?.text ?? null, speaker_country: actor?.country ?? null },
    ...{ speaker_cameo: actor?.cameo ?? null, speaker_sectors: actor?.sectors ?? [] },
    ...{ sentence: quote.sentences[0] ?? null, start_offset: quote.span.start, end_offset: quote.span.end },
    ...{ continues: quote.continues ?? null, confidence: quote.confidence, rule: quote.codedBy.rule ?? null },
    ...{ terms, record: recordOf(quote) },
  };
}

function recordOf(record: Actor | Event | Quote): string {
  return JSON.stringify(orderRecord(record));
}
