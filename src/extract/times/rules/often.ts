import type { Unit } from '../meaning.ts';
import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';

const OFTEN: Readonly<Record<string, readonly [number, Unit]>> = {
  hourly: [1, 'hour'],
  daily: [1, 'day'],
  nightly: [1, 'day'],
  everyday: [1, 'day'],
  weekly: [1, 'week'],
  biweekly: [2, 'week'],
  fortnightly: [2, 'week'],
  monthly: [1, 'month'],
  bimonthly: [2, 'month'],
  quarterly: [3, 'month'],
  yearly: [1, 'year'],
  annually: [1, 'year'],
};
const NAMED =
  /^\s+(?:News|Mail|Telegraph|Express|Mirror|Star|Times|Post|Standard|Nation|Herald|Record|Show|Bulletin|Review|World)\b/;

/**
 * "daily flights", "paid annually"
 *  ^^^^^                ^^^^^^^^
 */
export const often: TimeRule = {
  name: 'often',
  opens: ['often'],
  pattern: pattern(Object.keys(OFTEN).join('|')),
  read(_, { text, start, end }) {
    const [amount, unit] = OFTEN[text.slice(start, end).toLowerCase()]!;
    if (
      NAMED.test(text.slice(end, end + 12)) ||
      /\b(?:China|Xinhua|People['’]s|Business|Investor['’]s|Arab)\s+$/.test(
        text.slice(Math.max(0, start - 12), start),
      )
    )
      return undefined;
    return { type: 'SET', amounts: [{ amount, unit }] };
  },
};
