import { isNegated } from '../denial.ts';
import { wordIsOne } from '../match-rule.ts';
import type { StatusRule } from '../rule.ts';
import { childrenOf, governorOf, hasChild, textAt, wordAt } from '../syntax.ts';

type Parsed = Parameters<StatusRule>[0]['doc'];

/** With these and an object the subject is said to come about or not: "did not take place", "did not get the permit". */
const COMING_ABOUT = [
  'take',
  'took',
  'get',
  'receive',
  'find',
  'reach',
  'make',
  'have',
  'see',
  'meet',
  'win',
  'gain',
  'secure',
];
/** What there may be none of while the act itself was done. */
const OF_TELLING = ['notice', 'warning', 'mention', 'memory', 'recollection', 'details'];

/**
 * "The truce has not persuaded refugees", "gave no notice of the strike": the no is about what the act did or who told of it,
 *      ^^^^^     ^^^                            ^^ ^^^^^^     ^^^^^^
 * and the act is taken for granted.
 */
export const takenForGranted: StatusRule = ({ doc, root, frame }) => {
  if (frame.status.value !== 'negated' || wordAt(doc, root).upos !== 'NOUN' || isOpen(doc, root))
    return undefined;
  const word = verbOfItsOwn(doc, root) ?? untold(doc, root);
  return word === undefined
    ? undefined
    : { rule: 'taken-for-granted', status: 'actual', words: textAt(doc, word) };
};

/** The verb that the act is subject of, and that says what it has not done to somebody. */
function verbOfItsOwn(doc: Parsed, noun: number): number | undefined {
  const verb = governorOf(doc, noun, ['nsubj']);
  if (verb === undefined || !isNegated(doc, verb) || wordIsOne(doc, verb, COMING_ABOUT)) return undefined;
  const children = childrenOf(doc, verb);
  const isOfFact = children.some((i) => wordAt(doc, i).deprel === 'obj' && i > verb);
  const isPossible = children.some((i) =>
    /^(?:will|would|wo|could|may|might|should|must)$/i.test(textAt(doc, i)),
  );
  return isOfFact && !isPossible ? verb : undefined;
}

/** "no notice of the strike": the notice. */
function untold(doc: Parsed, noun: number): number | undefined {
  const of = childrenOf(doc, noun).find((i) => /^of$/i.test(textAt(doc, i)));
  const isTheOne = hasChild(doc, noun, /^(?:the|this|its|their|his|her)$/i);
  if (of === undefined || of === 0 || !isTheOne) return undefined;
  return wordIsOne(doc, of - 1, OF_TELLING) ? of - 1 : undefined;
}

/** "no truce", "any truce" */
function isOpen(doc: Parsed, noun: number): boolean {
  return hasChild(doc, noun, /^(?:no|any|neither|planned|feared)$/i);
}
