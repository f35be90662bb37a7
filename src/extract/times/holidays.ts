import { dayNumber, easterOf, nthWeekday } from './calendar.ts';
import { independenceDay } from './independence.ts';

/** Days of a year by name, as a day number; a week is told by its Sunday. */
const HOLIDAYS: readonly (readonly [name: string, words: string, day: (year: number) => number])[] = [
  ['new-years-eve', "New Year['’]s Eve", (year) => dayNumber(year, 12, 31)],
  ['new-year', "New Year['’]?s?(?: Day)?", (year) => dayNumber(year, 1, 1)],
  ['king', 'Martin Luther King(?: Jr\\.)? Day', (year) => nthWeekday(year, 1, 1, 3)],
  ['valentine', "(?:St\\. )?Valentine['’]s Day", (year) => dayNumber(year, 2, 14)],
  ['presidents', "Presidents['’]? Day", (year) => nthWeekday(year, 2, 1, 3)],
  ['st-patrick', "St\\. Patrick['’]s Day", (year) => dayNumber(year, 3, 17)],
  ['ash-wednesday', 'Ash Wednesday', (year) => easterOf(year) - 46],
  ['palm-sunday', 'Palm Sunday', (year) => easterOf(year) - 7],
  ['good-friday', 'Good Friday', (year) => easterOf(year) - 2],
  ['easter-monday', 'Easter Monday', (year) => easterOf(year) + 1],
  ['easter-week', 'Easter week', (year) => easterOf(year)],
  ['easter', 'Easter(?: Sunday)?', easterOf],
  ['labour', 'May Day', (year) => dayNumber(year, 5, 1)],
  ['memorial', 'Memorial Day', (year) => nthWeekday(year, 5, 1, -1)],
  ['mothers', "Mother['’]s Day", (year) => nthWeekday(year, 5, 7, 2)],
  ['fathers', "Father['’]s Day", (year) => nthWeekday(year, 6, 7, 3)],
  ['independence', 'Independence Day', (year) => dayNumber(year, 7, 4)],
  ['labor', 'Labor Day', (year) => nthWeekday(year, 9, 1, 1)],
  ['columbus', 'Columbus Day', (year) => nthWeekday(year, 10, 1, 2)],
  ['halloween', 'Halloween', (year) => dayNumber(year, 10, 31)],
  ['election', 'Election Day', (year) => nthWeekday(year, 11, 1, 1) + 1],
  ['veterans', "Veterans['’]? Day", (year) => dayNumber(year, 11, 11)],
  ['armistice', 'Armistice Day', (year) => dayNumber(year, 11, 11)],
  ['thanksgiving', 'Thanksgiving(?: Day)?', (year) => nthWeekday(year, 11, 4, 4)],
  ['christmas-eve', 'Christmas Eve', (year) => dayNumber(year, 12, 24)],
  ['boxing', 'Boxing Day', (year) => dayNumber(year, 12, 26)],
  ['christmas-week', 'Christmas[- ]week', (year) => dayNumber(year, 12, 25)],
  ['christmas', 'Christmas(?: Day)?', (year) => dayNumber(year, 12, 25)],
];

/** Matches the name of a holiday. */
export const HOLIDAY_NAMES = HOLIDAYS.map(([, words]) => words).join('|');

const TESTS = HOLIDAYS.map(
  ([name, words]) => [name, new RegExp(`^(?:${words.replaceAll(' ', '\\s+')})$`, 'i')] as const,
);
const DAYS = new Map(HOLIDAYS.map(([name, , day]) => [name, day]));

/** The key of a holiday that the words name. */
export function holidayNamed(words: string): string {
  return TESTS.find(([, test]) => test.test(words))?.[0] ?? '';
}

/** The day of a holiday in a year. */
export function dayOfHoliday(name: string, year: number): number {
  return independenceDay(name, year) ?? DAYS.get(name)!(year);
}
