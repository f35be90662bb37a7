import { dayNumber, dayOf, daysIn, isoDay, isoYear, pad, weekdayOf, weekOf } from './calendar.ts';
import type { Anchor, Context, Tense } from './context.ts';
import { dayOfHoliday } from './holidays.ts';
import type { Meaning } from './meaning.ts';
import type { Resolved } from './resolve.ts';
import { shifted } from './shift-date.ts';
import { stretchOf } from './stretch.ts';

/** "March 5", "Friday", "last August", "the third quarter": a name that comes back, with its year or week to find. */
export function nameDate(meaning: Meaning, context: Context): Resolved {
  if (meaning.weekday !== undefined && meaning.day === undefined && meaning.month === undefined) {
    return weekdayDate(meaning, context);
  }
  if (meaning.day !== undefined && meaning.month === undefined) return dayOfMonth(meaning, context);
  if (meaning.quarter === 0) return quarterBefore(context);
  const { year, anchor } = yearOf(meaning, context);
  return { value: valueIn(meaning, year), ...(anchor && { anchor }) };
}

/** The value of a name in a year, or in one that is not known. */
function valueIn(meaning: Meaning, year: number | undefined): string {
  const { month, day, season, quarter, half, holiday, week } = meaning;
  const y = year === undefined ? 'XXXX' : isoYear(year);
  if (holiday !== undefined) {
    if (year === undefined) return 'XXXX-XX-XX';
    const at = dayOfHoliday(holiday, year);
    return holiday.endsWith('-week') ? weekValue(at) : isoDay(at);
  }
  if (season !== undefined) return `${y}-${season}`;
  if (quarter !== undefined) return `${y}-Q${quarter}`;
  if (half !== undefined) return `${y}-H${half}`;
  if (day === undefined) return `${y}-${pad(month!)}`;
  if (week === true && year !== undefined) return weekValue(dayNumber(year, month!, day));
  return `${y}-${pad(month!)}-${pad(day)}`;
}

function weekValue(at: number): string {
  const { year, week } = weekOf(at);
  return `${isoYear(year)}-W${pad(week)}`;
}

/** The year that a name without one belongs to. */
function yearOf(meaning: Meaning, context: Context): { readonly year?: number; readonly anchor?: Anchor } {
  const { now, last, narrative, sharedYear } = context;
  if (meaning.year !== undefined) return { year: meaning.year };
  if (meaning.shift?.unit === 'year') {
    const told = meaning.shift.from === 'text' || (meaning.shift.from === 'story' && narrative);
    const base = told ? (last ?? now) : (now ?? last);
    if (base === undefined || meaning.shift.amount === 'X') return {};
    return { year: dayOf(base.from).year + meaning.shift.amount, anchor: base };
  }
  if (sharedYear !== undefined) return { year: sharedYear };
  if (context.beside !== undefined) return { year: dayOf(context.beside.from).year, anchor: context.beside };
  const matching = yearOfWeekday(meaning, narrative ? (last ?? now) : (now ?? last));
  if (matching !== undefined) return matching;
  const story = narrative || now === undefined ? last : undefined;
  if (story !== undefined && meaning.direction === undefined) {
    const { year } = dayOf(story.from);
    // A story goes forward: "in December ... in January" crosses into the next year.
    const over = meaning.month !== undefined && storyMonth(story) - meaning.month >= 11;
    return { year: over ? year + 1 : year, anchor: story };
  }
  if (now === undefined) return {};
  return { year: yearNear(meaning, now, context.tense), anchor: now };
}

/** "Friday, Oct. 23": of the years around, the nearest in which that day is that weekday. */
function yearOfWeekday({ weekday, month, day }: Meaning, base: Anchor | undefined) {
  if (weekday === undefined || month === undefined || day === undefined || base === undefined)
    return undefined;
  const { year } = dayOf(base.from);
  const fits = [year, year - 1, year + 1]
    .filter((y) => day <= daysIn(y, month) && weekdayOf(dayNumber(y, month, day)) === weekday)
    .sort(
      (a, b) =>
        Math.abs(dayNumber(a, month, day) - base.from) - Math.abs(dayNumber(b, month, day) - base.from),
    );
  return fits[0] === undefined ? undefined : { year: fits[0], anchor: base };
}

function storyMonth(story: Anchor): number {
  return story.grain === 'day' || story.grain === 'month' ? dayOf(story.from).month : 0;
}

/** Days within which the nearest of a name's days or months is meant, whatever the tense. */
const NEAR = 75;

