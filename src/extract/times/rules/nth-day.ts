import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';

/**
 * "for a third day", "the second consecutive day", "the first week"
 *      ^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^
 */
export const nthDay: TimeRule = {
  name: 'nth-day',
  opens: ['lead', 'ordinal'],
  pattern: pattern(
    `(?:the |a |its )?(?<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))(?: (?:straight|consecutive|successive|full))? (?<unit>day|night|week|month|year)(?!s|-)`,
  ),
  read(_, { text, start, end }) {
    if (!/\b(?:for|on|in|into|of|entering|entered)\s+$/i.test(text.slice(Math.max(0, start - 10), start)))
      return undefined;
    const unit = /week$/i.test(text.slice(start, end))
      ? 'week'
      : /month$/i.test(text.slice(start, end))
        ? 'month'
        : /year$/i.test(text.slice(start, end))
          ? 'year'
          : 'day';
    return { type: 'DATE', shift: { unit, amount: 0, from: 'text' } };
  },
};
