import type { Time, TimePrecision } from '../../../document/index.ts';
import type { DateValue } from './bounded-date.ts';

const TO = /^\s*(?:[-–—]|to|until|till|through|and)\s*$/i;
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

/** "from March 3 to March 5", "between 2011 and 2013", "March 3-5": two times that are the ends of one; undefined where they are not. */
export function rangeOf(times: readonly Time[], text: string): DateValue | undefined {
  for (const [i, first] of times.entries()) {
    const second = times[i + 1];
    if (second === undefined) return undefined;
    if (first.from === undefined || second.to === undefined || first.from > second.to) continue;
    const gap = text.slice(first.end, second.start);
    if (!TO.test(gap) || (/and/i.test(gap) && first.signal !== 'between')) continue;
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
