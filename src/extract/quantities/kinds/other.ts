import { BODIES, PLACES } from '../../../util/things.ts';
import { after, before, type KindRule, noun } from './rule.ts';

const VERBS =
  'dismiss(?:es|ed|ing)|sack(?:s|ed|ing)|suspend(?:s|ed|ing)|laid\\s+off|acquit(?:s|ted|ting)|fin(?:es|ed|ing)';
/** "a town of 9,000 people", "the curfew covers 9,000": those whom it is about or who live there. */
const LIVE =
  '(?:towns?|villages?|hamlets?|cit(?:y|ies)|islands?|suburbs?|populations?|settlements?)\\s+of|home\\s+to|inhabited\\s+by|cover(?:s|ed|ing)|employ(?:s|ing)';

/** "were later sacked"; "wounded 12 sacked workers" tells of another act. */
const BEFELL = '(?:were|was|are|is|be|been|being)\\s+(?:\\p{L}+\\s+)?';

/**
 * "dismissed 64 strikers", "41 defendants were acquitted", "two are on the run", "25 were unhurt", "95 houses": what no kind is for.
 *  ^^^^^^^^^                                   ^^^^^^^^^         ^^^^^^^^^^                ^^^^^^       ^^^^^^
 */
export const other: KindRule = {
  kind: 'other',
  before: before(`${VERBS}|${LIVE}`),
  noun: noun(`fugitives|escapees|runaways|${PLACES}|${BODIES}`),
  after: after(
    `escaped|(?:fled|flee)\\s+(?:from\\s+)?(?:(?:an?|the|their)\\s+)?(?:\\p{L}+\\s+){0,2}?(?:jail|prison|cells|custody|captivity|detention)|got\\s+(?:away|out)|br(?:oke|oken|eak)\\s+out(?:\\s+of)?|on\\s+the\\s+run|at\\s+large|(?:was\\s+|were\\s+)?(?:unhurt|unharmed|uninjured|unscathed)|denied\\s+(?:an?|any|access|bail|entry)|${BEFELL}(?:dismissed|sacked|suspended|laid\\s+off|acquitted|found\\s+not\\s+guilty|fined)`,
  ),
};
