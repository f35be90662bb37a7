import type { SectorRule } from '../rule.ts';

const LEADERS =
  /^(?:the )?(?:(?:Arab|African|Asian|Gulf) and )?(?:Muslim|Islamic) (?:leaders|rulers|presidents|ministers|governments|states|countries|nations)\b/u;
const REGION = /\b(?:Arab|African|Asian|Gulf) and (?:Muslim|Islamic)\b/u;

/**
 * "Arab and Muslim leaders": those of states, not of mosques.
 *  ^^^^^^^^^^^^^^^^^^^^^^^
 */
export const muslimStates: SectorRule = ({ phrase: { text }, context: { sentence } }) => {
  if (!LEADERS.test(text)) return undefined;
  const before = sentence
    ? sentence.text.slice(Math.max(0, sentence.phrase.start - 12), sentence.phrase.end)
    : '';
  if (!REGION.test(text) && !REGION.test(before)) return undefined;
  return { sectors: ['GOV'], basis: 'stated', why: `muslim-states: "${text}"` };
};
