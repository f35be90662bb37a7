import type { Doc } from '../../document/index.ts';
import { wordIsOne } from './match-rule.ts';
import { childrenOf, textAt, wordAt } from './syntax.ts';

type Parsed = Doc<'tokens' | 'words'>;

const DENYING = ['deny', 'disclaim', 'refute', 'denial'];
/** These deny where a charge is what they turn down. */
const TURNING_DOWN = ['reject', 'dismiss', 'rebuff', 'rebut', 'dispute', 'deny', 'refute', 'disclaim'];
const TURNING = /^(?:not|n['’]t|never|neither|nor|nobody|no)$/i;
const CONFIRMING = ['confirm'];
const REFUSING = ['refuse', 'decline', 'fail'];
const CHARGES = [
  'accusation',
  'allegation',
  'charge',
  'claim',
  'insinuation',
  'assertion',
  'suggestion',
  'report',
  'rumour',
  'rumor',
];

/** True of a word that denies, if nothing turns it round. */
function denies(doc: Parsed, word: number): boolean {
  return wordIsOne(doc, word, DENYING) && !isNegated(doc, word);
}

/**
 * "Kigali rejected accusations that its troops shelled a camp": what turns down the charge that a word is; undefined if nothing does.
 *         ^^^^^^^^ ^^^^^^^^^^^
 */
export function whatTurnsDown(doc: Parsed, charge: number): number | undefined {
  if (!wordIsOne(doc, charge, CHARGES)) return undefined;
  const { head, deprel } = wordAt(doc, charge);
  if (head === undefined || !/^(?:obj|nsubj:pass)$/.test(deprel)) return undefined;
  return wordIsOne(doc, head, TURNING_DOWN) && !isNegated(doc, head) ? head : undefined;
}

/** True where a word governs what is denied, itself or as a charge that it turns down. */
export function governsDenied(doc: Parsed, word: number): boolean {
  return (
    denies(doc, word) ||
    (wordIsOne(doc, word, TURNING_DOWN) &&
      childrenOf(doc, word).some((child) => whatTurnsDown(doc, child) === word))
  );
}

/** "did not deny", "neither confirmed nor denied", "refused to deny": two negations. */
export function isNegated(doc: Parsed, word: number): boolean {
  const { head, deprel } = wordAt(doc, word);
  const isBarred = (at: number) => childrenOf(doc, at).some((i) => TURNING.test(textAt(doc, i)));
  if (isBarred(word)) return true;
  if (head === undefined) return false;
  return deprel === 'conj'
    ? isBarred(head) || wordIsOne(doc, head, CONFIRMING)
    : deprel === 'xcomp' && wordIsOne(doc, head, REFUSING);
}
