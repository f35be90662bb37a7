import { APART, type Signal } from '../signal.ts';

/** Reports of the same day's act name the day of the act or the day of the report. */
const NEAR = 1;
const FAR = 3;

/** The same day; a day apart says little; other days keep apart, unless a date is only the day of publication. */
export const compareDates: Signal = ({ days: x }, { days: y }) => {
  if (!x || !y) return undefined;
  const gap = Math.max(0, x.from - y.to, y.from - x.to);
  const vague = x.vague || y.vague;
  if (gap === 0)
    return vague ? { score: 0.3, reason: 'dates that agree' } : { score: 1.5, reason: 'the same day' };
  if (gap <= NEAR) return { score: vague ? 0 : 0.2, reason: 'a day apart' };
  if (gap <= FAR) return { score: vague ? -1 : -2.5, reason: `${gap} days apart` };
  return { score: APART, reason: `${gap} days apart` };
};
