import { addMonths, dayNumber, dayOf, daysIn, mondayOf, pad } from './calendar.ts';
import type { Unit } from './meaning.ts';

/** A stretch of the calendar: first and last day as day numbers, and how finely it is told. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly grain: Unit;
}

const VALUE =
  /^(BC)?(\d{2,4})(?:-(?:(\d{2})(?:-(\d{2}))?|W(\d{2})(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?(?:T.*)?$/;
/** First month and length; by the meteorologists' seasons of the northern half, an approximation. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [12, 3],
};

/** The days that a TimeML value of a date or time covers; undefined where it is no stretch of the calendar. */
export function stretchOf(value: string): Stretch | undefined {
  const found = VALUE.exec(value);
  if (found === null) return undefined;
  const [, bc, digits, month, day, week, weekend, quarter, half, season] = found;
  if (digits!.length < 4) {
    const size = digits!.length === 3 ? 10 : 100;
    const first = Number(digits) * size;
    return { ...years(first, size), grain: size === 10 ? 'decade' : 'century' };
  }
  const year = bc === undefined ? Number(digits) : 1 - Number(digits);
  if (week !== undefined) {
    const monday = mondayOf(year, Number(week));
    return weekend === undefined
      ? { from: monday, to: monday + 6, grain: 'week' }
      : { from: monday + 5, to: monday + 6, grain: 'weekend' };
  }
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, 3, 'quarter');
  if (half !== undefined) return months(year, Number(half) * 6 - 5, 6, 'half');
  if (season !== undefined) return months(year, ...SEASONS[season]!, 'season');
  if (month === undefined) return { ...years(year, 1), grain: 'year' };
  const m = Number(month);
  if (m < 1 || m > 12) return undefined;
  if (day === undefined) return months(year, m, 1, 'month');
  const d = Number(day);
  if (d < 1 || d > daysIn(year, m)) return undefined;
  const at = dayNumber(year, m, d);
  return { from: at, to: at, grain: 'day' };
}

function years(first: number, size: number) {
  return { from: dayNumber(first, 1, 1), to: dayNumber(first + size, 1, 1) - 1 };
}

function months(year: number, month: number, size: number, grain: Unit): Stretch {
  const next = addMonths(year, month, size);
  return { from: dayNumber(year, month, 1), to: dayNumber(next.year, next.month, 1) - 1, grain };
}

/** ISO 8601 day; years before Christ in the expanded form ("-000489-09-12"). */
export function stretchDay(number: number): string {
  const { year, month, day } = dayOf(number);
  const y = year > 0 ? pad(year, 4) : `-${pad(-year, 6)}`;
  return `${y}-${pad(month)}-${pad(day)}`;
}