/** Days from the document's date to a stretch: 0 inside, negative before. */
function gap(stretch: { readonly from: number; readonly to: number }, now: Anchor): number {
  return stretch.to < now.from ? stretch.to - now.from : stretch.from > now.to ? stretch.from - now.to : 0;
}

/** The year that brings a name nearest to the document's date, on the side that the words point to. */
function yearNear(meaning: Meaning, now: Anchor, tense: Tense): number {
  const { year } = dayOf(now.from);
  const at = (y: number) =>
    stretchOf(valueIn(fixDay(meaning, y), y)) ?? { from: dayNumber(y, 1, 1), to: dayNumber(y, 1, 1) };
  const { direction } = meaning;
  const started = (y: number) => at(y).from <= now.to;
  const over = (y: number) => at(y).to < now.from;
  const lastYear = () => (over(year) ? year : year - 1);
  const nextYear = () => (started(year) ? year + 1 : year);
  if (direction === 'last') return lastYear();
  if (direction === 'next') return nextYear();
  if (direction === 'this') return meaning.season === 'WI' && dayOf(now.from).month < 3 ? year - 1 : year;
  // A report on a quarter that is over may still lie ahead: "will release third-quarter results".
  const reported = meaning.quarter !== undefined && now.from - at(year).to < 150;
  const near = [year - 1, year, year + 1].find((y) => Math.abs(gap(at(y), now)) <= NEAR);
  if (near !== undefined && meaning.quarter === undefined) return near;
  if (tense === 'future') return over(year) && !reported ? year + 1 : year;
  if (tense === 'past') return started(year) ? year : year - 1;
  const half = 183;
  const distance = (at(year).from + at(year).to) / 2 - now.from;
  return distance > half ? year - 1 : distance < -half && meaning.quarter === undefined ? year + 1 : year;
}

function fixDay(meaning: Meaning, year: number): Meaning {
  const { day, month } = meaning;
  return day !== undefined && month !== undefined && day > daysIn(year, month)
    ? { ...meaning, day: daysIn(year, month) }
    : meaning;
}

function weekdayDate({ weekday, direction, shift, week, told }: Meaning, context: Context): Resolved {
  const { now, last, narrative, tense } = context;
  if (told === true && direction === 'this') return weekdayTold(weekday!, context);
  const dated = now?.grain === 'day' ? now : undefined;
  const story = last?.grain === 'day' ? last : undefined;
  const base = narrative || told === true ? (story ?? dated) : (dated ?? story);
  if (base === undefined) return { value: `XXXX-WXX-${weekday}` };
  if (shift?.unit === 'week' && shift.amount !== 'X') {
    const monday = base.from - weekdayOf(base.from) + 1 + shift.amount * 7;
    return { value: isoDay(monday + weekday! - 1), anchor: base };
  }
  const behind = (weekdayOf(base.from) - weekday! + 7) % 7;
  const ahead = (weekday! - weekdayOf(base.from) + 7) % 7;
  const away =
    direction === 'last' || week === true
      ? -(behind || 7)
      : direction === 'next'
        ? ahead || 7
        : tense === 'future'
          ? ahead
          : direction === 'this'
            ? tense === 'past'
              ? -behind
              : ahead
            : -behind;
  return { value: isoDay(base.from + away), anchor: base };
}

/** "for that Sunday's raid": the day told last where it is such a one, else the last before the report. */
function weekdayTold(weekday: number, context: Context): Resolved {
  const { last, lastDone } = context;
  const day = [last, lastDone].find((one) => one?.grain === 'day' && weekdayOf(one.from) === weekday);
  if (day !== undefined) return { value: isoDay(day.from), anchor: day };
  return weekdayDate({ type: 'DATE', weekday, direction: 'this' }, context);
}

/** "the 25th": of the month that the text speaks of. */
function dayOfMonth({ day }: Meaning, { last, now }: Context): Resolved {
  const base = [last, now].find((one) => one?.grain === 'day' || one?.grain === 'month');
  if (base === undefined) return { value: `XXXX-XX-${pad(day!)}` };
  const { year, month } = dayOf(base.from);
  return { value: `${isoYear(year)}-${pad(month)}-${pad(day!)}`, anchor: base };
}

/** "the year-ago quarter": the same quarter a year before the one that the text reports. */
function quarterBefore({ lastQuarter, now, last }: Context): Resolved {
  const base = lastQuarter ?? now ?? last;
  if (base === undefined) return { value: 'XXXX-QX' };
  return { value: shifted(base, 'quarter', lastQuarter === undefined ? -5 : -4), anchor: base };
}
