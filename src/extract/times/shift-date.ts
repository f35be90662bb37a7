import { addMonths, dayOf, isoDay, isoYear, pad, weekdayOf, weekOf } from './calendar.ts';
import type { Anchor, Context } from './context.ts';
import type { Meaning, Unit } from './meaning.ts';
import type { Resolved } from './resolve.ts';

/** "yesterday", "last year", "two weeks ago", "the following month": so many units from an anchor. */
export function shiftDate(meaning: Meaning, context: Context): Resolved {
  const { now, last, lastQuarter } = context;
  const shift = meaning.shift!;
  const { from } = shift;
  let { unit, amount } = shift;
  if (amount === 'X' && meaning.amounts !== undefined)
    return { value: meaning.runs === 'future' ? 'FUTURE_REF' : 'PAST_REF' };
  if (unit === 'quarter' && from === 'text') return quarterOf(meaning, context);
  if (amount === 'X') return weekendOf(context);
  const told = from === 'text' || (from === 'story' && context.narrative);
  const base = told ? (beginOf(toldBase(amount, context), amount) ?? now) : (now ?? last);
  if (base === undefined) return { value: unknown(unit) };
  // "a year ago" in a report on a quarter compares quarter with quarter.
  if (
    unit === 'year' &&
    amount === -1 &&
    meaning.amounts !== undefined &&
    lastQuarter !== undefined &&
    last?.grain === 'quarter'
  ) {
    const { year, month } = dayOf(lastQuarter.from);
    return { value: `${isoYear(year - 1)}-Q${Math.ceil(month / 3)}`, anchor: lastQuarter };
  }
  if (unit === 'year' && !Number.isInteger(amount)) {
    amount = Math.round(amount * 12);
    unit = 'month';
  }
  return { value: shifted(base, unit, Math.round(amount)), anchor: base };
}

/**
 * "The ban starts on Tuesday. A day earlier, he had threatened to resign": what is over is not counted from a day to come.
 *                             ^^^^^^^^^^^^^
 */
function toldBase(amount: number, { last, lastDone, now, tense }: Context): Anchor | undefined {
  const isToCome = now !== undefined && last !== undefined && last.from > now.to;
  return isToCome && amount < 0 && tense === 'past' ? lastDone : last;
}

/** "shelled it between 14 and 17 May, after a raid four days earlier": what was earlier is counted from the beginning. */
function beginOf(base: Anchor | undefined, amount: number): Anchor | undefined {
  return amount < 0 ? (base?.begins ?? base) : base;
}

/** The value of a unit that lies so many of it away from an anchor. */
export function shifted(base: Anchor, unit: Unit, amount: number): string {
  const { year, month } = dayOf(base.from);
  const coarse = (...grains: readonly Unit[]) => grains.includes(base.grain);
  switch (unit) {
    case 'millennium':
      return isoYear(year + amount * 1000);
    case 'century':
      return pad(Math.floor(year / 100) + amount);
    case 'decade':
      return String(Math.floor(year / 10) + amount).padStart(3, '0');
    case 'year':
      return isoYear(year + amount);
    case 'half':
      return `${isoYear(year)}-H${month > 6 ? 2 : 1}`;
    case 'season':
    case 'quarter': {
      if (coarse('year', 'decade', 'century')) return `${isoYear(year)}-QX`;
      const moved = addMonths(year, Math.ceil(month / 3) * 3 - 2, amount * 3);
      return `${isoYear(moved.year)}-Q${Math.ceil(moved.month / 3)}`;
    }
    case 'month': {
      if (coarse('year', 'decade', 'century')) return `${isoYear(year)}-XX`;
      const moved = addMonths(year, month, amount);
      return `${isoYear(moved.year)}-${pad(moved.month)}`;
    }
    case 'week':
    case 'weekend': {
      if (coarse('year', 'decade', 'century', 'quarter', 'half', 'season', 'month'))
        return `${isoYear(year)}-WXX`;
      const moved = weekOf(base.from + amount * 7);
      return `${isoYear(moved.year)}-W${pad(moved.week)}${unit === 'weekend' ? '-WE' : ''}`;
    }
    case 'day':
    case 'hour':
    case 'minute':
    case 'second':
      if (coarse('year', 'decade', 'century')) return `${isoYear(year)}-XX-XX`;
      if (coarse('month', 'quarter', 'half', 'season')) return `${isoYear(year)}-${pad(month)}-XX`;
      if (unit === 'day') return isoDay(base.from + amount);
      return `${isoDay(base.from)}TXX:XX`;
  }
}

/** "the quarter", "the latest period": the last that the text named, else the last that is over. */
function quarterOf(meaning: Meaning, { lastQuarter, now, last }: Context): Resolved {
  const amount = meaning.shift!.amount === 'X' ? 0 : meaning.shift!.amount;
  if (lastQuarter !== undefined) {
    const value = shifted(lastQuarter, 'quarter', amount);
    return {
      value: meaning.year === undefined ? value : `${isoYear(meaning.year)}${value.slice(-3)}`,
      anchor: lastQuarter,
    };
  }
  if (meaning.year !== undefined) return { value: isoYear(meaning.year) };
  const base = now ?? last;
  if (base === undefined) return { value: 'XXXX-QX' };
  return { value: shifted(base, 'quarter', amount - 1), anchor: base };
}

/** "the weekend": the one just over, or the one to come. */
function weekendOf({ now, last, tense }: Context): Resolved {
  const base = now?.grain === 'day' ? now : last?.grain === 'day' ? last : undefined;
  if (base === undefined) return { value: 'XXXX-WXX-WE' };
  const early = weekdayOf(base.from) < 6 && tense !== 'future';
  return { value: shifted(base, 'weekend', early ? -1 : 0), anchor: base };
}

function unknown(unit: Unit): string {
  const X: Readonly<Partial<Record<Unit, string>>> = {
    day: 'XXXX-XX-XX',
    week: 'XXXX-WXX',
    weekend: 'XXXX-WXX-WE',
    month: 'XXXX-XX',
    quarter: 'XXXX-QX',
    half: 'XXXX-HX',
    decade: 'XXX',
    century: 'XX',
  };
  return X[unit] ?? (['hour', 'minute', 'second'].includes(unit) ? 'XXXX-XX-XXTXX:XX' : 'XXXX');
}
