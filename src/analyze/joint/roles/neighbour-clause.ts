import { aboveGerund } from './fill-source.ts';
import { dependents, isBelow, type Range, reachOf, rootOf, type Sentence } from './sentence.ts';

/**
 * "Ghana expelled an envoy and Togo recalled its ambassador": of several who are named for a role, those of another clause
 *  ^^^^^                       ^^^^
 * are left out where the verb's own one is among them.
 */
export function ofOwnClause<Run extends Range>(
  runs: readonly Run[],
  role: 'source' | 'target',
  trigger: Range,
  sentence: Sentence,
): readonly Run[] {
  const verb = rootOf(sentence, trigger);
  const near = runs.filter((run) => !isAcrossSemicolon(run, trigger, sentence));
  const isOfBefore = (run: Range) => role === 'target' && isObjectBefore(sentence, run, verb);
  const hasOther = near.some((run) => !isOfBefore(run));
  const within = near.filter((run) => !isOfBefore(run) || !(hasOther || hasClause(sentence, verb)));
  if (within.length < 2 || sentence.words[verb]!.upos !== 'VERB') return within;
  const isOwn = (run: Range) =>
    role === 'source' ? subjects(sentence, run).includes(verb) : objectOf(sentence, run) === verb;
  if (!within.some(isOwn)) return within;
  return within.filter((run) => isOwn(run) || !isOfOther(sentence, run, verb, role));
}

/**
 * "thanked the police and rejected their plea", "killed a nurse and rounded up 30": the object of the verb that another one is joined to.
 *          ^^^^^^^^^^                                    ^^^^^^^
 */
function isObjectBefore(sentence: Sentence, run: Range, verb: number): boolean {
  const { words } = sentence;
  const { head, deprel, upos } = words[verb]!;
  if (upos !== 'VERB' || deprel !== 'conj' || head === undefined || run.first > verb) return false;
  return words[head]!.upos === 'VERB' && objectOf(sentence, run) === head;
}

/**
 * "Chad accused Niger of spying and sent troops": who is accused does not do what the accuser does then.
 *               ^^^^^               ^^^^
 */
export function isOfVerbBefore(run: Range, trigger: Range, sentence: Sentence): boolean {
  const verb = rootOf(sentence, trigger);
  if (run.first < verb && isObjectOfJoined(sentence, run, verb)) return true;
  const accusing = accusingBefore(trigger, sentence);
  if (accusing === undefined || run.first > verb) return false;
  const { head } = sentence.words[rootOf(sentence, run)]!;
  const isOfGerund = head === sentence.words[verb]!.head && head !== accusing;
  return isOfGerund || objectOf(sentence, run) === accusing;
}

/**
 * "The governor thanked the elders and scolded the envoy": the object of one verb is not the subject of the next.
 *                       ^^^^^^^^^^     ^^^^^^^
 */
function isObjectOfJoined(sentence: Sentence, run: Range, verb: number): boolean {
  const { words } = sentence;
  if (!isObjectBefore(sentence, run, verb) || words[verb - 1]!.upos !== 'CCONJ') return false;
  const object = rootOf(sentence, run);
  const above = words[verb]!.head!;
  // "seized gunmen who shot nurses and burned a bus"
  const isTold = words.slice(object + 1, verb).some(({ upos }) => upos === 'VERB');
  return (
    !isTold &&
    dependents(sentence, verb, ['nsubj']).length === 0 &&
    dependents(sentence, above, ['nsubj']).length > 0
  );
}

/** And who accuses does not say of himself that he did it. */
export function isAccuserOf(run: Range, trigger: Range, sentence: Sentence): boolean {
  const accusing = accusingBefore(trigger, sentence);
  return accusing !== undefined && subjects(sentence, run).includes(accusing);
}

/** The verb of accusing to which an act is joined that has no subject of its own, whatever the tree joins it to. */
function accusingBefore(trigger: Range, sentence: Sentence): number | undefined {
  const verb = rootOf(sentence, trigger);
  const { upos, deprel, head: before } = sentence.words[verb]!;
  if (upos !== 'VERB' || deprel !== 'conj' || before === undefined || before > verb) return undefined;
  if (dependents(sentence, verb, ['nsubj']).length > 0) return undefined;
  const accusing = aboveGerund(sentence, verb, before) ?? before;
  const isOne = /^(?:accus|blam|charg)/i.test(sentence.forms[accusing]!);
  return isOne && dependents(sentence, accusing, ['nsubj']).length > 0 ? accusing : undefined;
}

/** "and vowed never to bow": nobody but who acts is in what it says. */
function hasClause(sentence: Sentence, verb: number): boolean {
  const [clause] = dependents(sentence, verb, ['xcomp']);
  if (clause === undefined || !/^vow|^pledge|^promise/i.test(sentence.forms[verb]!)) return false;
  const { until } = reachOf(sentence, clause);
  return !sentence.forms.slice(verb, until).some((form) => /^(?:him|her|it|them|his|its|their)$/i.test(form));
}

/** True where a phrase is the subject of another verb; of those to whom an act is done, also the object of one beside it. */
function isOfOther(sentence: Sentence, run: Range, verb: number, role: 'source' | 'target'): boolean {
  const others = subjects(sentence, run).filter((other) => other !== verb);
  if (others.length > 0) return true;
  const other = objectOf(sentence, run);
  if (role === 'source' || other === undefined || other === verb) return false;
  // "attacked the convoy, killing nine": one who acts twice.
  return !isBelow(sentence, other, verb) || dependents(sentence, other, ['nsubj']).length > 0;
}

/** The verb of which a phrase is the subject, as far as the tree tells: also a noun that it joins to the verb behind it. */
function subjects(sentence: Sentence, run: Range): readonly number[] {
  const { words } = sentence;
  const root = rootOf(sentence, run);
  const { head, deprel, upos } = words[root]!;
  if (head === undefined || upos === 'PRON' || words[head]!.upos !== 'VERB') return [];
  return deprel.startsWith('nsubj') || (deprel === 'conj' && root < head) ? [head] : [];
}

function objectOf(sentence: Sentence, run: Range): number | undefined {
  const { words } = sentence;
  const { head, deprel } = words[rootOf(sentence, run)]!;
  return head !== undefined && /^i?obj$/.test(deprel) && words[head]!.upos === 'VERB' ? head : undefined;
}

/** A last word of a headline that a tree may take for a noun: "airport shut". */
const BARE_PAST = /^(?:shut|hit|hurt|cut|set|put|split|held|shot|killed|sunk)$/i;

/** "Nurses reinstated; mayor detained": a semicolon between two clauses, each with a verb of its own. */
function isAcrossSemicolon(run: Range, trigger: Range, { words, forms }: Sentence): boolean {
  const [from, to] = run.until <= trigger.first ? [run.until, trigger.first] : [trigger.until, run.first];
  const mark = forms.slice(from, Math.max(from, to)).lastIndexOf(';');
  if (mark < 0) return false;
  const at = from + mark;
  const hasVerb = (first: number, until: number) =>
    words.slice(first, until).some(({ upos }) => upos === 'VERB') || BARE_PAST.test(forms[until - 1] ?? '');
  return hasVerb(0, at) && hasVerb(at + 1, words.length);
}
