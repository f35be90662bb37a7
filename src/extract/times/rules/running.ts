import { modOf } from '../about.ts';
import { AMOUNTS, amountsOf } from '../amounts.ts';
import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';

/**
 * "the past two years", "in the next few days", "the first nine months", "recent weeks", "the six months"
 *  ^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^    ^^^^^^^^^^^^^^
 */
export const running: TimeRule = {
  name: 'running',
  opens: ['lead', 'ordinal', 'unit'],
  pattern: pattern(
    `(?:(?<about>at least|about|almost|nearly|more than|roughly|some) )?(?:the |these |those )?(?:year-earlier )?(?<which>last|past|previous|preceding|next|coming|following|first|final|opening|closing|initial|recent|early|latest|ensuing|subsequent|intervening|remaining|this past|this last) (?<amounts>${AMOUNTS})(?: ahead| to come)?|(?:(?<about2>at least|about|almost|nearly|more than) )?(?:the|these|those|all|both) (?:year-earlier )?(?<plain>${AMOUNTS})(?<ahead> ahead| to come)?`,
  ),
  read({ about, about2, which, amounts, plain, ahead }, { text, start, end }) {
    const found = amountsOf((amounts ?? plain)!);
    const [first] = found;
    if (first === undefined) return undefined;
    const words = text.slice(start, end);
    const name = which?.toLowerCase() ?? '';
    // "the last year" and "next month" name one stretch of the calendar; "the past year" is a duration.
    const one =
      first.amount === 1 &&
      /^(?:[a-z]+\s+)*(?:year|month|week|day|quarter|weekend|hour|minute|second|decade|century|night)$/i.test(
        (amounts ?? plain)!,
      );
    if (one && (which === undefined || !/\d|\bone\b|\b(?:past|first|final|last)\b/i.test(words)))
      return undefined;
    if (one && !/^the\b/i.test(words) && !/\bpast\b/i.test(words)) return undefined;
    if (
      which === undefined &&
      first.amount === 'X' &&
      ahead === undefined &&
      !/^(?:these|those)/i.test(words)
    ) {
      if (!/(?:days|weeks|months|years|decades)$/i.test(words)) return undefined;
    }
    if (/second|minute/.test(first.unit) && which === undefined) return undefined;
    if (/^(?:past|recent)$/.test(name) && first.unit === 'quarter' && first.amount === 'X')
      return { type: 'DATE', ref: 'PAST_REF' };
    const mod = modOf(about ?? about2);
    const past = /past|last|previous|preceding|recent|latest/.test(name);
    const future = /next|coming|following|ensuing|remaining|subsequent/.test(name) || ahead !== undefined;
    if (name === 'recent' && first.amount === 'X')
      return first.unit === 'year' || first.unit === 'decade'
        ? { type: 'DATE', ref: 'PAST_REF' }
        : { type: 'DURATION', amounts: found, runs: 'past' };
    return {
      type: 'DURATION',
      amounts: found,
      ...(past ? { runs: 'past' } : future ? { runs: 'future' } : {}),
      ...(mod && { mod }),
    };
  },
};
