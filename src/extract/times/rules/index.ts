import type { TimeRule } from '../rule.ts';
import { ago } from './ago.ts';
import { anaphoricUnit } from './anaphoric-unit.ts';
import { bareUnit } from './bare-unit.ts';
import { century } from './century.ts';
import { clock } from './clock.ts';
import { dayMonth } from './day-month.ts';
import { dayWord } from './day-word.ts';
import { decade } from './decade.ts';
import { deicticName } from './deictic-name.ts';
import { deicticUnit } from './deictic-unit.ts';
import { duration } from './duration.ts';
import { era } from './era.ts';
import { every } from './every.ts';
import { fiscalYear } from './fiscal-year.ts';
import { half } from './half.ts';
import { holiday } from './holiday.ts';
import { hyphenDuration } from './hyphen-duration.ts';
import { month } from './month.ts';
import { monthDay } from './month-day.ts';
import { monthYear } from './month-year.ts';
import { nightTo } from './night-to.ts';
import { nthDay } from './nth-day.ts';
import { numericDate } from './numeric-date.ts';
import { often } from './often.ts';
import { ordinalDay } from './ordinal-day.ts';
import { overnight } from './overnight.ts';
import { partOfDay } from './part-of-day.ts';
import { perUnit } from './per-unit.ts';
import { quarter } from './quarter.ts';
import { reference } from './reference.ts';
import { running } from './running.ts';
import { season } from './season.ts';
import { spelledYear } from './spelled-year.ts';
import { weekInMonth } from './week-in-month.ts';
import { weekOf } from './week-of.ts';
import { weekday } from './weekday.ts';
import { year } from './year.ts';
import { yearAgoPeriod } from './year-ago-period.ts';
import { yearEnd } from './year-end.ts';

/** All kinds of expression. At one place the longest match wins; among equals, the first of this list. */
export const TIME_RULES: readonly TimeRule[] = [
  numericDate,
  monthDay,
  dayMonth,
  monthYear,
  weekInMonth,
  weekOf,
  month,
  era,
  yearEnd,
  fiscalYear,
  quarter,
  half,
  yearAgoPeriod,
  century,
  decade,
  holiday,
  dayWord,
  overnight,
  nightTo,
  deicticUnit,
  deicticName,
  anaphoricUnit,
  weekday,
  season,
  clock,
  partOfDay,
  every,
  often,
  perUnit,
  ago,
  running,
  hyphenDuration,
  nthDay,
  duration,
  bareUnit,
  ordinalDay,
  year,
  spelledYear,
  reference,
];
