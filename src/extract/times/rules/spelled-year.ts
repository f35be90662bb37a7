import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { numberOf } from '../words.ts';
import { TENS, UNITS } from '../../../util/number-words.ts';

const DIGIT = UNITS.slice(0, 9).join('|');
const TEEN = UNITS.slice(9).join('|');
const TEN = TENS.join('|');

/**
 * "nineteen ninety-six", "the year two thousand", "two thousand and five" after "in"
 *  ^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^
 */
export const spelledYear: TimeRule = {
  name: 'spelled-year',
  opens: ['digits', 'lead', 'unit'],
  pattern: pattern(
    `(?:(?:the )?(?<word>year) )?(?:(?<century>sixteen|seventeen|eighteen|nineteen|twenty)[ -](?<rest>(?:${TEN})(?:[ -](?:${DIGIT}))?|${TEEN}|oh[ -](?:${DIGIT}))|(?<two>two thousand)(?:(?: and)? (?<unit>${DIGIT}|${TEEN}))?)`,
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
