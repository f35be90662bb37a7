import type { EventType, Frame } from '../../../document/index.ts';
import { governsDenied, isNegated, laterDenial, whatTurnsDown } from '../denial.ts';
import { wordIsOne } from '../match-rule.ts';
import type { StatusRule } from '../rule.ts';
import { childrenOf, governorOf, hasChild, textAt, wordAt } from '../syntax.ts';

type Parsed = Parameters<StatusRule>[0]['doc'];

const PREVENTING = ['avert', 'avoid', 'prevent', 'foil', 'fail'];

/**
 * "Kigali denied sending troops", "denied that it had shelled", "foiled an attack".
 *         ^^^^^^                   ^^^^^^                       ^^^^^^
 */
export const denied: StatusRule = ({ doc, root }) => {
  const verb = governorOf(doc, root, ['xcomp', 'ccomp', 'obj', 'acl']);
  if (verb === undefined) return undefined;
  const prevents = wordIsOne(doc, verb, PREVENTING) && !isNegated(doc, verb);
  return prevents || governsDenied(doc, verb)
    ? { rule: 'denied', status: 'negated', words: textAt(doc, verb) }
    : undefined;
};

/**
 * "Army denies 30 killed in Gombe", "rejected accusations that its troops shelled a camp": a whole clause is denied, however
 *       ^^^^^^                       ^^^^^^^^
 * sure the model is that it is so.
 */
export const clauseDenied: StatusRule = ({ doc, root, frame }) => {
  // A denial and a refusal are done by saying them.
  if (frame.status.value !== 'actual' || frame.type.value === 'REJECT') return undefined;
  if (wordAt(doc, root).upos !== 'VERB') return undefined;
  const later = frame.type.value === 'ACCUSE' ? undefined : laterDenial(doc, root, frame.target);
  if (later !== undefined) return { rule: 'clause-denied', status: 'negated', words: textAt(doc, later) };
  const first = firstOfJoined(doc, root);
  const above = governorOf(doc, first, ['xcomp', 'ccomp', 'acl', 'advcl']);
  if (above === undefined || (first !== root && isOfDenier(doc, frame, above, first, root))) return undefined;
  const { deprel } = wordAt(doc, first);
  // "a report accusing it of torture", "charges filed in May": words that tell of the charge are not what it says.
  if (
    deprel.startsWith('acl') &&
    !childrenOf(doc, first).some((i) => /^(?:mark|case)$/.test(wordAt(doc, i).deprel))
  )
    return undefined;
  const verb =
    whatTurnsDown(doc, above) ?? (deprel === 'advcl' || !governsDenied(doc, above) ? undefined : above);
  return verb === undefined
    ? undefined
    : { rule: 'clause-denied', status: 'negated', words: textAt(doc, verb) };
};

/** What these take for their object did not come to happen. */
const FOILING = ['foil', 'thwart', 'avert', 'forestall', 'preempt', 'prevent'];
/** These stop what may have begun, or what is no act: of a meeting or a protest they say that it does not take place. */
const CANCELLING = ['cancel', 'scrap'];
const HELD: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'PROTEST', 'COOPERATE']);

/**
 * "foiled an attack that was being plotted", "cancelled the talks": however sure the model is that it happened.
 *  ^^^^^^
 */
export const foiled: StatusRule = ({ doc, root, frame }) => {
  if (frame.status.value === 'negated' || frame.status.value === 'historical') return undefined;
  const verb =
    governorOf(doc, root, ['obj', 'nsubj:pass']) ?? childrenOf(doc, root).find((i) => isCancelled(doc, i));
  const verbs = HELD.has(frame.type.value) ? [...FOILING, ...CANCELLING] : FOILING;
  if (verb === undefined || !wordIsOne(doc, verb, verbs) || isNegated(doc, verb)) return undefined;
  // "prevented the march from reaching the palace"
  if (childrenOf(doc, verb).some((i) => i > root && isFromDoing(doc, i))) return undefined;
  // "could have foiled it"
  const isOpen = childrenOf(doc, verb).some(
    (i) => /^(?:aux|mark)$/.test(wordAt(doc, i).deprel) && OPEN.test(textAt(doc, i)),
  );
  return isOpen ? undefined : { rule: 'foiled', status: 'negated', words: textAt(doc, verb) };
};

function isFromDoing(doc: Parsed, word: number): boolean {
  return hasChild(doc, word, /^from$/i);
}

/** "the cancelled talks". */
function isCancelled(doc: Parsed, word: number): boolean {
  return wordAt(doc, word).deprel === 'amod' && wordIsOne(doc, word, CANCELLING);
}

const OPEN = /^(?:could|might|may|would|should|can|to|if)$/i;

/** Done by saying something. */
const SAID: ReadonlySet<EventType> = new Set<EventType>([
  ...(['ACCUSE', 'REJECT', 'REQUEST', 'SUPPORT', 'THREATEN', 'CONSULT', 'AGREE'] as const),
]);

/**
 * "denied planting it and pointed to Chad", "denied that his men had shot and blamed Chad": a verb that the tree joins to what is
 *                         ^^^^^^^                                                 ^^^^^^
 * denied is of the one who denies where it has another form, or where he is who says it.
 */
function isOfDenier(doc: Parsed, frame: Frame, denying: number, first: number, joined: number): boolean {
  const isForm = (verb: number) => /ing$/i.test(textAt(doc, verb));
  if (isForm(first) && !isForm(joined)) return true;
  const hasSubject = childrenOf(doc, joined).some((i) => wordAt(doc, i).deprel.startsWith('nsubj'));
  if (hasSubject || !SAID.has(frame.type.value)) return false;
  // Whoever stands right before it denies, whatever the tree makes of him.
  const isWord = (i: number) => !/^(?:PUNCT|AUX|ADV)$/.test(wordAt(doc, i).upos);
  let denier = denying - 1;
  while (denier > 0 && !isWord(denier)) denier -= 1;
  return frame.source.some((span) => span.first <= denier && denier < span.until);
}

/** "that it shelled a camp and killed nine": the verb that another is joined to. */
function firstOfJoined(doc: Parsed, verb: number): number {
  const { head, deprel } = wordAt(doc, verb);
  const joined = deprel === 'conj' && head !== undefined && head < verb && wordAt(doc, head).upos === 'VERB';
  return joined ? head : verb;
}
