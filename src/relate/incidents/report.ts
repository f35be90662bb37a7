import type { Actor, Event } from '../../document/index.ts';
import { isBeside } from '../../document/is-beside.ts';
import { type Article, type Told, toldOf } from '../article.ts';
import { type Terms, termsOf } from '../stories/terms.ts';
import type { NumberedTerms, Vocabulary } from '../stories/vocabulary.ts';
import { type DayRange, rangeOf } from './day-range.ts';
import { isOfLongerTime, isPart } from './scope.ts';

/** A coded document, as far as incidents read it. */
export interface CodedArticle {
  readonly document: Article;
  readonly actors: readonly Actor[];
  readonly events: readonly Event[];
}

/** What is read of an event: the rest would take much memory. */
export type ToldEvent = Pick<
  Event,
  | ('id' | 'document' | 'trigger' | 'type' | 'mode' | 'cameo' | 'quad' | 'intensity' | 'source' | 'target')
  | ('status' | 'date' | 'place' | 'quantities' | 'confidence')
>;

/** What is read of an actor. */
export type ToldActor = Pick<Actor, 'id' | 'name' | 'country' | 'sectors' | 'cameo'>;

/** One event with what is needed to lay it beside another. */
export interface Report {
  readonly event: ToldEvent;
  readonly article: Told;
  /** The document's actors by id. */
  readonly actors: ReadonlyMap<string, ToldActor>;
  readonly source: readonly ToldActor[];
  readonly target: readonly ToldActor[];
  /** Terms of the words that name the act, by number. */
  readonly trigger: readonly number[];
  /** Terms of the event's sentence, by number. */
  readonly words: NumberedTerms;
  /** The days of the act, where the text tells them. */
  readonly days?: DayRange;
  /** The country that most acts of the document are put in. */
  readonly home?: string;
  /** The words set the act apart from another that the document tells of. */
  readonly beside?: true;
  /** Its sentence opens with its place: "In Pelham, a brawl left one dead". */
  readonly opens?: true;
  /** Whatever it counts is what many acts come to. */
  readonly many?: true;
  /** Where those of its figures start that are no count of this one act. */
  readonly aside?: readonly number[];
}

/** What a document tells of its events, apart from any numbering of terms. */
export interface ToldReports {
  readonly article: Told;
  readonly actors: readonly ToldActor[];
  /** The country that most acts of the document are put in. */
  readonly home?: string;
  readonly reports: readonly ToldReport[];
}

export interface ToldReport {
  readonly event: ToldEvent;
  readonly trigger: readonly string[];
  /** The place among `reports` of the first event of the same sentence, which has its words; else the words. */
  readonly words: Terms | number;
  readonly days?: DayRange;
  readonly beside?: true;
  readonly opens?: true;
  readonly many?: true;
  readonly aside?: readonly number[];
}

const WEIGHTS = { name: 2, number: 1, title: 0 };
/** Weights are whole multiples of this, so that sums do not depend on their order. */
const STEP = 1 / 1024;

export function reportsOf(article: CodedArticle, vocabulary: Vocabulary): Report[] {
  return numberReports(toldReportsOf(article), vocabulary);
}

export function toldReportsOf({ document, actors, events }: CodedArticle): ToldReports {
  const firstIn = new Map<number, number>();
  const home = homeOf(events);
  return {
    article: toldOf(document),
    actors: actors.map(toldActor),
    ...(home !== undefined && { home }),
    reports: events.map((event, place) => {
      const { start, end, index } = event.sentence;
      const first = firstIn.get(index);
      if (first === undefined) firstIn.set(index, place);
      const days = rangeOf(event);
      const aside = asideOf(document.text, event);
      return {
        event: toldEvent(event),
        trigger: [...termsOf(event.trigger.text, '', WEIGHTS).keys()],
        words: first ?? termsOf(document.text.slice(start, end), '', WEIGHTS),
        ...(days && { days }),
        ...(isBeside(document.text, event) && { beside: true as const }),
        ...(opensWithPlace(document.text, event) && { opens: true as const }),
        ...(countsMany(document.text, event) && { many: true as const }),
        ...(aside.length > 0 && { aside }),
      };
    }),
  };
}

