import type { PeriodCount, Period } from '../../store/index.ts';
import type { PeriodPoint } from '../contract/index.ts';

const DAY = 86_400_000;

/** A period as the contract has it, with its last day. */
export function pointOf({ plover, ...rest }: PeriodCount, period: Period): PeriodPoint {
  return { ...rest, to: lastDayOf(rest.from, period), ...(plover === undefined ? {} : { score: plover }) };
}

function lastDayOf(from: string, period: Period): string {
  const begin = new Date(`${from}T00:00:00Z`);
  const year = begin.getUTCFullYear();
  const next =
    period === 'day'
      ? begin.getTime() + DAY
      : period === 'week'
        ? begin.getTime() + 7 * DAY
        : Date.UTC(period === 'year' ? year + 1 : year, period === 'year' ? 0 : begin.getUTCMonth() + 1);
  return new Date(next - DAY).toISOString().slice(0, 10);
}
