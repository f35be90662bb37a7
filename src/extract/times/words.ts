import type { Part, Season, Unit } from './meaning.ts';
import { NUMBERS } from '../../util/number-words.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Building blocks of the rules' patterns. A blank in them stands for any white space (see `pattern.ts`). */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
export const WEEKDAY =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\b\\.?)';
export const UNIT =
  '(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|wks?|fortnights?|months?|quarters?|years?|yrs?|decades?|centur(?:y|ies)|millenni(?:um|a))';
export const SEASON = '(?:spring(?:time)?|summer(?:time)?|autumn|fall|winter(?:time)?)';
export const PART = '(?:morning|afternoon|evening|night|daytime|nighttime|night-time)';
export const YEAR = '(?:1\\d{3}|20\\d{2})';

const BIG: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };

const NUMERAL = `(?:hundred|thousand|million|${[...NUMBERS.keys()].join('|')})`;
/** A number in words or digits. No number has more words: a list of them without end costs no more than its length. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?(?:[ -][1-3]/[2-4])?|(?:a (?=hundred|thousand|million))?${NUMERAL}(?:(?:[ -]and)?[ -]${NUMERAL}){0,15})`;
/** An amount that is no number. */
export const VAGUE =
  '(?:a few|the few|few|several|many|some|a couple(?: of)?|couple of|a number of|a handful of|a half[- ]dozen|half a dozen|a dozen|dozens of|scores of|hundreds of|thousands of|recent|countless|numerous|umpteen|multiple|consecutive|successive)';
/** Words that bound or blur an amount. */
export const ABOUT =
  '(?:about|around|almost|nearly|roughly|approximately|some|at least|at most|more than|less than|fewer than|over|under|up to|no more than|no less than|not more than|close to|well over|just over|just under|a little more than|a little over|an estimated)';

/** 1 to 12. */
export function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayNamed(word: string): number {
  return WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** The season that a word names. */
export function seasonOf(word: string): Season {
  const start = word.slice(0, 2).toLowerCase();
  return start === 'sp' ? 'SP' : start === 'su' ? 'SU' : start === 'wi' ? 'WI' : 'FA';
}

/** The part of the day that a word names. */
export function partOf(word: string): Part {
  const start = word.slice(0, 2).toLowerCase();
  return start === 'mo' ? 'MO' : start === 'af' ? 'AF' : start === 'ev' ? 'EV' : start === 'da' ? 'DT' : 'NI';
}

/** The unit that a word names, and how many of it: a fortnight is two weeks. */
export function unitOf(word: string): { readonly unit: Unit; readonly times: number } {
  const lower = word.toLowerCase();
  if (lower.startsWith('fortnight')) return { unit: 'week', times: 2 };
  if (lower.startsWith('night')) return { unit: 'day', times: 1 };
  if (lower.startsWith('weekend')) return { unit: 'weekend', times: 1 };
  if (lower.startsWith('centur')) return { unit: 'century', times: 1 };
  if (lower.startsWith('mill')) return { unit: 'millennium', times: 1 };
  const start = lower.slice(0, 3);
  const unit = (
    {
      sec: 'second',
      min: 'minute',
      hou: 'hour',
      hrs: 'hour',
      hr: 'hour',
      day: 'day',
      wee: 'week',
      wks: 'week',
    } as const
  )[start];
  if (unit !== undefined) return { unit, times: 1 };
  if (start === 'mon') return { unit: 'month', times: 1 };
  if (start === 'qua') return { unit: 'quarter', times: 1 };
  if (start === 'dec') return { unit: 'decade', times: 1 };
  return { unit: start.startsWith('w') ? 'week' : start.startsWith('h') ? 'hour' : 'year', times: 1 };
}

/** Reads "12", "2 1/2", "1,200", "twenty-four", "a hundred and ten"; undefined where it is no number. */
export function numberOf(words: string): number | undefined {
  const text = words.toLowerCase().trim();
  const digits = /^(\d[\d,]*(?:\.\d+)?)(?:[ -]+([1-3])\/([2-4]))?$/.exec(text.replace(/\s+/g, ' '));
  if (digits !== null)
    return Number(digits[1]!.replaceAll(',', '')) + (digits[2] ? Number(digits[2]) / Number(digits[3]) : 0);
  let total = 0;
  let current = 0;
  for (const word of text.split(/[\s-]+/)) {
    if (word === 'and' || word === 'a') continue;
    const number = NUMBERS.get(word);
    if (number !== undefined) current += number;
    else if (BIG[word] === 100) current = Math.max(1, current) * 100;
    else if (BIG[word] !== undefined) {
      total += Math.max(1, current) * BIG[word];
      current = 0;
    } else return undefined;
  }
  return total + current || undefined;
}
