import type { Doc, Event, EventDate, Span, TokenSpan } from '../../../document/index.ts';
import { overlaps } from '../../../document/index.ts';
import { childrenOf, lemmaAt, rootOf, textAt, wordAt } from '../syntax.ts';
import { addDays, isInReach } from './add-days.ts';
import { type Apart, findConnections } from './connections.ts';
import { type Counted, countedTo, DAYS, durationBefore, openerOf } from './counted-date.ts';
import { isDated } from './stated-dates.ts';

/** An event with the tokens of its trigger. */
export interface PlacedEvent {
  readonly event: Event;
  readonly trigger: TokenSpan;
}

interface Link {
  /** Index of the event that the word "after" or "before" stands at. */
  readonly lower: number;
  /** Index of the event that this clause or phrase hangs on. */
  readonly upper: number;
  readonly word: number;
  readonly after: boolean;
}

/** So many days lie between two acts. */
export interface Gap {
  /** Indexes of the acts. */
  readonly one: number;
  readonly other: number;
  /** From the other to the one. */
  readonly days: number;
}

export interface Ordered {
  readonly events: readonly Event[];
  readonly gaps: readonly Gap[];
  /** By their indexes, acts that lie so long before another one: "three days after a blast". */
  readonly past: ReadonlyMap<number, Counted>;
}

const INVERSE = { before: 'after', after: 'before', 'same-day': 'same-day' } as const;

type Parsed = Doc<'tokens' | 'words' | 'times'>;

/** So far up the tree an act may lie that "after" and "before" speak of. */
const REACH = 3;

/**
 * Writes down which event the text puts before which ("fled after troops shelled the town"), and dates the one by the other where it
 * says how far apart they lie ("a day after", "on the same day").
 */
export function orderEvents(placed: readonly PlacedEvent[], doc: Parsed): Ordered {
  const gaps: Gap[] = [];
  const roots = placed.map(({ trigger }) => rootOf(doc, trigger));
  const events = placed.map(({ event }) => event);
  const held = eventsByToken(placed);
  for (const link of placed.flatMap((_, i) => linkOf(i, held, roots, doc) ?? [])) {
    const { lower, upper, word, after } = link;
    const [low, high] = [events[lower]!, events[upper]!];
    const text = textAt(doc, word);
    const apart = daysBefore(doc, word);
    const gap = apart && (after ? backwards(apart) : apart);
    if (gap !== undefined) gaps.push({ one: lower, other: upper, days: gap[0] });
    events[lower] = withOrder(moved(low, high, gap), after ? 'before' : 'after', high.id, text);
    events[upper] = withOrder(
      moved(high, low, gap && backwards(gap)),
      after ? 'after' : 'before',
      low.id,
      text,
    );
  }
  for (const { lower, upper, days } of placed.flatMap((_, i) => dayOfNoun(i, placed, held, roots, doc) ?? []))
    gaps.push({ one: upper, other: lower, days });
  for (const { one, other, relation, days, text, span } of findConnections(events, doc)) {
    const [first, second] = [events[one]!, events[other]!];
    if (first.order?.some(({ event }) => event === second.id) === true) continue;
    events[one] = withOrder(moved(first, second, days), relation, second.id, text);
    if (days?.[0] !== undefined && days[0] === days[1] && days[0] < 0)
      gaps.push({ one, other, days: days[0] });
    const back = days && !isDatedBy(first, span) ? backwards(days) : undefined;
    events[other] = withOrder(moved(second, first, back), INVERSE[relation], first.id, text);
  }
  const past = new Map(
    placed.flatMap(({ trigger }, i) => {
      const counted = pastOf(doc, trigger);
      return counted === undefined ? [] : [[i, counted] as const];
    }),
  );
  return { events, gaps, past };
}

/** "three days after a blast": the blast is over since then. */
function pastOf(doc: Parsed, trigger: TokenSpan): Counted | undefined {
  const counted = countedTo(trigger, doc);
  return counted !== undefined && counted.amount < 0 ? counted : undefined;
}

/** The numbers of the events whose triggers hold a token. */
function eventsByToken(placed: readonly PlacedEvent[]): ReadonlyMap<number, readonly number[]> {
  const held = new Map<number, number[]>();
  placed.forEach(({ trigger }, i) => {
    for (let token = trigger.first; token < trigger.until; token += 1)
      held.set(token, [...(held.get(token) ?? []), i]);
  });
  return held;
}

function linkOf(
  lower: number,
  held: ReadonlyMap<number, readonly number[]>,
  roots: readonly number[],
  doc: Parsed,
): Link | undefined {
  const root = clauseOf(doc, roots[lower]!);
  const opener = openerOf(doc, root);
  if (opener === undefined) return undefined;
  let at = wordAt(doc, root).head;
  for (let steps = 0; at !== undefined && steps < REACH; steps += 1) {
    const head = at;
    const upper = (held.get(head) ?? held.get(whatHappened(doc, head) ?? head))?.find((i) => i !== lower);
    if (upper !== undefined) return { lower, upper, ...opener };
    // What somebody said before or after is not said of the act that is spoken of.
    if (/^(?:ccomp|parataxis)/.test(wordAt(doc, head).deprel)) return undefined;
    at = wordAt(doc, head).head;
  }
  return undefined;
}

