import type { Doc, TokenSpan } from '../../document/index.ts';
import { wordIsOne } from './match-rule.ts';
import { childrenOf, hasChild, lemmaAt, rootOf, textAt, wordAt } from './syntax.ts';

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
  ...['talk', 'speculation', 'gossip', 'notion', 'idea'],
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
  // "rejected talks": no talk of anything.
  if (!wordIsOne(doc, charge, CHARGES) || /^talks$/i.test(textAt(doc, charge))) return undefined;
  const { head, deprel } = wordAt(doc, charge);
  if (head === undefined) return undefined;
  if (!/^(?:obj|nsubj:pass)$/.test(deprel) && !isBehindAs(doc, charge, head)) return undefined;
  return wordIsOne(doc, head, TURNING_DOWN) && !isNegated(doc, head) ? head : undefined;
}

/** "dismissed as groundless reports that": what is turned down stands behind what it is called. */
function isBehindAs(doc: Parsed, charge: number, verb: number): boolean {
  const hasObject = childrenOf(doc, verb).some((i) => wordAt(doc, i).deprel === 'obj');
  return !hasObject && wordAt(doc, charge).deprel === 'obl' && /^as$/i.test(textAt(doc, verb + 1));
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
  const isBarred = (at: number) => hasChild(doc, at, TURNING);
  if (isBarred(word)) return true;
  if (head === undefined) return false;
  // "is not leaving, his office said, dismissing talk of it"
  if (/ing$/i.test(textAt(doc, word)) && !childrenOf(doc, word).some((i) => wordAt(doc, i).deprel === 'cc'))
    return false;
  return deprel === 'conj'
    ? isBarred(head) || wordIsOne(doc, head, CONFIRMING)
    : deprel === 'xcomp' && wordIsOne(doc, head, REFUSING);
}

/**
 * "accused Kigali of arming rebels, which Kigali denies", "tortured them, a claim that the army denies": the verb that denies, further
 *                    ^^^^^^                  ^^^^^^                         ^^^^^                ^^^^^^
 * on, what another tells; undefined if nothing does.
 */
export function laterDenial(
  doc: Parsed,
  told: number,
  target: readonly TokenSpan[] = [],
): number | undefined {
  const { tokens } = doc.layers;
  const { sentence } = tokens[told]!;
  for (let verb = told + 2; tokens[verb]?.sentence === sentence; verb += 1) {
    if (!isFinite(doc, verb) || !denies(doc, verb) || hasObjectBehind(doc, verb)) continue;
    if (!takesUpBefore(doc, verb, told) || hasGround(doc, told, verb) || isTarget(doc, verb, target))
      continue;
    const above = verbAbove(doc, verb);
    if (above === told || (above !== undefined && governs(doc, above, told))) return verb;
  }
  return undefined;
}

/** ", which", "a claim that", "a claim": what the verb takes up, with its subject behind it. */
function takesUpBefore(doc: Parsed, verb: number, after: number): boolean {
  for (let i = verb - 2; i > after + 1 && verb - i < 9; i -= 1) {
    if (/^[,;]$/.test(textAt(doc, i))) return false;
    const isBare = wordIsOne(doc, i, CHARGES) && /^an?$/i.test(textAt(doc, i - 1));
    if (!isBare && !/^(?:which|that)$/i.test(textAt(doc, i))) continue;
    const before = i - 1;
    const takesUp =
      isBare ||
      (textAt(doc, before) === ',' && /^which$/i.test(textAt(doc, i))) ||
      wordIsOne(doc, before, CHARGES);
    const hasSubject = Array.from({ length: verb - i - 1 }, (_, k) => i + 1 + k).some((word) =>
      /^(?:NOUN|PROPN|PRON)$/.test(wordAt(doc, word).upos),
    );
    return takesUp && hasSubject;
  }
  return false;
}

/**
 * The verb that a relative clause hangs on, also by way of a noun; undefined where that noun may be a ground of the act.
 * "arrested the mayor for libel, which he denies"
 *                         ^^^^^
 */
function verbAbove(doc: Parsed, verb: number): number | undefined {
  let at = verb;
  let isTakenUp = false;
  for (let steps = 0; steps < 5; steps += 1) {
    const { head, deprel, upos } = wordAt(doc, at);
    isTakenUp ||= wordIsOne(doc, at, CHARGES) && !/^(?:obl|nmod|obj)/.test(deprel);
    if (head === undefined || (!isTakenUp && upos === 'NOUN' && /^(?:obl|nmod)/.test(deprel)))
      return undefined;
    if (wordAt(doc, head).upos === 'VERB') return head;
    at = head;
  }
  return undefined;
}

/** "jailed him for libel, which his lawyers deny", "on suspicion of": a ground of the act, which may be what is denied. */
function hasGround(doc: Parsed, told: number, until: number): boolean {
  return Array.from({ length: until - told - 1 }, (_, k) => told + 1 + k).some((i) => {
    const { deprel } = wordAt(doc, i);
    return /^(?:for|over)$/i.test(textAt(doc, i))
      ? /^(?:case|mark)/.test(deprel)
      : deprel.startsWith('obl') && wordIsOne(doc, i, [...CHARGES, 'suspicion']);
  });
}

/** "jailed the editor, which he denies": whom the act is done to, told again or by a pronoun, may mean something else. */
function isTarget(doc: Parsed, verb: number, target: readonly TokenSpan[]): boolean {
  const denier = childrenOf(doc, verb).find((i) => wordAt(doc, i).deprel.startsWith('nsubj'));
  if (denier === undefined) return false;
  const pronoun = textAt(doc, denier).toLowerCase();
  return target
    .map((span) => rootOf(doc, span))
    .some((root) => {
      const isMany = wordAt(doc, root).xpos.endsWith('S') || /^them$/i.test(textAt(doc, root));
      if (/^s?he$/.test(pronoun)) return !isMany;
      return pronoun === 'they' ? isMany : lemmaAt(doc, root) === lemmaAt(doc, denier);
    });
}

/** "accused Kigali of arming": the clause of what somebody is held to have done. */
function governs(doc: Parsed, above: number, told: number): boolean {
  const { head, deprel } = wordAt(doc, told);
  return head === above && /^(?:advcl|xcomp|ccomp)/.test(deprel);
}

function isFinite(doc: Parsed, word: number): boolean {
  return /^(?:VERB|AUX)$/.test(wordAt(doc, word).upos) && !/ing$/i.test(textAt(doc, word));
}

/** "which the army denied planting": what is denied is told behind. */
function hasObjectBehind(doc: Parsed, verb: number): boolean {
  return childrenOf(doc, verb).some(
    (i) => i > verb && /^(?:i?obj|[cx]comp|advcl)/.test(wordAt(doc, i).deprel),
  );
}
