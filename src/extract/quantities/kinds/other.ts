import { after, before, type KindRule, noun } from './rule.ts';

const VERBS = 'dismiss(?:es|ed|ing)|sack(?:s|ed|ing)|suspend(?:s|ed|ing)|laid\\s+off|acquit(?:s|ted|ting)';

/** "were later sacked"; "wounded 12 sacked workers" tells of another act. */
const BEFELL = '(?:were|was|are|is|be|been|being)\\s+(?:\\p{L}+\\s+)?';

/**
 * "dismissed 64 strikers", "41 defendants were acquitted", "two are on the run", "25 were unhurt": what no kind is for.
 *  ^^^^^^^^^                                   ^^^^^^^^^         ^^^^^^^^^^                ^^^^^^
 */
export const other: KindRule = {
  kind: 'other',
  before: before(VERBS),
  noun: noun('fugitives|escapees|runaways'),
  after: after(
    `escaped|(?:fled|flee)\\s+(?:from\\s+)?(?:(?:an?|the|their)\\s+)?(?:\\p{L}+\\s+){0,2}?(?:jail|prison|cells|custody|captivity|detention)|got\\s+(?:away|out)|br(?:oke|oken|eak)\\s+out(?:\\s+of)?|on\\s+the\\s+run|at\\s+large|(?:was\\s+|were\\s+)?(?:unhurt|unharmed|uninjured|unscathed)|denied\\s+(?:an?|any|access|bail|entry)|${BEFELL}(?:dismissed|sacked|suspended|laid\\s+off|acquitted|found\\s+not\\s+guilty)`,
  ),
};
