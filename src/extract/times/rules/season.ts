import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { SEASON, seasonOf, YEAR } from '../words.ts';

/**
 * "in the summer of 1994", "spring 2004", "this past winter", "by autumn"
 *     ^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^         ^^^^^^^^^^^       ^^^^^^
 */
export const season: TimeRule = {
  name: 'season',
  opens: ['lead', 'season'],
  pattern: pattern(
    `(?:the )?(?:(?<mod>early|late|mid|next|following)[ -])?(?<season>${SEASON})(?:(?: of|,)? (?<year>${YEAR})(?:[-–/]\\d{2,4})?)?`,
  ),
  read({ season: name, year, mod }, { text, start, end }) {
    const before = text.slice(Math.max(0, start - 12), start);
    const after = text.slice(end, end + 12);
    const meaning = {
      type: 'DATE',
      season: seasonOf(name!),
      ...(year !== undefined && { year: Number(year) }),
      ...(mod &&
        /early|late|mid/i.test(mod) &&
        ({ mod: /early/i.test(mod) ? 'START' : /late/i.test(mod) ? 'END' : 'MID' } as const)),
      ...(mod && /next|following/i.test(mod) && ({ direction: 'next' } as const)),
    } as const;
    if (year !== undefined || mod !== undefined) return meaning;
    const led = /^the\b/i.test(text.slice(start, end));
    const time = /\b(?:in|by|since|until|during|over|through|throughout|every|for|from|between|of)\s+$/i.test(
      before,
    );
    // "the fall of Saigon", "in spring water", "the fall in prices": the word must stand as a time.
    if (/^(?:fall|spring)/i.test(name!) && (!time || !led) && !/^[.,;]|^\s+and\s/.test(after))
      return undefined;
    if (/^fall/i.test(name!) && /^\s+(?:of|in|from|to|by)\b/i.test(after)) return undefined;
    if (/^\s+(?:school|camp|games|olympics|palace|sports|house|olympic)\b/i.test(after)) return undefined;
    return led || time ? meaning : undefined;
  },
};
