import type { PeriodCount, Period } from '../../store/index.ts';
import type { PeriodPoint } from '../contract/index.ts';

const DAY = 86_400_000;

/** A period as the contract has it, with its last day. */
export function pointOf({ plover, ...rest }: PeriodCount, period: Period): PeriodPoint {
  return { ...rest, to: lastDayOf(rest.from, period), ...(plover === undefined ? {} : { score: plover }) };
}

/** Months of a period that is made of months. */
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
const DAYS = { day: 1, week: 7 } as const;

function lastDayOf(from: string, period: Period): string {
  const begin = new Date(`${from}T00:00:00Z`);
  if (period === 'day' || period === 'week')
    return new Date(begin.getTime() + (DAYS[period] - 1) * DAY).toISOString().slice(0, 10);
  begin.setUTCMonth(begin.getUTCMonth() + MONTHS[period]);
  return new Date(begin.getTime() - DAY).toISOString().slice(0, 10);
}
