import type { Event } from '../../../document/index.ts';
import { daysSince1970 } from '../../article.ts';
import { APART, type Signal } from '../signal.ts';

/** Reports of the same day's act name the day of the act or the day of the report. */
const NEAR = 1;
const FAR = 3;

/** The same day; a day apart says little; other days keep apart, unless a date is only the day of publication. */
export const compareDates: Signal = (a, b) => {
  const x = rangeOf(a.event);
  const y = rangeOf(b.event);
  if (!x || !y) return undefined;
  const gap = Math.max(0, x.from - y.to, y.from - x.to);
  const vague = x.vague || y.vague;
  if (gap === 0)
    return vague ? { score: 0.3, reason: 'dates that agree' } : { score: 1.5, reason: 'the same day' };
  if (gap <= NEAR) return { score: vague ? 0 : 0.2, reason: 'a day apart' };
  if (gap <= FAR) return { score: vague ? -1 : -2.5, reason: `${gap} days apart` };
  return { score: APART, reason: `${gap} days apart` };
};

interface Range {
  /** Days since 1970. */
  readonly from: number;
  readonly to: number;
  readonly vague: boolean;
}

function rangeOf({ date }: Event): Range | undefined {
  const first = date[0];
  if (first?.from === undefined) return undefined;
  const from = daysSince1970(first.from.slice(0, 10));
  const to = daysSince1970((first.to ?? first.from).slice(0, 10));
  if (from === undefined || to === undefined) return undefined;
  const coarse = first.precision !== 'day' && first.precision !== 'hour' && first.precision !== 'minute';
  return {
    from,
    to: Math.max(from, to),
    vague: coarse || first.basis === 'metadata' || first.basis === 'default',
  };
}
