import type { Doc, Document, Event, EventDate } from '../../../document/index.ts';
import { tokenBehind } from '../../../document/near.ts';
import { backFrom, kinOf } from '../kin.ts';
import { addDays } from './add-days.ts';
import { isToCome } from './bounded-date.ts';
import { type Counted, countedFromNews } from './counted-date.ts';
import type { Ordered } from './order-events.ts';
import { isDated } from './stated-dates.ts';

/**
 * Gives a date to the events that their own words leave without: that of the same act told elsewhere in the document, else what the
 * document's own date says. What lies in the past or is only possible stays without.
 */
export function inheritDates(
  { events: ordered, gaps, past }: Ordered,
  doc: Doc<'sentences' | 'tokens' | 'words'>,
  countryOf: CountryOf = () => undefined,
): readonly Event[] {
  const published = dayOfPublication(doc.document);
  const linked = new Set(gaps.map(({ one }) => one));
  const events = ordered.map((event, i) => {
    const told = withoutComing(event, published);
    return linked.has(i) ? told : countedBack(told, past.get(i), published);
  });
  const over = new Set(events.filter((_, i) => past.has(i)));
  const isTitle = ({ sentence }: Event) => doc.layers.sentences[sentence.index]?.part === 'title';
  const isNoun = (event: Event) => isNamed(event, doc);
  const { text } = doc.document;
  const search = { events, over, published, isTitle, isNoun, countryOf, text };
  const dated = events.map((event) => {
    if (event.date.some(isDated)) return event;
    const date =
      overSpan(event, text, published) ??
      sameAct(event, search) ??
      byPublication(event, published, isNamed(event, doc));
    return date === undefined ? event : { ...event, date: [date, ...event.date] };
  });
  for (const { one, other, days } of gaps) {
    const date = isGuessed(dated[one]!) ? daysFrom(dated[other]!, days) : undefined;
    if (date === undefined || (published !== undefined && isToCome(date, published))) continue;
    dated[one] = { ...dated[one]!, date: [date, ...events[one]!.date] };
  }
  return dated;
}

/** What is done was done by publication, and what will be is not, whatever its order to other acts says; what its clause sets a day for is to come. */
function withoutComing(event: Event, published: string | undefined): Event {
  const { status, date } = event;
  if (published === undefined) return event;
  if (status === 'future') {
    // "will send tanks, Berlin said two days earlier": they said so then.
    const coming = date.filter(
      ({ rule, to }) => rule !== 'days-apart' || to === undefined || to >= published,
    );
    return coming.length === date.length ? event : { ...event, date: coming };
  }
  if (status !== 'actual' && status !== 'historical') return event;
  const past = date.filter((one) => one.rule === 'clause' || !isToCome(one, published));
  return past.length === date.length ? event : { ...event, date: past };
}

/** "the third time in a year that a reporter has been jailed"; "the first time in years that gunmen have struck" is of one day. */
const TIMES = /(?<!\bfirst )\btimes? (?:in|since|within) [^,.;]*\bthat\b[^,.;]*\b(?:has|have)(?: been)? $/i;

/**
 * "Nineteen candidates have been murdered since registration opened": over a span that ends with the report, not on one day of it.
 *                                         ^^^^^
 */
function overSpan(
  { date, status, sentence, trigger }: Event,
  text: string,
  published: string | undefined,
): EventDate | undefined {
  if (status !== 'actual' || published === undefined) return undefined;
  const isSince = date.some((one) => /^since\b/i.test(one.text ?? ''));
  if (!isSince && !TIMES.test(text.slice(sentence.start, trigger.start))) return undefined;
  return { to: published, precision: 'unknown', basis: 'metadata', rule: 'until-publication' };
}

/** "A week after gunmen rode into Dabo, people there live in fear": nothing but the report tells from when the week is counted. */
function countedBack(event: Event, counted: Counted | undefined, published: string | undefined): Event {
  if (counted === undefined || published === undefined) return event;
  if (event.status !== 'actual' || event.date.some(isDated)) return event;
  const date = countedFromNews(counted, published);
  return date === undefined ? event : { ...event, date: [date, ...event.date] };
}