const ON_DAY_OF =
  /\b(?:on|during|in) the (day|night|morning|evening|afternoon|eve|hours) of (?:the|that|last) (?:[\p{L}-]+ )?$/iu;

/**
 * "Two boats were sunk on the night of the coup": on the day of that act, whenever it was.
 *                ^^^^    ^^^^^^^^^^^^     ^^^^
 */
function dayOfNoun(
  lower: number,
  placed: readonly PlacedEvent[],
  held: ReadonlyMap<number, readonly number[]>,
  roots: readonly number[],
  doc: Parsed,
): { readonly lower: number; readonly upper: number; readonly days: number } | undefined {
  const { start } = placed[lower]!.event.trigger;
  const found = ON_DAY_OF.exec(doc.document.text.slice(Math.max(0, start - 60), start));
  if (found === null) return undefined;
  let at = wordAt(doc, roots[lower]!).head;
  for (let steps = 0; at !== undefined && steps < REACH; steps += 1) {
    const upper = held.get(at)?.find((i) => i !== lower);
    if (upper !== undefined) return { lower, upper, days: found[1]!.toLowerCase() === 'eve' ? -1 : 0 };
    at = wordAt(doc, at).head;
  }
  return undefined;
}

const BEGINS = /^(?:begin|start|erupt|break|flare|occur|happen|come|take)$/;

/** "two days after the mutiny began": the verb of the clause that tells no more than that the act was. */
function clauseOf(doc: Parsed, root: number): number {
  const { deprel, head } = wordAt(doc, root);
  return head !== undefined && deprel.startsWith('nsubj') && BEGINS.test(lemmaAt(doc, head)) ? head : root;
}

/** "came nine days after", "took place", and no "came to an end". */
const HAPPENED =
  /^(?:com(?:es?|ing)|came|happen(?:s|ed|ing)|occur(?:s|red|ring)|t(?:akes?|ook|aking) place)\b(?! (?:to|into|with)\b)/;

/** "The blast came nine days after a bomb": the act that only came to pass. */
function whatHappened(doc: Parsed, verb: number): number | undefined {
  const { start } = doc.layers.tokens[verb]!;
  if (!HAPPENED.test(doc.document.text.slice(start, start + 30).toLowerCase())) return undefined;
  return childrenOf(doc, verb).find((i) => wordAt(doc, i).deprel === 'nsubj');
}

/** "two days after": how many days the words right before say; undefined where they say none, or more than acts lie apart. */
function daysBefore(doc: Parsed, word: number): Apart | undefined {
  const found = /^P(\d+)([DW])$/.exec(durationBefore(doc, word)?.value ?? '');
  if (found === null) return undefined;
  const days = Number(found[1]) * DAYS[found[2] as 'D' | 'W'];
  return isInReach(days) ? [days, days] : undefined;
}

function backwards([least, most]: Apart): Apart {
  return [-most, -least];
}

/** An event without a date gets the other's day, so many days away; the words may leave some open: "hours later" may be the next day. */
function moved(event: Event, other: Event, days: Apart | undefined): Event {
  const date = other.date[0];
  if (
    days === undefined ||
    event.date.some((one) => isOnCalendar(one) && !isAbout(one)) ||
    date?.from === undefined ||
    date.from !== date.to
  )
    return event;
  if (!DAY.test(date.from)) return event;
  const [from, to] = [addDays(date.from, days[0]), addDays(date.from, days[1])];
  const own: EventDate = {
    from,
    to,
    precision: 'day',
    basis: 'inferred',
    ...(from === to && { value: from }),
    rule: 'days-apart',
  };
  return { ...event, date: [own, ...event.date.filter((one) => !isAbout(one))] };
}

/** "a week after" alone: some days of a week. */
function isAbout({ rule, precision }: EventDate): boolean {
  return rule === 'days-apart' && precision === 'week';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * "She said on Sunday that they had raided the school two days earlier": the words are counted from another day already.
 *                                                 ^^^^^^^^^^^^^^^^
 */
function isDatedBy({ date: [first] }: Event, words: Span): boolean {
  return first?.span !== undefined && isOnCalendar(first) && overlaps(first.span, words);
}

/** "Hours later" alone says neither day nor year. */
function isOnCalendar(date: EventDate): boolean {
  return isDated(date) && !/^(?:PAST|FUTURE)_REF$/.test(date.value ?? '');
}

function withOrder(
  event: Event,
  relation: 'before' | 'after' | 'same-day',
  other: string,
  text: string,
): Event {
  return { ...event, order: [...(event.order ?? []), { relation, event: other, text }] };
}
