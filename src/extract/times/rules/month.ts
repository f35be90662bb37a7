import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { MONTH, monthOf } from '../words.ts';

/** Names that are other words too, or people's: they need company. */
const DOUBTFUL = /^(?:may|march|mar|dec|sep|jan|april|june|august|jun|apr|aug|nov|oct|feb|sept)$/i;
const WORDS_TOO = /^(?:may|march)$/i;
const COMPANY =
  /\b(?:in|by|since|until|till|through|of|from|to|last|this|next|early|late|mid|each|every|during|between|and|or|before|after|for|past|than|throughout|as|on|late|until|the)[\s-]+$|[(,/–-]\s*$/i;
/** "ended March's walkout": a month, not a march. */
const OWNS = /^March['’]s\s/;
const NAME_AFTER = /^\s+(?!(?:I|The|In|On|At|A)\b)[A-Z][a-z]+\b/;

/**
 * "in August", "since March"
 *     ^^^^^^          ^^^^^
 */
export const month: TimeRule = {
  name: 'month',
  opens: ['month'],
  pattern: pattern(`(?<month>${MONTH})`),
  read(groups, { text, start, end }) {
    const word = groups['month']!;
    if (!/^[A-Z]/.test(word)) return undefined;
    const before = text.slice(Math.max(0, start - 14), start);
    const named = word.replace('.', '');
    if (WORDS_TOO.test(named) && !COMPANY.test(before) && !OWNS.test(text.slice(start, end + 3)))
      return undefined;
    if (
      DOUBTFUL.test(named) &&
      NAME_AFTER.test(text.slice(end, end + 20)) &&
      !/\b(?:in|since|last|until)\s+$/i.test(before)
    )
      return undefined;
    if (
      /\b[A-Z][a-z]+\s+$/.test(before) &&
      /^(?:may|april|june|august|march)$/i.test(named) &&
      !COMPANY.test(before)
    )
      return undefined;
    return { type: 'DATE', month: monthOf(word) };
  },
};
