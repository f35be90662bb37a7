import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { YEAR } from '../words.ts';

const ORDER = ['first', 'second', 'third', 'fourth', 'final', 'last'];

/**
 * "in the third quarter of 1989", "fourth-quarter earnings", "the 1988 third quarter", "Q3 2011"
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^
 */
export const quarter: TimeRule = {
  name: 'quarter',
  opens: ['lead', 'ordinal', 'digits', 'unit'],
  pattern: pattern(
    `(?:(?:the|its) )?(?:(?:year-earlier|year-ago|comparable|same|latest|current) )*(?:(?<year1>${YEAR})(?:['’]s)? )?(?:(?<fiscal>fiscal) )?(?:(?<year3>${YEAR}) )?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th|final)(?: fiscal)?[ -]quarter(?:(?: of|,)?(?: the)?(?<fiscal2> fiscal)?(?: year)? (?<year2>${YEAR}))?|Q(?<digit>[1-4])(?: of|,)?(?: (?<year4>${YEAR}))?`,
  ),
  read(groups, { text, start, end }) {
    const { nth, digit } = groups;
    const number =
      digit === undefined
        ? /^\d/.test(nth!)
          ? Number(nth![0])
          : Math.min(4, ORDER.indexOf(nth!.toLowerCase()) + 1)
        : Number(digit);
    const year = groups['year1'] ?? groups['year2'] ?? groups['year3'] ?? groups['year4'];
    const words = text.slice(start, end);
    const back = /year-(?:earlier|ago)/i.test(words);
    return {
      type: 'DATE',
      quarter: number,
      ...(year !== undefined && { year: Number(year) }),
      ...(back && year === undefined && { shift: { unit: 'year', amount: -1, from: 'document' } as const }),
    };
  },
};