/** True of what happened or will on a day that only the report's own date tells. */
function isGuessed({ status, date: [first] }: Event): boolean {
  if (status !== 'actual' && status !== 'future') return false;
  return first === undefined || !isDated(first) || first.basis === 'metadata';
}

/** "The blast came nine days after a bomb in the market": days or weeks from an act whose own date is not told to the day. */
function daysFrom({ date: [first] }: Event, days: number): EventDate | undefined {
  if (first?.from === undefined || first.to === undefined) return undefined;
  if (days !== 0 && first.precision !== 'day' && first.precision !== 'week') return undefined;
  const [from, to] = [first.from, first.to].map((day) => addDays(day.slice(0, 10), days));
  return { from: from!, to: to!, precision: first.precision, basis: 'inferred', rule: 'days-apart' };
}

/** The day of publication, where it is known to the day. */
export function dayOfPublication({ published }: Document): string | undefined {
  const day = published?.value.slice(0, 10);
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}

/** What stands further back, or is told more coarsely, is background behind the news, not its date. */
const NEWS_DAYS = 10;

/** What the same act is looked for with. */
interface Search {
  readonly events: readonly Event[];
  /** Acts that lie so many days before another one. */
  readonly over: ReadonlySet<Event>;
  readonly published: string | undefined;
  readonly isTitle: (event: Event) => boolean;
  readonly isNoun: (event: Event) => boolean;
  readonly countryOf: CountryOf;
  readonly text: string;
}

/** The country that words say an actor is of. */
export type CountryOf = (actor: string) => string | undefined;

/** "promised an answer by Friday": a day that bounds one act says nothing of another. */
function isDeadline({ from, to }: EventDate): boolean {
  return from === undefined && to !== undefined;
}

/** "froze the money of traders whom Washington blacklisted last week": two acts of two actors. */
function isOfOneSentence(other: Event, event: Event): boolean {
  return other.sentence.index === event.sentence.index && !mayMeet(other.source, event.source);
}

/** "Unlike the March eviction, the clearance was calm": it says itself that they are two. */
function isUnlike({ trigger }: Event, text: string): boolean {
  return UNLIKE.test(text.slice(Math.max(0, trigger.start - 60), trigger.start));
}

