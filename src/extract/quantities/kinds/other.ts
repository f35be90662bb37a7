import { after, before, type KindRule } from './rule.ts';

const VERBS = 'dismiss(?:es|ed|ing)|sack(?:s|ed|ing)|suspend(?:s|ed|ing)|laid\\s+off|acquit(?:s|ted|ting)';

/** "were later sacked"; "wounded 12 sacked workers" tells of another act. */
const BEFELL = '(?:were|was|are|is|be|been|being)\\s+(?:\\p{L}+\\s+)?';

/**
 * "dismissed 64 strikers", "41 defendants were acquitted", "two are on the run": what no kind is for.
 *  ^^^^^^^^^                                   ^^^^^^^^^         ^^^^^^^^^^
 */
export const other: KindRule = {
  kind: 'other',
  before: before(VERBS),
  after: after(
    `escaped|got\\s+away|on\\s+the\\s+run|at\\s+large|${BEFELL}(?:dismissed|sacked|suspended|laid\\s+off|acquitted|found\\s+not\\s+guilty)`,
  ),
};
