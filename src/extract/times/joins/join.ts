import type { Draft, Meaning } from '../meaning.ts';

/** Two neighbours that are one expression; undefined where they are two. `gap` is the text between them. */
export type Join = (left: Draft, right: Draft, gap: string) => Draft | undefined;

/** One expression out of two: the fields of the right are laid over the left's. */
export function merge(left: Draft, right: Draft, name: string): Draft {
  const time = left.meaning.type === 'TIME' || right.meaning.type === 'TIME';
  return {
    start: left.start,
    end: right.end,
    rule: name,
    meaning: { ...left.meaning, ...right.meaning, type: time ? 'TIME' : 'DATE' },
  };
}

/** True for a day of the calendar: a weekday, a day of a month, yesterday. */
export function isDay({ meaning }: Draft): boolean {
  return (
    meaning.type !== 'DURATION' &&
    meaning.type !== 'SET' &&
    (meaning.weekday !== undefined ||
      meaning.day !== undefined ||
      meaning.holiday !== undefined ||
      meaning.shift?.unit === 'day')
  );
}

/** A meaning without one of its fields. */
export function without(field: keyof Meaning, meaning: Meaning): Meaning {
  return Object.fromEntries(Object.entries(meaning).filter(([key]) => key !== field)) as unknown as Meaning;
}
