import { age } from './age.ts';
import { calendarDay } from './calendar-day.ts';
import { clock } from './clock.ts';
import { duration } from './duration.ts';
import { named } from './named.ts';
import { ordinal } from './ordinal.ts';
import type { ApartRule } from './rule.ts';
import { ratio } from './ratio.ts';
import { score } from './score.ts';
import { year } from './year.ts';

export type { Apart } from './rule.ts';

/** Numbers that count no things, the surest rules first. */
export const APART_RULES: readonly ApartRule[] = [
  // Before the name: "Covid-19" and "F-16" touch a word, but so does "May-12".
  calendarDay,
  ordinal,
  clock,
  named,
  // Before the length of time: "12 years old".
  age,
  duration,
  // Before the score: "2014-15".
  year,
  ratio,
  score,
];
