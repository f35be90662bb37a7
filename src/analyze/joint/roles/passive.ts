import type { EventType } from '../../../document/index.ts';
import { isPassive } from './fill-source.ts';
import { isActor, isPlace, phraseOf } from './noun-phrase.ts';
import {
  basesOf,
  childrenOf,
  dependents,
  holds,
  isBelow,
  type Range,
  rootOf,
  type Sentence,
} from './sentence.ts';

/** What is done or said to somebody: the subject of its passive is the one. */
const TO_SOMEBODY: ReadonlySet<EventType> = new Set<EventType>([
  ...(['COERCE', 'ASSAULT', 'SANCTION', 'ACCUSE', 'REQUEST', 'THREATEN', 'REJECT'] as const),
]);
/** "were engaged in fighting": passive by its form alone. */
const ACTIVE =
  'engage involve lock embroil station base deploy prepare determine oppose unite concern alarm anger outrage shock appal dismay disappoint resolve commit'.split(
    ' ',
  );
/** What is hit has no hand in it. */
const HARMING =
  'attack raid ambush shell bomb bombard storm target besiege loot torch burn destroy damage hit strike shoot ransack vandalise vandalize'.split(
    ' ',
  );
const CARRIERS =
  /^(?:convoy|ship|tanker|vessel|freighter|trawler|ferry|bus|train|truck|lorry|plane|helicopter)s?$/i;

/**
 * "Tirana has been asked", "Army outpost attacked in Mali", "They were driven back by troops": true of whoever is told of by the subject
 *  ^^^^^^                   ^^^^                             ^^^^
 * of a passive, also of one without its "was": it is done to him.
 */
export function isDoneTo(type: EventType, sentence: Sentence, run: Range, trigger: Range): boolean {
  const verb = rootOf(sentence, trigger);
  if (sentence.words[verb]!.upos !== 'VERB') return false;
  return (
    isPassiveSubject(type, sentence, run, verb) ||
    (TO_SOMEBODY.has(type) && isTold(sentence, run, verb)) ||
    (type === 'RETREAT' && walksFree(sentence, run, verb)) ||
    (type === 'ASSAULT' && isOfThingHit(sentence, run, verb)) ||
    (type === 'ACCUSE' && isCharged(sentence, run, verb)) ||
    (type === 'SANCTION' && getsTerm(sentence, run, verb)) ||
    isBesideAgent(type, sentence, run, verb)
  );
}

function isPassiveSubject(type: EventType, sentence: Sentence, run: Range, verb: number): boolean {
  const bases = basesOf(sentence, verb);
  const isOfType =
    TO_SOMEBODY.has(type) || bases.includes('give') || (type === 'PROTEST' && bases.includes('march'));
  if (!isOfType || bases.some((form) => ACTIVE.includes(form)) || !isFull(sentence, verb)) return false;
  return childrenOf(sentence, verb).some(
    (i) => sentence.words[i]!.deprel === 'nsubj:pass' && isActor(sentence, i) && holds(run, i),
  );
}

/** "Miners told to leave", and of a headline, "Clans asked to stop fighting": nobody else whom they might ask. */
function isTold(sentence: Sentence, run: Range, verb: number): boolean {
  const { words, forms } = sentence;
  const isHeadline = !/^[.?!]["”’']?$/.test(forms.at(-1)!) && !/^["”]$/.test(forms.at(-1)!);
  const isVerb = /^(?:told|urged|ordered|advised|instructed)$/i.test(forms[verb]!);
  if (!isVerb && !(isHeadline && /^asked$/i.test(forms[verb]!))) return false;
  if (!/^to$/i.test(forms[verb + 1] ?? '')) return false;
  const children = childrenOf(sentence, verb);
  return (
    !children.some((i) => words[i]!.deprel.startsWith('aux')) &&
    children.some((i) => i < verb && words[i]!.deprel.startsWith('nsubj') && holds(run, i))
  );
}

/** "Diaz and Lopez walked out of prison": those who are let go, and let nobody go. */
function walksFree(sentence: Sentence, run: Range, verb: number): boolean {
  const { words, forms } = sentence;
  if (!basesOf(sentence, verb).some((form) => /^(?:walk|emerge|step|come|came)$/.test(form))) return false;
  const isFree = childrenOf(sentence, verb).some(
    (i) => i > verb && /^(?:free|jails?|prisons?|custody|detention|captivity|cells?)$/i.test(forms[i]!),
  );
  const root = rootOf(sentence, run);
  const { deprel, head } = words[root]!;
  const first = /^(?:conj|appos|flat)$/.test(deprel) && head !== undefined && head < verb ? head : root;
  return isFree && words[first]!.deprel.startsWith('nsubj') && words[first]!.head === verb;
}

/** With its "was". */
function isFull(sentence: Sentence, verb: number): boolean {
  return childrenOf(sentence, verb).some((i) => sentence.words[i]!.deprel === 'aux:pass');
}