export function numberReports(
  { article, actors, home, reports }: ToldReports,
  vocabulary: Vocabulary,
): Report[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const find = (refs: Event['source']) => refs.flatMap(({ actor }) => byId.get(actor) ?? []);
  const numbered: Report[] = [];
  for (const { event, trigger, words, days, beside, opens, many, aside } of reports)
    numbered.push({
      ...{ event, article, actors: byId, trigger: trigger.map((term) => vocabulary.numberOf(term)) },
      words: typeof words === 'number' ? numbered[words]!.words : sorted(vocabulary.number(words)),
      ...{ source: find(event.source), target: find(event.target) },
      ...(days && { days }),
      ...(home !== undefined && { home }),
      ...(beside && { beside }),
      ...(opens && { opens }),
      ...(many && { many }),
      ...(aside && { aside }),
    });
  return numbered;
}

function asideOf(text: string, event: Event): number[] {
  return event.quantities
    .filter((quantity) => isOfLongerTime(text, quantity) || isPart(text, quantity, event))
    .map(({ span }) => span.start);
}

/** "More than 600 have been expelled since 2022": sums of money are left aside. */
function countsMany(text: string, { quantities }: Event): boolean {
  const counts = quantities.filter(({ kind }) => kind !== 'other' && kind !== 'money');
  return counts.length > 0 && counts.every((quantity) => isOfLongerTime(text, quantity));
}

const OPENING =
  /^["“]?(?:(?:And|But|Meanwhile,?|Also) )?(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?:the \p{Ll}+ (?:of )?)?$/u;

/** "In Pelham, survivors of the bombing wept": an act that was told before. */
const TOLD_BEFORE = /\b(?:the|this|that|these|those|\p{L}+day['’]s)\s$/iu;

/** "In Pelham, a brawl left one dead", "Near the town of Zorin, ...". */
function opensWithPlace(text: string, { sentence, place, trigger }: Event): boolean {
  if (TOLD_BEFORE.test(text.slice(Math.max(sentence.start, trigger.start - 20), trigger.start))) return false;
  const start = place[0]?.span?.start ?? -1;
  return start >= sentence.start && start < sentence.end && OPENING.test(text.slice(sentence.start, start));
}

/** Of those named as often, the first. */
function homeOf(events: readonly Event[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { place } of events) {
    const country = place[0]?.country;
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [string | undefined, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [undefined, 0],
  )[0];
}

/** By number, weights rounded. */
function sorted({ terms, weights }: NumberedTerms): NumberedTerms {
  const order = Array.from(terms.keys()).sort((a, b) => terms[a]! - terms[b]!);
  const rounded = Float64Array.from(order, (i) => Math.round(weights[i]! / STEP) * STEP);
  return {
    terms: Uint32Array.from(order, (i) => terms[i]!),
    weights: rounded,
    total: rounded.reduce((sum, weight) => sum + weight, 0),
  };
}

function toldActor({ id, name, country, sectors, cameo }: Actor): ToldActor {
  return {
    id,
    name,
    sectors,
    ...(country !== undefined && { country }),
    ...(cameo !== undefined && { cameo }),
  };
}

function toldEvent(event: Event): ToldEvent {
  const { id, document, trigger, type, mode, cameo, quad, intensity } = event;
  const { source, target, status, date, place, quantities, confidence } = event;
  return {
    ...{ id, document, trigger, type, ...(mode !== undefined && { mode }), cameo, quad, intensity },
    ...{ source, target, status, quantities, confidence },
    // The first is the best; of the others nothing is read.
    ...{ date: date.slice(0, 1), place: place.slice(0, 1) },
  };
}

/** The countries that the place and the actors of a report are of. */
export function countriesOf({ event, source, target }: Report): readonly string[] {
  return [...event.place.slice(0, 1), ...source, ...target].flatMap(({ country }) => country ?? []);
}

/** False where neither place nor actors say a country. */
export function tellsCountry(report: Report): boolean {
  return countriesOf(report).length > 0;
}
