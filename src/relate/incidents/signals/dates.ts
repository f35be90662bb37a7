import { APART, type Signal } from '../signal.ts';

/** Reports of the same day's act name the day of the act or the day of the report. */
const NEAR = 1;
const FAR = 3;
const WEEK = 7;
const SEASON = 60;

/** The same day; a day apart says little; other days keep apart, unless a date is only the day of publication. */
export const compareDates: Signal = ({ days: x, event: a }, { days: y, event: b }) => {
  if (!x || !y) return undefined;
  const gap = Math.max(0, x.from - y.to, y.from - x.to);
  const vague = x.vague || y.vague;
  const [short, long] = [x.to - x.from, y.to - y.from].sort((a, b) => a - b) as [number, number];
  // "Thousands have died since 2017" is not the attack of that morning.
  if (gap === 0 && long > SEASON && short <= WEEK) return { score: -2, reason: 'a season and a day' };
  if (gap === 0)
    return vague ? { score: 0.3, reason: 'dates that agree' } : { score: 1.5, reason: 'the same day' };
  if (gap <= NEAR) return { score: vague ? 0 : 0.2, reason: 'a day apart' };
  if (gap <= FAR) return { score: vague ? -1 : -2.5, reason: `${gap} days apart` };
  // "will leave by September", and what is told of it today.
  if (vague && a.status !== b.status && (a.status === 'future' || b.status === 'future'))
    return { score: -1, reason: `${gap} days apart, of a plan` };
  return { score: APART, reason: `${gap} days apart` };
};
