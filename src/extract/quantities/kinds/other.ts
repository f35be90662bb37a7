import { after, before, type KindRule } from './rule.ts';

const VERBS = 'dismiss(?:es|ed|ing)|sack(?:s|ed|ing)|suspend(?:s|ed|ing)|laid\\s+off|acquit(?:s|ted|ting)';

/**
 * "dismissed 64 strikers", "41 defendants were acquitted": what no kind is for.
 *  ^^^^^^^^^                                   ^^^^^^^^^
 */
export const other: KindRule = {
  kind: 'other',
  before: before(VERBS),
  after: after('dismissed|sacked|suspended|laid\\s+off|acquitted|found\\s+not\\s+guilty'),
};
