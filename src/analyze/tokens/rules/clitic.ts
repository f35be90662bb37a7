import { isWordAt, Kind, kindAt } from '../characters.ts';
import type { TokenRule } from './rule.ts';

const endings = new Set(['s', 'm', 'd', 'll', 're', 've']);

/** The "'s" of "Putin's", the "'ll" of "they'll", with straight or curly apostrophe. */
export const clitic: TokenRule = (text, at, end) => {
  if (kindAt(text, at) !== Kind.Apostrophe) return at;
  let i = at + 1;
  while (i < end && i - at <= 3 && isWordAt(text, i)) i++;
  return endings.has(text.slice(at + 1, i).toLowerCase()) ? i : at;
};

const shortened = /['’](?:\d\ds?|em|til|cause|n|tis|twas)(?![\p{L}\p{N}_])/iuy;

/** "'em", "the class of '02", "the '60s": words that lost their beginning. */
export const elision: TokenRule = (text, at, end) => {
  if (kindAt(text, at) !== Kind.Apostrophe || isWordAt(text, at - 1)) return at;
  shortened.lastIndex = at;
  const match = shortened.exec(text);
  return match && at + match[0].length <= end ? at + match[0].length : at;
};
