import { type Doc, type Event, overlaps, type Span } from '../../../document/index.ts';
import { createSpanIndex, tokenBehind } from '../../../document/near.ts';
import { isDated } from './stated-dates.ts';
import { isInReach } from './add-days.ts';
import { groupBy } from '../../../util/group-by.ts';
import { NUMBER_WORD, NUMBERS } from '../../../util/number-words.ts';

/** Days from one act to another, the least and the most. */
export type Apart = readonly [least: number, most: number];

/** Two acts that the text puts in order, by their numbers, and the words that do. */
export interface Connection {
  readonly one: number;
  readonly other: number;
  /** Where the first lies, seen from the other. */
  readonly relation: 'before' | 'after' | 'same-day';
  /** The days from the other to the first, the least and the most, where the words tell. */
  readonly days?: Apart;
  readonly text: string;
  /** Where the words stand. */
  readonly span: Span;
}

type Meaning = Pick<Connection, 'relation' | 'days'>;

/** A way to say when an act was, seen from the act told before it. The first that matches at a place wins. */
interface Way {
  readonly pattern: RegExp;
  readonly mean: (words: readonly (string | undefined)[]) => Meaning | undefined;
}

const DAY = '(?:day|morning|afternoon|evening|night)\\b';
/** "Over the next week", "more than the previous day" measure, and connect no acts. */
const APART = '(?<!\\b(?:in|over|within|for|during|from|than|with|of|since|until|before|after|to) )';
/** "before the vote" speaks of another act than the one told before. */
const ENDS = '(?=\\s*(?:[,.;:)]|$)|\\s+(?:in|at|on|by)\\b)';

const WAYS: readonly Way[] = [
  // "Later that day", "earlier in the day".
  {
    pattern: new RegExp(`(later|earlier) (?:that|the|the same|in the|on the same) (?:same )?${DAY}`, 'iy'),
    mean: ([, word]) => ({ relation: isLater(word!) ? 'after' : 'before', days: [0, 0] }),
  },
  // "The same day that rebels shelled the town" is told by `linked`; "on the same day", "that very same night".
  {
    pattern: new RegExp(`(?:the|that) (?:very )?same ${DAY}`, 'iy'),
    mean: () => ({ relation: 'same-day', days: [0, 0] }),
  },
  // "Also on Sunday": of what was told of that day.
  {
    pattern: /also (?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)/iy,
    mean: () => ({ relation: 'same-day' }),
  },
  // "That night" is after the day's other acts or among them.
  {
    pattern: new RegExp(`${APART}that ${DAY}(?! (?:of|in|when|that)\\b)`, 'iy'),
    mean: () => ({ relation: 'same-day', days: [0, 0] }),
  },
  // "The next morning", "on the following day".
  {
    pattern: new RegExp(`${APART}the (?:next|following) (${DAY}|week|month|year)`, 'iy'),
    mean: ([, unit]) => ({ relation: 'after', ...(isPartOfDay(unit!) && { days: [1, 1] }) }),
  },
  // "The previous night", "the day before".
  {
    pattern: new RegExp(
      `${APART}the (?:(?:previous|preceding) (${DAY}|week|month|year)|(day|night|week) before${ENDS})`,
      'iy',
    ),
    mean: ([, unit, other]) => ({
      relation: 'before',
      ...(isPartOfDay(unit ?? other!) && { days: [-1, -1] }),
    }),
  },
  // "Two days later", "hours earlier", "a week before".
  {
    pattern: new RegExp(
      `(?:(an?|one|${NUMBER_WORD}|\\d+|several|some|a few|just|only) )?(moment|minute|hour|day|week|month|year)s? (later(?! than)|afterwards?|earlier(?! than)|before${ENDS}|after${ENDS})`,
      'iy',
    ),
    mean: ([, count, unit, word]) => apart(count, unit!, word!),
  },
  {
    pattern:
      /(?:shortly|soon|immediately) (?:after|before)(?:wards?|hand)|(?:afterwards|subsequently)(?=[ ,])/iy,
    mean: ([words]) => ({ relation: /before/i.test(words!) ? 'before' : 'after' }),
  },
];

function isLater(word: string): boolean {
  return /^(?:later|after)/i.test(word);
}

function isPartOfDay(unit: string): boolean {
  return !/^(?:week|month|year)/i.test(unit);
}

function apart(count: string | undefined, unit: string, word: string): Meaning {
  const sign = isLater(word) ? 1 : -1;
  const relation = sign > 0 ? 'after' : 'before';
  if (/^(?:moment|minute)/i.test(unit)) return { relation, days: [0, 0] };
  if (/^hour/i.test(unit)) return { relation, days: sign > 0 ? [0, 1] : [-1, 0] };
  const number = countOf((count ?? '').toLowerCase());
  const days = number * (/^week/i.test(unit) ? 7 : 1) * sign;
  return {
    relation,
    ...(Number.isInteger(days) &&
      isInReach(days) &&
      /^(?:day|week)/i.test(unit) && { days: [days, days] as const }),
  };
}

/** "a", "three", "fifty", "12"; not a number for what is none ("several"). */
function countOf(words: string): number {
  return /^an?$/.test(words) ? 1 : (NUMBERS.get(words) ?? Number(words || undefined));
}

