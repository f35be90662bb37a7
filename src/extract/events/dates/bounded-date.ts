import type { EventDate, Status, Time } from '../../../document/index.ts';
import { addDays } from './add-days.ts';

/** What bounds a time beside its words. */
export interface Bounds {
  readonly status: Status;
  readonly published: string | undefined;
}

/** A date without the words that tell it. */
export type DateValue = Pick<EventDate, 'from' | 'to' | 'precision' | 'basis' | 'value'>;

type Ends = Pick<EventDate, 'from' | 'to'>;

/**
 * A time as an event's date: "since 2011" has no end but the document's, "until Friday" no beginning, "now" is the day
 * of the document.
 */
export function boundedDate(time: Time, bounds: Bounds): DateValue {
  return {
    ...endsOf(time, bounds),
    precision: time.precision,
    basis: time.basis,
    value: time.value,
  };
}

/**
 * "He cancelled a trip planned for Friday", "On Friday he announced that he will travel": what has been done was not done on a day to
 *     ^^^^^^^^^                    ^^^^^^    ^^^^^^                               ^^^^^^
 * come, and what will be done not on one that is over.
 */
export function isOffTense({ from, to, basis }: DateValue, { status, published }: Bounds): boolean {
  if (published === undefined) return false;
  if (status === 'actual' || status === 'historical') return isToCome({ from, to }, published);
  return basis === 'resolved' && status === 'future' && to !== undefined && to.slice(0, 10) < published;
}

/** True of a date whose first day, or whose last where the first is open, lies after publication. */
export function isToCome({ from, to }: Ends, published: string): boolean {
  const day = from ?? to;
  return day !== undefined && day.slice(0, 10) > published;
}

const WEEKEND = /^\d{4}-W\d{2}-WE$/;

function endsOf(time: Time, { status, published }: Bounds): Ends {
  const { from, to, signal, value, type } = time;
  if (value === 'PRESENT_REF') return ends(published, published);
  if (value === 'PAST_REF') return ends(undefined, published);
  if (value === 'FUTURE_REF') return ends(published, undefined);
  if (from === undefined || to === undefined) return {};
  // "protested at the weekend", told on a Wednesday: the one before.
  if (status === 'actual' && published !== undefined && from > published && WEEKEND.test(value))
    return ends(addDays(from, -7), addDays(to, -7));
  // "after dawn", "until 9 p.m.": the bound lies within the day.
  if (type === 'TIME' && signal !== 'since' && from === to) return ends(from, to);
  if (signal === 'since' || signal === 'from') {
    const still = status !== 'future' && published !== undefined && published >= from;
    return ends(from, still ? published : undefined);
  }
  if (signal === 'until' || signal === 'by') return ends(undefined, to);
  if (signal === 'before') return ends(undefined, from);
  if (signal === 'after') return ends(from, undefined);
  // "Troops took two villages this week": as far as that week is over.
  if (status === 'actual' && published !== undefined && from <= published && published < to)
    return ends(from, published);
  return ends(from, to);
}

function ends(from: string | undefined, to: string | undefined): Ends {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
