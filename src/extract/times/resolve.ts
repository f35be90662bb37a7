import { dayNumber, dayOf, daysIn, isoDay, isoYear, pad, weekOf } from './calendar.ts';
import type { Anchor, Context } from './context.ts';
import { durationValue } from './duration-value.ts';
import type { Meaning } from './meaning.ts';
import { nameDate } from './name-date.ts';
import { setValue } from './set-value.ts';
import { shiftDate } from './shift-date.ts';
import { stretchOf } from './stretch.ts';

/** A value and what it was resolved against; `X` stands in it for what is not known. */
export interface Resolved {
  readonly value: string;
  readonly anchor?: Anchor;
  readonly type?: Meaning['type'];
}

/** The TimeML value of what an expression says. */
export function resolve(meaning: Meaning, context: Context): Resolved {
  if (meaning.ref !== undefined) return { value: meaning.ref };
  if (meaning.type === 'DURATION') return { value: durationValue(meaning.amounts ?? []) };
  if (meaning.type === 'SET') return { value: setValue(meaning) };
  const named = yearsBefore(meaning.yearsBack ?? 0, dateOf(meaning, context));
  const date = meaning.eve === true ? dayBefore(named) : named;
  return meaning.type === 'TIME' ? { ...date, value: withTime(date.value, meaning) } : date;
}

function dayBefore(date: Resolved): Resolved {
  const at = stretchOf(date.value);
  return at?.grain === 'day' ? { ...date, value: isoDay(at.from - 1) } : date;
}

/** A day, or a week, of so many years before. */
function yearsBefore(years: number, date: Resolved): Resolved {
  const at = years === 0 ? undefined : stretchOf(date.value);
  if (at === undefined) return date;
  const { year, month, day } = dayOf(at.from);
  const then = dayNumber(year - years, month, Math.min(day, daysIn(year - years, month)));
  if (at.grain !== 'week') return { ...date, value: isoDay(then) };
  const week = weekOf(then);
  return { ...date, value: `${isoYear(week.year)}-W${pad(week.week)}` };
}

function dateOf(meaning: Meaning, context: Context): Resolved {
  if (meaning.century !== undefined) {
    return { value: meaning.century > 0 ? pad(meaning.century - 1) : `BC${pad(-meaning.century - 1)}` };
  }
  if (meaning.decade !== undefined) return decadeOf(meaning.decade, context);
  const named =
    meaning.month ??
    meaning.season ??
    meaning.quarter ??
    meaning.half ??
    meaning.weekday ??
    meaning.holiday ??
    meaning.day;
  if (meaning.year !== undefined && meaning.shift === undefined && named === undefined) {
    return { value: isoYear(meaning.year) };
  }
  if (named !== undefined) return nameDate(meaning, context);
  if (meaning.shift !== undefined) return shiftDate(meaning, context);
  return timeAlone(context);
}

/** "the '80s": the last such decade before the document. */
function decadeOf(decade: number, { now }: Context): Resolved {
  if (decade < 0) return { value: `BC${pad(-decade / 10, 3)}` };
  if (decade >= 100) return { value: String(Math.floor(decade / 10)).padStart(3, '0') };
  if (now === undefined) return { value: `19${Math.floor(decade / 10)}` };
  const year = Number(isoDay(now.from).slice(0, 4));
  const century = Math.floor(year / 100) * 100;
  const first = century + decade > year ? century - 100 + decade : century + decade;
  return { value: String(Math.floor(first / 10)), anchor: now };
}

/** A time of day without a day: the day that the text last spoke of where it is near, else the document's. */
function timeAlone({ last, now }: Context): Resolved {
  const day = last?.grain === 'day' ? last : now?.grain === 'day' ? now : undefined;
  return day === undefined ? { value: 'XXXX-XX-XX' } : { value: isoDay(day.from), anchor: day };
}

function withTime(value: string, { hour, minute, second, zone, part }: Meaning): string {
  if (value.includes('T') || value.endsWith('_REF')) return value;
  if (hour !== undefined) {
    const exact = second === undefined ? '' : `:${pad(second)}`;
    return `${value}T${pad(hour)}:${pad(minute ?? 0)}${exact}${zone ?? ''}`;
  }
  return part === undefined ? value : `${value}T${part}`;
}
