import { modOf } from '../about.ts';
import { AMOUNTS, amountsOf } from '../amounts.ts';
import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { ABOUT } from '../words.ts';

const RATE_BEFORE =
  /(?:\d|\b(?:once|twice|thrice|times|percent|cents|dollars|million|billion|hours?|days?|weeks?|months?|flights?|barrels|tons|people|games|members|[a-z]+s))\s+$/i;

/**
 * "for two years", "at least 72 hours", "a minute and a half", "months of talks"
 *      ^^^^^^^^^    ^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^    ^^^^^^
 */
export const duration: TimeRule = {
  name: 'duration',
  opens: ['lead', 'number', 'digits', 'unit'],
  pattern: pattern(`(?:(?<about>${ABOUT}) )*(?<amounts>${AMOUNTS})`),
  read({ about, amounts }, { text, start, end }) {
    const found = amountsOf(amounts!);
    const [first] = found;
    if (first === undefined) return undefined;
    const words = amounts!;
    const before = text.slice(Math.max(0, start - 16), start);
    const after = text.slice(end, end + 24);
    // "a second man", "one-second", "the second", "the minutes".
    if (/^(?:a |an |the )?(?:second|minute|min)$/i.test(words) && !/^(?:a minute)$/i.test(words))
      return undefined;
    if (/^[a-z]+$/i.test(words) && !/s$|ia$/i.test(words)) return undefined;
    if (
      /^(?:seconds|minutes|mins|nights|quarters|weekends|halves)$/i.test(words) &&
      !/\b(?:for|in|within|of|after|by|over|just|only)\s+$/i.test(before)
    )
      return undefined;
    if (/^\d+(?:\s+|-)(?:second|quarter)$/i.test(words) && !words.includes('-')) return undefined;
    if (/^\s+old\b|^-olds?\b|^['’]?\s*-old/i.test(after) && !/months?|weeks?|days?|hours?/i.test(words))
      return undefined;
    if (
      /^(?:a|an|per)\s/i.test(words) &&
      !/^an?\s+(?:half|couple|few|number|hundred|thousand|dozen)/i.test(words)
    ) {
      if (
        RATE_BEFORE.test(before) &&
        !/\b(?:for|in|within|after|before|lasts?|lasted|takes?|took|as|was|is|has|us|years|months|weeks|days|hours)\s+$/i.test(
          before,
        )
      )
        return { type: 'SET', amounts: found };
    }
    // "one day he woke": some day, not a length.
    if (
      /^one\s+(?:day|night)$/i.test(words) &&
      about === undefined &&
      !/\b(?:for|in|within|than|after|of|by|only|just|lasts?|lasted|took)\s+$/i.test(before)
    )
      return undefined;
    if (
      /quarters?$/i.test(words) &&
      /^(?:an?|one|two|three)\s+quarters?$/i.test(words) &&
      (/^\s+of\b/i.test(after) || !/^two/i.test(words)) &&
      !/\b(?:in|for)\s+$/i.test(before)
    )
      return undefined;
    const mod = modOf(about);
    return { type: 'DURATION', amounts: found, ...(mod && { mod }) };
  },
};
