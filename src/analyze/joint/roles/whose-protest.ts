import { actorsOf, isPlace } from './noun-phrase.ts';
import { basesOf, childrenOf, dependents, type Range, rootOf, type Sentence } from './sentence.ts';

/** Who does these to a strike or a blockade is none of those who strike or block. */
const OF_OTHERS = new Set(
  (
    'break disperse clear ban dismantle quell crush suppress back support endorse condemn denounce criticise criticize praise hail ' +
    'welcome oppose prohibit prevent storm broke'
  ).split(' '),
);
/**
 * "police broke up a blockade", "Accra backed the walkout": whoever is named for a protest and only deals with that of others.
 *  ^^^^^^                        ^^^^^
 */
export function dealsWithProtest(sentence: Sentence, run: Range, trigger: Range): boolean {
  const { words } = sentence;
  const noun = rootOf(sentence, trigger);
  const { head, deprel, upos } = words[noun]!;
  if (upos !== 'NOUN' || head === undefined || deprel !== 'obj') return false;
  const isOne = basesOf(sentence, head).some((form) => OF_OTHERS.has(form));
  const root = rootOf(sentence, run);
  return isOne && words[root]!.head === head && words[root]!.deprel.startsWith('nsubj');
}

/** "during a workers' blockade": whose it is, where an apostrophe says so; "Lima's strike" is where. */
export function ownersOfProtest(sentence: Sentence, trigger: Range): readonly Range[] {
  const noun = rootOf(sentence, trigger);
  if (sentence.words[noun]!.upos !== 'NOUN') return [];
  return dependents(sentence, noun, ['nmod', 'compound'])
    .filter((i) => i < noun && childrenOf(sentence, i).some((j) => /^['’]s?$/.test(sentence.forms[j]!)))
    .filter((i) => !isPlace(sentence, i))
    .flatMap((i) => actorsOf(sentence, i));
}
