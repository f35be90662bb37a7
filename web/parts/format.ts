import type { EventDate } from '../data/types.ts';
import { text } from '../text/en.ts';

const utc = { timeZone: 'UTC' } as const;
const DAY = new Intl.DateTimeFormat(text.locale, { ...utc, day: 'numeric', month: 'short', year: 'numeric' });
const MONTH = new Intl.DateTimeFormat(text.locale, { ...utc, month: 'short', year: 'numeric' });
const SHORT = new Intl.DateTimeFormat(text.locale, { ...utc, day: 'numeric', month: 'short' });
const CLOCK = new Intl.DateTimeFormat(text.locale, { ...utc, hour: '2-digit', minute: '2-digit' });
const NUMBER = new Intl.NumberFormat(text.locale);
const SCORE = new Intl.NumberFormat(text.locale, {
  ...{ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' },
});

/** "13 May 2025" of a day, "May 2025" of a month, with the time of day where the value has one. */
export function showDay(value: string | undefined): string {
  if (value === undefined || value === '') return text.undated;
  if (/^\d{4}$/.test(value)) return value;
  const date = new Date(/^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value);
  if (Number.isNaN(date.getTime())) return value;
  return /^\d{4}-\d{2}$/.test(value) ? MONTH.format(date) : DAY.format(date);
}

/** A moment with its time of day where the value has one. */
export function showMoment(value: string | undefined): string {
  if (!value?.includes('T')) return showDay(value);
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : `${DAY.format(date)}, ${CLOCK.format(date)}`;
}

/** "13 May" for the axis of a chart. */
export function showShort(date: Date): string {
  return SHORT.format(date);
}

/** The month of a date for the axis of a chart. */
export function showMonth(date: Date): string {
  return MONTH.format(date);
}

/** The days of a date, as finely as it is told; "about" where the rest is open. */
export function showDate(date: EventDate | undefined): string {
  if (date === undefined) return text.undated;
  const { from, to } = date;
  if (from === undefined && to === undefined) return date.text ?? text.undated;
  if (date.precision === 'month' && from !== undefined) return showDay(from.slice(0, 7));
  if ((date.precision === 'year' || date.precision === 'decade') && from !== undefined) {
    return date.precision === 'year' ? from.slice(0, 4) : `${from.slice(0, 3)}0s`;
  }
  if (from === to || to === undefined) return to === undefined ? `${showDay(from)} –` : showDay(from);
  if (from === undefined) return `– ${showDay(to)}`;
  const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);
  // "19–20 Jul 2020"
  if (isDay(from) && isDay(to) && from < to) return DAY.formatRange(new Date(from), new Date(to));
  return `${showDay(from)} – ${showDay(to)}`;
}

export function showNumber(value: number): string {
  return NUMBER.format(value);
}

/** A score with its sign. */
export function showScore(value: number | undefined): string {
  return value === undefined ? '–' : SCORE.format(value).replace('-', '−');
}

interface Range {
  readonly low?: number | undefined;
  readonly value?: number | undefined;
  readonly high?: number | undefined;
}

/** "≥ 12", "12–15" or "12". */
export function showRange({ low, value, high }: Range): string {
  if (value !== undefined && (low === undefined || low === value) && (high === undefined || high === value)) {
    return showNumber(value);
  }
  if (low !== undefined && high !== undefined && low !== high)
    return `${showNumber(low)}–${showNumber(high)}`;
  if (low !== undefined && high === undefined) return `≥ ${showNumber(low)}`;
  if (high !== undefined && low === undefined) return `≤ ${showNumber(high)}`;
  return value === undefined ? (low === undefined ? '–' : showNumber(low)) : showNumber(value);
}

export function showPercent(value: number): string {
  return `${Math.round(value * 100)} %`;
}
