import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { numberOf } from '../words.ts';

const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/**
 * "nineteen ninety-six", "the year two thousand", "two thousand and five" after "in"
 *  ^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^
 */
export const spelledYear: TimeRule = {
  name: 'spelled-year',
  opens: ['digits', 'lead', 'unit'],
  pattern: pattern(
    `(?:(?:the )?(?<word>year) )?(?:(?<century>sixteen|seventeen|eighteen|nineteen|twenty)[ -](?<rest>(?:${TENS})(?:[ -](?:${ONES}))?|${TEENS}|oh[ -](?:${ONES}))|(?<two>two thousand)(?:(?: and)? (?<unit>${ONES}|${TEENS}))?)`,
  ),
  read({ word, century, rest, two, unit }, { text, start }) {
    if (two !== undefined) {
      if (
        word === undefined &&
        !/\b(?:in|since|by|of|until)\s+$/i.test(text.slice(Math.max(0, start - 7), start))
      )
        return undefined;
      if (word === undefined && unit === undefined) return undefined;
      return { type: 'DATE', year: 2000 + (unit === undefined ? 0 : numberOf(unit)!) };
    }
    const end = numberOf(rest!.replace(/^oh[\s-]+/i, ''));
    if (
      end === undefined ||
      (/^twenty$/i.test(century!) && !/^(?:ten|eleven|twelve|\w+teen|twenty)/i.test(rest!))
    )
      return undefined;
    return { type: 'DATE', year: numberOf(century!)! * 100 + end };
  },
};
