import { amountsOf } from '../amounts.ts';
import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { NUMBER } from '../words.ts';

/**
 * "a two-year truce", "the decades-long war", "a day-long strike", "an eight-month-old child"
 *    ^^^^^^^^              ^^^^^^^^^^^^        ^^^^^^^^               ^^^^^^^^^^^^^^^
 */
export const hyphenDuration: TimeRule = {
  name: 'hyphen-duration',
  opens: ['number', 'digits', 'lead', 'unit'],
  pattern: pattern(
    `(?<amounts>(?:(?:${NUMBER}|several|multi|half|a|few|\\d+-(?:to-)?\\d+)-)(?:second|minute|hour|day|week|weekend|month|quarter|year|decade|century))(?:s)?(?:-long|-old(?!s))?|(?<long>(?:hour|day|week|month|year|decade|century|hours|days|weeks|months|years|decades|centuries))[ -]?long`,
  ),
  read({ amounts, long }, { text, start, end }) {
    const words = text.slice(start, end);
    if (/years?-old$/i.test(words) || /^-olds?\b|^\s+olds?\b/i.test(text.slice(end, end + 5)))
      return undefined;
    if (/second$|quarter$/i.test(words) && !/^\d/.test(words)) return undefined;
    return {
      type: 'DURATION',
      amounts: amountsOf(
        (amounts ?? long!)
          .replace(/-/g, ' ')
          .replace(/^half /i, 'half a ')
          .replace(/^multi/i, 'several'),
      ),
    };
  },
};