/** Where such words may begin. */
const OPENINGS = new RegExp(
  `\\b(?:later|earlier|the|that|also|shortly|soon|immediately|afterwards|subsequently|an?|one|${NUMBER_WORD}|several|some|just|only|\\d+|moments?|minutes|hours|days|weeks|months|years)\\b`,
  'gi',
);

/** "that": the act is told behind it. */
const LINKED = /^ (?:that|as|when)\b/i;

/**
 * "Rebels shelled the town on Friday. Hours later, troops fled", "... the same day that rebels shelled the town".
 *                                     ^^^^^^^^^^^                     ^^^^^^^^^^^^
 * Between the words and each of the two acts stands no other act, nor do they hang on a verb that is none; an act before is at most a sentence away. Where both are dated
 * and their dates say otherwise, nothing is connected.
 */
export function findConnections(
  events: readonly Event[],
  doc: Doc<'tokens' | 'words'>,
): readonly Connection[] {
  const { text } = doc.document;
  const order = events.map((_, i) => i).sort((a, b) => startOf(events[a]!) - startOf(events[b]!));
  const places = new Map(order.map((event, place) => [event, place]));
  const sentences = new Map(events.map(({ sentence }) => [sentence.index, sentence]));
  const bySentence = groupBy(order, (i) => events[i]!.sentence.index);
  const triggers = createSpanIndex((trigger: Span) => trigger);
  for (const { trigger } of events) triggers.add(trigger);
  return [...sentences.values()].flatMap(({ start, end, index }) =>
    phrasesIn(text.slice(start, end)).flatMap(({ at, words, meaning, linked }): Connection[] => {
      const inside = bySentence.get(index) ?? [];
      const before = inside.filter((i) => startOf(events[i]!) < start + at);
      const after = inside.filter((i) => startOf(events[i]!) > start + at);
      const one = before.at(-1) ?? after[0];
      const other =
        linked && before.length > 0 ? after[0] : one === undefined ? undefined : toldBefore(one, index);
      if (one === undefined || other === undefined || !agree(events[one]!, events[other]!, meaning))
        return [];
      const span = { start: start + at, end: start + at + words.length };
      const verb = verbOver(doc, span);
      if (verb !== undefined && !triggers.near(verb).some((trigger) => overlaps(trigger, verb))) return [];
      return [{ one, other, text: words, span, ...meaning }];
    }),
  );

  /** The last act before another one that is told with it, at most a sentence before the words. */
  function toldBefore(one: number, sentence: number): number | undefined {
    for (let place = places.get(one)! - 1; place >= 0; place -= 1) {
      const i = order[place]!;
      if (sentence - events[i]!.sentence.index > 1) return undefined;
      if (isTold(events[i]!, events[one]!)) return i;
    }
    return undefined;
  }
}

interface Phrase {
  readonly at: number;
  readonly words: string;
  readonly meaning: Meaning;
  readonly linked: boolean;
}

/** No sentence without one of these connects acts; most have none. */
const SIGNS =
  /later|earlier|same|also|next|following|previous|preceding|before|after|subsequently|that (?:day|morning|evening|night)/i;

function phrasesIn(sentence: string): Phrase[] {
  const phrases: Phrase[] = [];
  if (!SIGNS.test(sentence)) return phrases;
  let free = 0;
  for (const { index: at } of sentence.matchAll(OPENINGS)) {
    if (at < free) continue;
    for (const { pattern, mean } of WAYS) {
      pattern.lastIndex = at;
      const found = pattern.exec(sentence);
      const meaning = found === null ? undefined : mean(found);
      if (found === null || meaning === undefined) continue;
      free = at + found[0].length;
      phrases.push({ at, words: found[0], meaning, linked: LINKED.test(sentence.slice(free)) });
      break;
    }
  }
  return phrases;
}

/** What was done is not connected to what is only possible. */
function isTold(other: Event, one: Event): boolean {
  return other.status === one.status || (other.status !== 'hypothetical' && one.status !== 'hypothetical');
}

function agree(one: Event, other: Event, { relation, days }: Meaning): boolean {
  const [a, b] = [one.date.find(isDated), other.date.find(isDated)];
  // "Also on Sunday" connects to what is dated to that day.
  if (relation === 'same-day' && days === undefined)
    return a?.from !== undefined && a.from === b?.from && a.to === b.to && a.from === a.to;
  if (a?.from === undefined || a.to === undefined || b?.from === undefined || b.to === undefined) return true;
  if (relation === 'same-day') return a.from.slice(0, 10) <= b.to && b.from.slice(0, 10) <= a.to;
  return relation === 'after' ? a.to >= b.from : a.from <= b.to;
}

/** The verb that some words hang on: "detained, and released a day later". */
function verbOver({ layers: { tokens, words } }: Doc<'tokens' | 'words'>, span: Span): Span | undefined {
  let at: number | undefined = tokenBehind(tokens, span.start);
  for (let steps = 0; at !== undefined && at < tokens.length && steps < STEPS; steps += 1) {
    const token: Span = tokens[at]!;
    if (!overlaps(token, span) && words[at]!.upos === 'VERB') return token;
    at = words[at]!.head;
  }
  return undefined;
}

const STEPS = 6;

function startOf({ trigger }: Event): number {
  return trigger.start;
}
