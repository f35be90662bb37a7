import type { Doc, EventDate, Frame, RoleSpan, Span, Status, Time } from '../../../document/index.ts';
import { overlaps, textOf } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import { boundedDate, isOffTense } from './bounded-date.ts';
import { isOfAftermath } from './of-aftermath.ts';
import { isOfMeasure } from './of-measure.ts';
import { isOfParticiple } from './of-participle.ts';
import { isOfReaction } from './of-reaction.ts';
import { rangeOf } from './range.ts';
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
  return [...dates.filter(isDated), ...dates.filter((date) => !isDated(date))];
}

/** True where the words tell the time of something else that the sentence speaks of. */
function isOfAnother(frame: Frame, span: Span, doc: DateInput['doc']): boolean {
  return (
    isOfReaction(frame, span, doc) ||
    isOfMeasure(frame, span, doc) ||
    isOfAftermath(frame, span, doc) ||
    isOfParticiple(frame, span, doc)
  );
}

/** True where at least one end of the date is known. */
export function isDated({ from, to }: EventDate): boolean {
  return from !== undefined || to !== undefined;
}

function dateOfSpan(frame: Frame, span: RoleSpan, input: DateInput): EventDate {
  const { doc } = input;
  const words = { span: { start: span.start, end: span.end }, text: textOf(doc.document.text, span) };
  const inside = near(doc.layers.times, span).filter((time) => overlaps(time, span));
  const best = bestOf(inside);
  if (best === undefined) return { ...words, precision: 'unknown', basis: 'stated' };
  const range = rangeOf(inside, doc.document.text);
  return { ...words, ...(range ?? boundedDate(timeOfWhen(best, frame, doc.document.text), input)) };
}

/** Of the times in one span, the first that lies on the calendar, else the first. */
function bestOf(times: readonly Time[]): Time | undefined {
  return (
    times.find(({ from, type }) => from !== undefined && type !== 'DURATION') ??
    times.find(({ from }) => from !== undefined) ??
    times[0]
  );
}
