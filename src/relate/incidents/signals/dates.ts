import { isDeed } from '../../../document/is-deed.ts';
import type { Report } from '../report.ts';
import { APART, type Finding, type Signal } from '../signal.ts';
import { defaultsTell } from './defaults.ts';

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
  if (gap === 0 && long > SEASON && short <= WEEK)
    return { score: a.document === b.document ? APART : -2, reason: 'a season and a day' };
  // "Since the beginning of the year 317 have been detained", told in January too.
  if (gap === 0 && long > WEEK && short < 1 && a.document === b.document)
    return { score: -5, reason: 'weeks and a day in one report' };
  if (gap === 0 && (x.untold || y.untold) && !defaultsTell(a, b)) return undefined;
  if (gap === 0) return vague ? { score: 0.3, reason: 'dates that agree' } : sameDay(a, b);
  if (gap <= NEAR)
    return {
      score: a.document === b.document ? dayApart(a, b, vague) : vague ? 0 : 0.2,
      reason: 'a day apart',
    };
  // "in protest at the killing", days after it: a deed told without a day.
  const later = x.from > y.to ? x : y;
  if (later.untold && gap <= WEEK && a.document !== b.document && isDeed(a) && isDeed(b))
    return { score: gap <= FAR ? -0.6 : -1.5, reason: `published ${gap} days after` };
  if (gap <= FAR)
    // A loose date may be the day of the other outlet's; in one document it was meant to be another.
    return {
      score: lasts(a) && lasts(b) ? -0.5 : vague && a.document !== b.document ? -1 : -2.5,
      reason: `${gap} days apart`,
    };
  // A plan is often dated by the day when it was told: "said on Wednesday it would send", and what was sent by Sunday.
  const [plan, deed] =
    a.status === 'future'
      ? [x, b.status === 'actual' && y]
      : [y, b.status === 'future' && a.status === 'actual' && x];
  if (deed && a.document !== b.document && plan.to < deed.from && deed.from - plan.to <= WEEK)
    return { score: gap <= FAR ? -0.5 : -1, reason: `${gap} days after the plan` };
  // "will leave by September", and what is told of it today.
  if (vague && a.status !== b.status && (a.status === 'future' || b.status === 'future'))
    return { score: -1, reason: `${gap} days apart, of a plan` };
  return { score: APART, reason: `${gap} days apart` };
};

/** What one act of a report has from another says less of both being one. */
function sameDay(a: Report['event'], b: Report['event']): Finding {
  const lent = a.document === b.document && [a, b].some(({ date }) => date[0]?.rule === 'same-act');
  return lent ? { score: 1, reason: 'the same day, lent by an act' } : { score: 1.5, reason: 'the same day' };
}

/** "rallied on Sunday, a day after a march": who names two days in one report means two acts. */
function dayApart(a: Report['event'], b: Report['event'], vague: boolean): number {
  if (lasts(a) && lasts(b)) return -0.5;
  return vague ? -0.7 : -2.5;
}

/** Troops go in, and strikes go on, over days. */
export function lasts({ type, mode }: Report['event']): boolean {
  return (type === 'MOBILIZE' && mode === 'troops') || mode === 'strike';
}
