import type { Meaning } from '../meaning.ts';
import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';

const PRESENT =
  'now|right now|by now|currently|current|at present|at the moment|at this moment|at the present time|this moment|the present(?: day)?|present[- ]day|nowadays|these days|at this time|the time being|this time|presently';
const PAST =
  'recently|recent|the recent past|the past|lately|a while ago|long ago|not long ago|some time ago|that time|the time|in the old days';
const FUTURE =
  'the (?:near |immediate |foreseeable |distant |not[- ]too[- ]distant )?future|the (?:near|short|long|medium)(?:er)? term|future|soon|as soon as possible|shortly|someday|one day soon|before long|in due course|at a later date|a later date|the days to come|the years to come';

/** Nouns after which "current" and "recent" are no times: water, electricity. */
const NOT_CURRENT = /^\s*(?:account|affairs|events)\b/i;

/**
 * "now holds", "the current four flights", "recently", "in the future"
 *  ^^^              ^^^^^^^                 ^^^^^^^^       ^^^^^^^^^^
 */
export const reference: TimeRule = {
  name: 'reference',
  opens: ['ref', 'lead'],
  pattern: pattern(`(?<present>${PRESENT})|(?<past>${PAST})|(?<future>${FUTURE})`),
  read({ present, past, future }, { text, start, end }): Meaning | undefined {
    const before = text.slice(Math.max(0, start - 12), start);
    const after = text.slice(end, end + 16);
    const words = text.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
    if (present !== undefined) {
      if (words === 'current' && (NOT_CURRENT.test(after) || /\b(?:electric|ocean|gulf)\s+$/i.test(before)))
        return undefined;
      if (words === 'now' && /^\s+that\b/i.test(after)) return undefined;
      if (
        words === 'this time' &&
        (!/^\s*[.,;]|^\s+(?:of|last)/.test(after) || /\b(?:during|by|around|about)\s+$/i.test(before))
      )
        return undefined;
      return { type: 'DATE', ref: 'PRESENT_REF' };
    }
    if (past !== undefined) {
      if (
        words === 'the past' &&
        /^\s+\w+/.test(after) &&
        !/^\s+(?:and|is|was|has|but|or|by|in|when|to)\b/i.test(after)
      )
        return undefined;
      if (words === 'the time' && !/\bat\s+$/i.test(before)) return undefined;
      if (
        words.endsWith(' time') &&
        /^\s+(?:of|the|he|she|they|it|we|that|when|his|a)\b|^\s+[A-Z]/.test(after)
      )
        return undefined;
      return { type: 'DATE', ref: 'PAST_REF' };
    }
    if (words === 'future' && /^s\b|^\s+[a-z]/.test(after) && !/\bin\s+$/i.test(before)) return undefined;
    if (
      words === 'soon' &&
      (/\b(?:as|too|so|how)\s+$/i.test(before) || /^\s+(?:after|as|enough)\b/i.test(after))
    )
      return undefined;
    if (words === 'shortly' && /^\s+(?:after|before|thereafter|afterward)/i.test(after)) return undefined;
    return future === undefined ? undefined : { type: 'DATE', ref: 'FUTURE_REF' };
  },
};