const UNLIKE =
  /\b(?:unlike|in contrast to|compared (?:with|to)|reminiscent of|similar to|resembles?|resembled)\s(?:[\p{L}\d'’-]+\s){0,4}$/iu;

/** "Canada expelled an envoy on Friday. India pulled out its own": two acts, as the states say; a meeting is of several. */
function isOfTwo(other: Event, event: Event, countryOf: CountryOf): boolean {
  if (event.type === 'CONSULT') return false;
  const [some, others] = [other, event].map(({ source }) => source.map(({ actor }) => countryOf(actor)));
  const isTold = (countries: typeof some) => countries!.length > 0 && !countries!.includes(undefined);
  return isTold(some) && isTold(others) && !some!.some((one) => others!.includes(one));
}

/** "Gunmen raided Beni. A trader was shot in Butembo": two acts, as the towns say. */
function areInTwo({ place: [one] }: Event, { place: [other] }: Event): boolean {
  if (one === undefined || other === undefined || one.name === other.name) return false;
  const isTown = ({ precision, basis }: Event['place'][number]) =>
    precision === 'city' && basis === 'resolved';
  return isTown(one) && isTown(other);
}

/**
 * The date of an act of the same type and status told with its date, the nearest before; else the nearest after, where that is news:
 * "In September a similar raid killed 69" says nothing of the raid that the report opens with.
 */
function sameAct(
  event: Event,
  { events, over, published, isTitle, isNoun, countryOf, text }: Search,
): EventDate | undefined {
  if (event.status !== 'actual' && event.status !== 'future') return undefined;
  if (over.has(event)) return undefined;
  const isContrast = (other: Event) => isUnlike(other, text);
  const { list, at, first, until } = kinOf(event, events);
  const { start } = event.trigger;
  const nearest = (fits: (other: Event) => boolean): Event | undefined => {
    const isTold = (other: Event): boolean =>
      isSameAct(other, event) &&
      !isOfTwo(other, event, countryOf) &&
      (isTitle(event) || isTitle(other) || !areInTwo(other, event)) &&
      (isNoun(event) || isNoun(other) || !isOfOneSentence(other, event)) &&
      other.date[0] !== undefined &&
      isDated(other.date[0]) &&
      (isNoun(event) || !isDeadline(other.date[0])) &&
      !isContrast(other) &&
      fits(other);
    return (
      backFrom(list, at, first, (other) => other.trigger.start < start && isTold(other)) ??
      list
        .slice(at + 1, until)
        .find((other) => other.trigger.start > start && isTold(other) && isNews(other.date[0]!, published))
    );
  };
  const told =
    nearest((other) => !over.has(other)) ??
    (isNoun(event) ? nearest((other) => isNews(other.date[0]!, published)) : undefined);
  const fits = told === undefined || isTitle(event) || isOfSame(told, event, published);
  const date = (fits ? told : nearest((other) => shareActor(other, event)))?.date[0];
  if (date === undefined) return undefined;
  const { from, to, precision, value } = date;
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    precision,
    basis: 'inferred',
    ...(value !== undefined && { value }),
    rule: 'same-act',
  };
}

/**
 * True unless both those who act and those acted on are told and others, or where the news was told right before: "Gunmen raided a school
 * on Friday. The bandits shot a guard." What Estonia did to one says nothing of what Slovakia did to another.
 */
function isOfSame(other: Event, event: Event, published: string | undefined): boolean {
  if (mayMeet(other.source, event.source) || mayMeet(other.target, event.target)) return true;
  const gap = event.sentence.index - other.sentence.index;
  return (gap === 0 || gap === 1) && isNews(other.date[0]!, published);
}

function mayMeet(some: Event['source'], others: Event['source']): boolean {
  return some.length === 0 || others.length === 0 || meet(some, others);
}

function shareActor(other: Event, event: Event): boolean {
  return meet(other.source, event.source) || meet(other.target, event.target);
}

function meet(some: Event['source'], others: Event['source']): boolean {
  return some.some((one) => others.some(({ actor }) => actor === one.actor));
}

function isNews({ from, to, precision }: EventDate, published: string | undefined): boolean {
  if (published === undefined) return true;
  if (precision === 'month' || precision === 'quarter' || precision === 'year' || precision === 'decade')
    return false;
  const last = (to ?? from)?.slice(0, 10);
  return last === undefined || last >= addDays(published, -NEWS_DAYS);
}

/** "the attack" is that attack again, however it is read the second time. */
function isSameAct(other: Event, event: Event): boolean {
  if (other.mode === event.mode || other.mode === undefined || event.mode === undefined) return true;
  return other.trigger.text.toLowerCase() === event.trigger.text.toLowerCase();
}

/** True where a noun names the act: "the bombing" is more often one that the reader has heard of. */
function isNamed({ trigger }: Event, { layers: { tokens, words } }: Doc<'tokens' | 'words'>): boolean {
  const first = tokenBehind(tokens, trigger.start);
  for (let i = first; i < tokens.length && tokens[i]!.start < trigger.end; i += 1) {
    if (/^(?:VERB|AUX)$/.test(words[i]!.upos)) return false;
  }
  return first < tokens.length;
}

/** News tells what was done on its day or the day before, names what happened within the week, and plans for after it. */
function byPublication(
  { status }: Event,
  published: string | undefined,
  named: boolean,
): EventDate | undefined {
  if (published === undefined) return undefined;
  if (status === 'future')
    return { from: published, precision: 'unknown', basis: 'metadata', rule: 'after-publication' };
  if (status !== 'actual') return undefined;
  return {
    from: addDays(published, named ? -6 : -1),
    to: published,
    precision: named ? 'week' : 'day',
    basis: 'metadata',
    rule: 'publication',
  };
}
