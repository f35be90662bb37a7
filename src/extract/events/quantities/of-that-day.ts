import type { Doc, Event, QuantityMention, Time } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import { addDays } from '../dates/add-days.ts';

/** "listed 52 injured and said they had run out of sutures, as they did in May": another day is held beside this one. */
const LIKENED =
  /\b(?:as\s(?:they|it|he|she|we|many|much|few|in|on)|like|unlike|than|against|compared\s(?:with|to)|up\sfrom|down\sfrom)\b(?:[^,;.]|[,.]\d)*$/u;

/** "a photograph taken like the one of 14 October". */
const LIKE_THAT = /\b(?:like|unlike|as|than)\s(?:the\s(?:one|ones)|that|those)\s(?:of|on|in|from)\s$/u;

/**
 * False where the sentence of a number says a day before that of the act, or counts from then on.
 * "Last year six policemen were killed in Osh", "since Wednesday 29 people have died".
 *  ^^^^^^^^^                                    ^^^^^^^^^^^^^^^
 */
export function isOfThatDay(
  doc: Doc<'times' | 'sentences'>,
  mention: QuantityMention,
  event: Event,
): boolean {
  const day = earliestDay(event);
  if (day === undefined) return true;
  const sentence = doc.layers.sentences[mention.sentence]!;
  const { start, end } = sentence;
  return !near(doc.layers.times, sentence).some(
    (time) =>
      start <= time.start &&
      time.end <= end &&
      isBefore(time, day) &&
      !LIKE_THAT.test(doc.document.text.slice(start, time.start)) &&
      !(time.start > mention.end && LIKENED.test(doc.document.text.slice(mention.end, time.start))),
  );
}

/** What opens a clause on a place or time that the act is told by. */
const RELATIVE = /\b(?:where|when|in\swhich|at\swhich)\s/gu;

/** "where they killed 20 last month, leaving nine dead": behind the clause the main one goes on. */
const GOES_ON = /,\s(?:\p{L}+ing|and)\s/u;

/**
 * "Shells killed four in Pelham, where a dozen people died at a market last week": a clause with an older day tells of another act.
 *                                      ^^^^^^^
 */
export function isOfOlderClause(
  doc: Doc<'times' | 'sentences'>,
  { start, sentence: index }: QuantityMention,
  event: Event,
): boolean {
  const day = earliestDay(event);
  if (day === undefined || event.sentence.index !== index || event.trigger.end >= start) return false;
  const between = doc.document.text.slice(event.trigger.end, start);
  const last = [...between.matchAll(RELATIVE)].at(-1);
  if (last === undefined) return false;
  const from = event.trigger.end + last.index;
  const sentence = doc.layers.sentences[index]!;
  return near(doc.layers.times, sentence).some(
    (time) =>
      from <= time.start &&
      time.end <= sentence.end &&
      isBefore(time, day) &&
      !GOES_ON.test(doc.document.text.slice(time.end, Math.max(time.end, start))),
  );
}

const WEEK = 7;

/** Of which no day is told may be of any of the week before. */
function earliestDay({ date: [first] }: Event): string | undefined {
  const day = first?.from?.slice(0, 10);
  return day !== undefined && first?.basis === 'metadata' ? addDays(day, -WEEK) : day;
}

const SEASON = 60 * 86_400_000;

/** "who have killed thousands since 2017": the newest toll is rather of an act of these days, if one is told. */
export function isOfSeason({ date: [first] }: Event): boolean {
  if (first?.from === undefined || first.to === undefined) return false;
  return Date.parse(first.to.slice(0, 10)) - Date.parse(first.from.slice(0, 10)) > SEASON;
}

function isBefore({ type, signal, from, to, value }: Time, day: string): boolean {
  if (type !== 'DATE' || value === 'PRESENT_REF' || from === undefined) return false;
  if (signal === 'since') return from.slice(0, 10) < day;
  // A day's leeway: what is told today as of this morning may be of last night.
  return to !== undefined && addDays(to.slice(0, 10), 1) < day;
}
