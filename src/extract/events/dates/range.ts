import type { Time, TimePrecision } from '../../../document/index.ts';
import { addDays } from './add-days.ts';
import type { DateValue } from './bounded-date.ts';

const TO = /^\s*(?:[-–—]|to|into|until|till|through|and(?:\s+on)?)\s*$/i;
const ORDER: readonly TimePrecision[] = [
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'unknown',
];

/** "on Friday and Saturday": both days, and no "on Monday and Friday". */
function isNextDay({ from, to }: Time, second: Time): boolean {
  if (from === undefined || to === undefined || second.from === undefined) return false;
  return from.slice(0, 10) === to.slice(0, 10) && addDays(to.slice(0, 10), 1) === second.from.slice(0, 10);
}

/** The times of a span, and the one behind it that ends what its last begins: "[from 1998] to 2003", "[on Friday] and Saturday". */
export function withEnd(inside: readonly Time[], times: readonly Time[], text: string): readonly Time[] {
  const last = inside.at(-1);
  if (last === undefined) return inside;
  const next = times.find(({ start }) => start >= last.end);
  if (next === undefined) return inside;
  const isRange = next.type === last.type && TO.test(text.slice(last.end, next.start));
  const isBegun = last.signal === 'from' || last.signal === 'between' || isNextDay(last, next);
  return isRange && isBegun ? [...inside, next] : inside;
}

/** "from March 3 to March 5", "between 2011 and 2013", "March 3-5": two times that are the ends of one; undefined where they are not. */
export function rangeOf(times: readonly Time[], text: string): DateValue | undefined {
  for (const [i, first] of times.entries()) {
    const second = times[i + 1];
    if (second === undefined) return undefined;
    if (first.from === undefined || second.to === undefined || first.from > second.to) continue;
    const gap = text.slice(first.end, second.start);
    if (!TO.test(gap) || (/and/i.test(gap) && first.signal !== 'between' && !isNextDay(first, second)))
      continue;
    return {
      from: first.from,
      to: second.to,
      precision: ORDER[Math.max(ORDER.indexOf(first.precision), ORDER.indexOf(second.precision))]!,
      basis: first.basis === 'stated' && second.basis === 'stated' ? 'stated' : 'resolved',
      value: `${first.value}/${second.value}`,
    };
  }
  return undefined;
}
