import type { Period } from '../store/index.ts';

const DAY_MS = 86_400_000;

/** The first day of the period that a day lies in; days are ISO 8601. */
export function startOf(period: Period, day: string): string {
  const [year = '', month = ''] = day.split('-');
  switch (period) {
    case 'day':
      return day;
    case 'week':
      return shift(day, -((weekday(day) + 6) % 7));
    case 'month':
      return `${year}-${month}-01`;
    case 'quarter':
      return `${year}-${two(Math.floor((Number(month) - 1) / 3) * 3 + 1)}-01`;
    case 'year':
      return `${year}-01-01`;
  }
}

/** The first day of the period after the one that begins on `start`. */
export function nextStart(period: Period, start: string): string {
  const [year = '', month = ''] = start.split('-');
  switch (period) {
    case 'day':
      return shift(start, 1);
    case 'week':
      return shift(start, 7);
    case 'month':
      return later(Number(year), Number(month) + 1);
    case 'quarter':
      return later(Number(year), Number(month) + 3);
    case 'year':
      return later(Number(year) + 1, 1);
  }
}

/** The period's name in ISO 8601: 2017-07-31, 2017-W31, 2017-07, 2017-Q3 (not ISO, but usual), 2017. */
export function nameOf(period: Period, start: string): string {
  switch (period) {
    case 'day':
      return start;
    case 'week': {
      // The year of an ISO week is that of its Thursday.
      const thursday = shift(start, 3);
      const week = Math.floor((ms(thursday) - ms(`${thursday.slice(0, 4)}-01-01`)) / DAY_MS / 7) + 1;
      return `${thursday.slice(0, 4)}-W${two(week)}`;
    }
    case 'month':
      return start.slice(0, 7);
    case 'quarter':
      return `${start.slice(0, 4)}-Q${(Number(start.slice(5, 7)) - 1) / 3 + 1}`;
    case 'year':
      return start.slice(0, 4);
  }
}

/** The first days of all periods that hold a day from `from` to `to`. */
export function startsBetween(period: Period, from: string, to: string): string[] {
  const starts: string[] = [];
  for (let start = startOf(period, from); start <= to; start = nextStart(period, start)) starts.push(start);
  return starts;
}

function later(year: number, month: number): string {
  const over = month > 12 ? 1 : 0;
  return `${String(year + over).padStart(4, '0')}-${two(month - 12 * over)}-01`;
}

function shift(day: string, by: number): string {
  return new Date(ms(day) + by * DAY_MS).toISOString().slice(0, 10);
}

function ms(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** 0 is Sunday. */
function weekday(day: string): number {
  return new Date(ms(day)).getUTCDay();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
