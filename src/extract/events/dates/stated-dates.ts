import type { Doc, EventDate, Frame, RoleSpan, Span, Status, Time } from '../../../document/index.ts';
import { overlaps, textOf } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import { boundedDate, isOffTense } from './bounded-date.ts';
import { isOfAftermath } from './of-aftermath.ts';
import { isOfMeasure } from './of-measure.ts';
import { isOfParticiple } from './of-participle.ts';
import { isOfReaction } from './of-reaction.ts';
import { isOfReason } from './of-reason.ts';
import { isOfRelative } from './of-relative.ts';
import { rangeOf, withEnd } from './range.ts';
import { timeOfWhen } from './when-clause.ts';

/** What the dates of one event are read from. */
export interface DateInput {
  readonly doc: Doc<'tokens' | 'words' | 'times'>;
  readonly status: Status;
  /** The day of publication, where it is known to the day. */
  readonly published: string | undefined;
  /** The words from a cue to what it reports, where the act is told in that. */
  readonly said?: Span | undefined;
}

/** The dates that the model's time spans give a frame: those that the calendar knows first, then by confidence. */
export function statedDates(frame: Frame, input: DateInput): readonly EventDate[] {
  const dates = [...frame.time]
    .filter((span) => input.said === undefined || !overlaps(span, input.said))
    .filter((span) => !isOfAnother(frame, span, input.doc))
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start)
    .map((span) => dateOfSpan(frame, span, input))
    .filter((date) => !isOffTense(date, input));
  const [first, ...more] = [...dates.filter(isDated), ...dates.filter((date) => !isDated(date))];
  if (first === undefined) return [];
  const finer = more.find((date) => isWithin(date, first));
  return finer === undefined ? [first, ...more] : [finer, ...more.filter((date) => date !== finer)];
}

/** "Last year Norway seized a ship on Easter Sunday": the day of that year. */
function isWithin(day: EventDate, year: EventDate): boolean {
  if (day.precision !== 'day' || !/^(?:month|quarter|year)$/.test(year.precision)) return false;
  if (day.from === undefined || day.to === undefined || year.from === undefined || year.to === undefined)
    return false;
  return year.from <= day.from && day.to <= year.to;
}

/** True where the words tell the time of something else that the sentence speaks of. */
function isOfAnother(frame: Frame, span: Span, doc: DateInput['doc']): boolean {
  return (
    isOfReaction(frame, span, doc) ||
    isOfMeasure(frame, span, doc) ||
    isOfAftermath(frame, span, doc) ||
    isOfReason(frame, span, doc) ||
    isOfParticiple(frame, span, doc) ||
    isOfRelative(frame, span, doc)
  );
}

/** True where at least one end of the date is known. */
export function isDated({ from, to }: EventDate): boolean {
  return from !== undefined || to !== undefined;
}

/** So far behind a span the end of what it begins may stand. */
const BEHIND = 24;

function dateOfSpan(frame: Frame, span: RoleSpan, input: DateInput): EventDate {
  const { doc } = input;
  const words = { span: { start: span.start, end: span.end }, text: textOf(doc.document.text, span) };
  const inside = near(doc.layers.times, span).filter((time) => overlaps(time, span));
  const best = bestOf(inside);
  if (best === undefined) return { ...words, precision: 'unknown', basis: 'stated' };
  const after = near(doc.layers.times, { start: span.start, end: span.end + BEHIND });
  const range = rangeOf(withEnd(inside, after, doc.document.text), doc.document.text);
  const own = timeOfOwner(timeOfWhen(best, frame, doc.document.text), frame, doc);
  return { ...words, ...(range ?? boundedDate(own, input)) };
}

/** What opens the outer words, and says nothing of when the act that they name was. */
const BOUNDS: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until']);
const OWNED = /^['’]s?\s(?:\p{L}+\s){0,2}$/u;

/**
 * "were arrested after Monday's attack", "have been at large since Sunday's raid", "after Christmas-week riots": the attack was on that
 *                ^^^^^ ^^^^^^^^ ^^^^^^                      ^^^^^ ^^^^^^^^ ^^^^
 * day, and not after it.
 */
function timeOfOwner(time: Time, { trigger }: Frame, { document: { text }, layers }: DateInput['doc']): Time {
  const { signal, ...bare } = time;
  const between = text.slice(time.end, Math.max(time.end, trigger.start));
  const isOwned =
    OWNED.test(between) || (between === ' ' && layers.words[trigger.until - 1]?.upos === 'NOUN');
  return signal !== undefined && BOUNDS.has(signal) && isOwned ? bare : time;
}

/** Of the times in one span, the first that lies on the calendar, else the first. */
function bestOf(times: readonly Time[]): Time | undefined {
  return (
    times.find(({ from, type }) => from !== undefined && type !== 'DURATION') ??
    times.find(({ from }) => from !== undefined) ??
    times[0]
  );
}
