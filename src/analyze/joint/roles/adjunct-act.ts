import type { EventType } from '../../../document/index.ts';
import { isFight } from './fights.ts';
import { isPassive } from './fill-source.ts';
import { basesOf, childrenOf, dependents, isBelow, type Range, rootOf, type Sentence } from './sentence.ts';

/** Acts that one does to another: who is told of around them need not have a hand in them. */
const ONE_SIDED: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE']);
/** These are done by all who are told of. */
const OF_ALL = /^(?:exchange|violence|combat|offensive|campaign|operation)s?$/i;
/** "after the bombings", "despite", "ahead of". */
const AROUND = /^(?:after|following|amid|amidst|despite|over|before|ahead|since|because|due|until|wake)$/i;
/** Who flees or does another such deed may have done the act itself: "gunmen took ten pupils after an attack on a school". */
const DOING = new Set(
  (
    'flee fled escape retreat withdraw withdrew vanish die surrender take took seize kill arrest detain abduct kidnap steal stole ' +
    'capture storm overrun overran wound injure loot burn destroy'
  ).split(' '),
);

/**
 * "Kenya issued a warning after the bombings": who is told of in the clause around did not do the act, unless it is said to be his.
 *  ^^^^^                        ^^^^^^^^
 */
export function isAroundAct(type: EventType, run: Range, trigger: Range, sentence: Sentence): boolean {
  const { words, forms } = sentence;
  const act = rootOf(sentence, trigger);
  if (type === 'ASSAULT' && takesSides(sentence, act)) return !isBelow(sentence, rootOf(sentence, run), act);
  if (!ONE_SIDED.has(type) || !isNoun(sentence, act) || isOfAll(forms[act]!)) return false;
  const top = adjunctOf(sentence, act);
  if (top === undefined) return false;
  const verb = verbOver(sentence, words[top]!.head);
  const root = firstJoined(sentence, rootOf(sentence, run));
  if (verb === undefined || isBelow(sentence, root, top) || words[root]!.upos === 'PRON') return false;
  const { head, deprel } = words[root]!;
  if (head !== verb || !deprel.startsWith('nsubj')) return false;
  const isDoing = basesOf(sentence, verb).some((form) => DOING.has(form));
  return !isDoing && !isPassive(sentence, verb);
}

function isOfAll(form: string): boolean {
  return isFight(form) || OF_ALL.test(form);
}

/** "took sides in the war": the war is of others. */
function takesSides(sentence: Sentence, act: number): boolean {
  const { head, deprel } = sentence.words[act]!;
  if (head === undefined || !/^(?:obl|nmod)/.test(deprel)) return false;
  const objects = childrenOf(sentence, head).filter((i) => sentence.words[i]!.deprel === 'obj');
  return [head, ...objects].some((i) => /^sides?$/i.test(sentence.forms[i]!));
}

/** Of "weigh a reply after the attack", where the tree hangs the attack on the reply, the weighing. */
function verbOver({ words }: Sentence, word: number | undefined): number | undefined {
  if (word === undefined || words[word]!.upos !== 'NOUN') return word;
  return words[word]!.deprel === 'obj' ? words[word]!.head : word;
}

/** "Chad and its neighbours weighed a reply": the one to whom the others are joined. */
function firstJoined({ words }: Sentence, word: number): number {
  const { deprel, head } = words[word]!;
  return deprel === 'conj' && head !== undefined && head < word ? head : word;
}

/** Also a gerund that is used as a noun: "the killing of nurses". */
function isNoun(sentence: Sentence, word: number): boolean {
  const { upos, xpos } = sentence.words[word]!;
  return upos === 'NOUN' || (xpos === 'VBG' && dependents(sentence, word, ['det']).length > 0);
}

/** The word with the preposition: of "after a wave of attacks", the wave. */
function adjunctOf(sentence: Sentence, act: number): number | undefined {
  let at: number | undefined = act;
  for (let steps = 0; at !== undefined && steps < 4; steps += 1) {
    const children = childrenOf(sentence, at);
    if (children.some((i) => i < at! && AROUND.test(sentence.forms[i]!))) return at;
    const { head, deprel }: { head: number | undefined; deprel: string } = sentence.words[at]!;
    if (!/^(?:nmod|compound|conj)/.test(deprel)) return undefined;
    at = head;
  }
  return undefined;
}
