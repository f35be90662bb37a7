import { isPassive } from './fill-source.ts';
import { actorsOf, phraseOf } from './noun-phrase.ts';
import { basesOf, childrenOf, dependents, isBelow, type Range, rootOf, type Sentence } from './sentence.ts';

const HARM = /^(?:fire|attack|bombardment|shelling|assault|siege|gunfire)$/i;
const TRAP = /^(?:ambush|trap|minefield)$/i;
const FALLING = ['fall', 'fell', 'walk', 'drive', 'drove', 'run', 'ran'];
const COMING = ['come', 'came', ...FALLING];
/** Who does these is given something. */
const GETTING = ['get', 'receive', 'borrow'];
/** And these only from somebody: who secures a delivery may only guard it. */
const GETTING_FROM = ['secure', 'obtain'];

/**
 * "The patrol came under sniper fire", "fell into an ambush": whoever comes under it suffers it. Undefined of any other act.
 *      ^^^^^^
 */
export function whoComesUnder(sentence: Sentence, trigger: Range): number | undefined {
  const { words, forms } = sentence;
  const root = rootOf(sentence, trigger);
  const verb = isVerb(sentence, root, COMING) ? root : words[root]!.head;
  if (verb === undefined || !isVerb(sentence, verb, COMING)) return undefined;
  const isFalling = isVerb(sentence, verb, FALLING);
  const under = [verb + 1, verb + 2].find((i) => (isFalling ? /^into$/i : /^under$/i).test(forms[i] ?? ''));
  const harm = isFalling ? TRAP : HARM;
  if (under === undefined || !forms.slice(under + 1, under + 5).some((form) => harm.test(form)))
    return undefined;
  return dependents(sentence, verb, ['nsubj']).find((i) => i < verb);
}

const GIVEN = /^(?:donated|given|provided|supplied|sent|granted|delivered|offered|gifted|shipped|pledged)$/i;

/** Who gives and who gets: "Malawi gets a loan from the bank". */
interface Giving {
  readonly giver: readonly Range[];
  readonly given: readonly Range[];
}

/** Who gives and who gets, where the verb is one of getting; undefined of any other. */
export function givingTo(sentence: Sentence, trigger: Range): Giving | undefined {
  const verb = rootOf(sentence, trigger);
  const getsFrom = isVerb(sentence, verb, GETTING_FROM);
  if (!(getsFrom || isVerb(sentence, verb, GETTING)) || isPassive(sentence, verb)) return undefined;
  const objects = dependents(sentence, verb, ['obj']);
  const from = [verb, ...objects]
    .flatMap((head) => dependents(sentence, head, ['obl', 'nmod']))
    .filter((child) => childrenOf(sentence, child).some((i) => /^from$/i.test(sentence.forms[i]!)));
  const givers = [...from, ...giversOf(sentence, verb, objects)];
  if (getsFrom && givers.length === 0) return undefined;
  const [subject] = dependents(sentence, verb, ['nsubj']);
  const giver = givers.flatMap((child) => actorsOf(sentence, child));
  const given = subject === undefined ? [] : actorsOf(sentence, subject);
  // "The hospital received beds from Kenya": a giver makes it one who is given.
  const isOther = subject !== undefined && given.length === 0 && giver.length > 0;
  return { giver, given: isOther ? [phraseOf(sentence, subject)] : given };
}

/** "received rice donated by Kenya": by whom the thing is given that one gets. */
function giversOf(sentence: Sentence, verb: number, objects: readonly number[]): readonly number[] {
  const { words, forms } = sentence;
  return words.flatMap(({ deprel, xpos }, i) => {
    if (xpos !== 'VBN' || i < verb || !objects.some((object) => isBelow(sentence, i, object))) return [];
    return deprel.startsWith('acl') && GIVEN.test(forms[i]!) ? dependents(sentence, i, ['obl:agent']) : [];
  });
}

function isVerb(sentence: Sentence, at: number, verbs: readonly string[]): boolean {
  if (sentence.words[at]!.upos !== 'VERB') return false;
  return basesOf(sentence, at).some((form) => verbs.includes(form));
}