/** "Army outpost attacked": the thing stands before a bare participle, and nobody does it. */
function isOfThingHit(sentence: Sentence, run: Range, verb: number): boolean {
  const { words, forms } = sentence;
  if (!/^VB[DN]$/.test(words[verb]!.xpos) || !basesOf(sentence, verb).some((form) => HARMING.includes(form)))
    return false;
  const isBare = !childrenOf(sentence, verb).some((i) =>
    /^(?:aux|i?obj|[cx]comp|conj)/.test(words[i]!.deprel),
  );
  const thing = dependents(sentence, verb, ['nsubj']).find((i) => i < verb);
  if (!isBare || thing === undefined || words[thing]!.upos !== 'NOUN') return false;
  if (isActor(sentence, thing) && !CARRIERS.test(forms[thing]!)) return false;
  // "the base attacked civilians", whatever the tree makes of them.
  if (/^(?:DET|NUM|ADJ|NOUN|PROPN|PRON)$/.test(words[verb + 1]?.upos ?? '')) return false;
  const phrase = phraseOf(sentence, thing);
  return run.first >= phrase.first && run.until <= phrase.until;
}

/** Verbs that states are told of without an object: "Chad attacked at dawn". */
const WITHOUT_OBJECT = ['attack', 'strike', 'raid', 'hit'];

/** "Goma shelled again": a town that is hit, with nothing behind the verb that it might hit. */
export function isTownHit(type: EventType, sentence: Sentence, run: Range, trigger: Range): boolean {
  const { words } = sentence;
  const verb = rootOf(sentence, trigger);
  const root = rootOf(sentence, run);
  if (type !== 'ASSAULT' || !/^VB[DN]$/.test(words[verb]!.xpos) || !isPlace(sentence, root)) return false;
  const bases = basesOf(sentence, verb);
  if (!bases.some((form) => HARMING.includes(form)) || bases.some((form) => WITHOUT_OBJECT.includes(form)))
    return false;
  const isSubject = words[root]!.head === verb && words[root]!.deprel.startsWith('nsubj');
  const next = words[verb + 1];
  const goesOn = next !== undefined && !/^(?:ADV|ADP|PUNCT|SCONJ)$/.test(next.upos);
  return (
    isSubject && !goesOn && !childrenOf(sentence, verb).some((i) => /^(?:i?obj|ccomp)/.test(words[i]!.deprel))
  );
}

/** "Commander charged over shooting". */
function isCharged(sentence: Sentence, run: Range, verb: number): boolean {
  const { words } = sentence;
  if (!basesOf(sentence, verb).some((form) => /^(?:charge|summon)$/.test(form))) return false;
  const children = childrenOf(sentence, verb);
  return (
    !children.some((i) => /^(?:aux|i?obj|[cx]comp)/.test(words[i]!.deprel)) &&
    children.some((i) => i < verb && words[i]!.deprel.startsWith('nsubj') && holds(run, i)) &&
    /^(?:ADP|SCONJ|PUNCT)?$/.test(words[verb + 1]?.upos ?? '')
  );
}

/** "Hacker gets 12 years". */
function getsTerm(sentence: Sentence, run: Range, verb: number): boolean {
  const { words } = sentence;
  if (!basesOf(sentence, verb).some((form) => /^(?:get|got|receive)$/.test(form))) return false;
  const children = childrenOf(sentence, verb);
  const isTerm = (i: number) =>
    basesOf(sentence, i).some((form) => /^(?:year|month|life|term|sentence)$/.test(form));
  return (
    children.some((i) => words[i]!.deprel === 'obj' && isTerm(i)) &&
    children.some((i) => words[i]!.deprel.startsWith('nsubj') && holds(run, i))
  );
}

/** "attacked a post but were driven back by troops": whoever else is a subject where an agent is named. */
function isBesideAgent(type: EventType, sentence: Sentence, run: Range, verb: number): boolean {
  const { words } = sentence;
  if (!(TO_SOMEBODY.has(type) || type === 'RETREAT') || !isPassive(sentence, verb)) return false;
  const agents = dependents(sentence, verb, ['obl:agent']).filter((i) => isActor(sentence, i));
  if (agents.length === 0 || agents.some((agent) => holds(run, agent))) return false;
  const { head, deprel } = words[rootOf(sentence, run)]!;
  const isJoined = words[verb]!.deprel === 'conj' && words[verb]!.head === head;
  return head !== undefined && deprel.startsWith('nsubj') && (head === verb || isJoined);
}

/** "threatened the family unless the village paid": whoever is named in the condition, where another is threatened. */
export function isOfCondition(
  sentence: Sentence,
  run: Range,
  others: readonly Range[],
  trigger: Range,
): boolean {
  const { words, forms } = sentence;
  const verb = rootOf(sentence, trigger);
  const clause = dependents(sentence, verb, ['advcl']).find((i) =>
    dependents(sentence, i, ['mark']).some((mark) => /^(?:if|unless|until)$/i.test(forms[mark]!)),
  );
  if (clause === undefined || !isBelow(sentence, rootOf(sentence, run), clause)) return false;
  return others.some((other) => {
    const { head, deprel } = words[rootOf(sentence, other)]!;
    return other !== run && head === verb && /^(?:i?obj|nsubj:pass)$/.test(deprel);
  });
}
