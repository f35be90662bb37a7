import type { Draft } from '../meaning.ts';
import { agoDay } from './ago-day.ts';
import { clockDate } from './clock-date.ts';
import { dateClock } from './date-clock.ts';
import type { Join } from './join.ts';
import { nameYear } from './name-year.ts';
import { partSuffix } from './part-suffix.ts';
import { prefix } from './prefix.ts';
import { tailsOf } from './tails.ts';
import { weekdayDate } from './weekday-date.ts';
import { yearQuarter } from './year-quarter.ts';

const JOINS: readonly Join[] = [agoDay, weekdayDate, nameYear, yearQuarter, clockDate, dateClock];
/** No two parts of one expression stand further apart. */
const MAX_GAP = 12;

/** Joins neighbours that are one expression, and takes in the words before and after that belong to it. */
export function join(drafts: readonly Draft[], text: string): readonly Draft[] {
  const suffixed = drafts
    .map((draft) => partSuffix(draft, text))
    .filter((draft, i, all) => i === 0 || draft.start >= all[i - 1]!.end);
  const joined: Draft[] = [];
  for (let draft of suffixed) {
    for (let left = joined.at(-1); left !== undefined; left = joined.at(-1)) {
      const both = pair(left, draft, text);
      if (both === undefined) break;
      joined.pop();
      draft = both;
    }
    joined.push(draft);
  }
  const whole = joined.flatMap((draft, i) => tailsOf(draft, text, joined[i + 1]?.start ?? text.length));
  return whole.map((draft, i) => {
    const floor = whole[i - 1]?.end ?? 0;
    const once = prefix(draft, text, floor);
    return once === draft ? draft : prefix(once, text, floor);
  });
}

function pair(left: Draft, right: Draft, text: string): Draft | undefined {
  if (right.start - left.end > MAX_GAP) return undefined;
  const gap = text.slice(left.end, right.start);
  for (const one of JOINS) {
    const both = one(left, right, gap);
    if (both !== undefined) return partSuffix(both, text);
  }
  return undefined;
}
