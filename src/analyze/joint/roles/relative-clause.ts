import { isActor } from './noun-phrase.ts';
import { childrenOf, dependents, isBelow, type Range, rootOf, type Sentence } from './sentence.ts';

/** So many words may stand between "whom" and its verb. */
const REACH = 9;

/**
 * "Perthes, whom Khartoum expelled": the noun that "whom" stands for, to whom the act of its verb is done.
 *  ^^^^^^^  ^^^^
 */
export function whomOf(sentence: Sentence, verb: number): number | undefined {
  const whom = wordBefore(sentence, verb, /^whom$/i);
  // "to whom they spoke" says how they had to do with him.
  if (whom === undefined || sentence.words[whom - 1]?.upos === 'ADP') return undefined;
  return nounBefore(sentence, whom);
}

/**
 * "the party, whose founder asked the rebels": who acts is whose he is.
 *                   ^^^^^^^
 * Not the lawyer of "the editor, whose lawyer police arrested".
 */
export function whoseOf(sentence: Sentence, verb: number): number | undefined {
  const whose = wordBefore(sentence, verb, /^whose$/i);
  if (whose === undefined) return undefined;
  const { head } = sentence.words[whose]!;
  const isBetween = head !== undefined && head > whose && head < verb;
  const owned = isBetween ? head : whose + 1;
  if (sentence.words[owned]!.upos !== 'NOUN') return undefined;
  if (!dependents(sentence, verb, ['nsubj']).includes(owned)) return undefined;
  return isActor(sentence, owned) || sentence.words[owned + 1]!.upos === 'PROPN' ? owned : undefined;
}

/** The relative pronoun of a verb's own clause: no other verb and no mark between the two. */
function wordBefore({ words, forms }: Sentence, verb: number, form: RegExp): number | undefined {
  for (let i = verb - 1; i >= 0 && verb - i <= REACH; i -= 1) {
    if (form.test(forms[i]!)) return i;
    if ((words[i]!.upos === 'VERB' && words[i]!.deprel !== 'amod') || /^[,;:]$/.test(forms[i]!))
      return undefined;
  }
  return undefined;
}

/** The head of the phrase that ends before a relative pronoun or a participle, also before its comma. */
export function nounBefore(sentence: Sentence, at: number): number | undefined {
  const { words, forms } = sentence;
  const end = forms[at - 1] === ',' ? at - 2 : at - 1;
  if (end < 0 || !/^(?:NOUN|PROPN)$/.test(words[end]!.upos)) return undefined;
  let head = end;
  for (;;) {
    const above: number | undefined = words[head]!.head;
    if (above === undefined || above >= at || !/^(?:flat|compound|appos)/.test(words[head]!.deprel)) break;
    // What stands between is of the same phrase.
    if (words.slice(Math.min(above, head), at).some(({ upos }) => upos === 'VERB')) break;
    head = above;
  }
  return isActor(sentence, head) ? head : undefined;
}

/** "a bus carrying nurses", "a school used by soldiers": those in it, or whose it is, suffer too. */
const HOLDING =
  /^(?:including|carrying|transporting|ferrying|taking|bringing|evacuating|escorting|guarding|protecting|holding|housing|hosting|sheltering|used|owned|run|manned|occupied|belonging)$/i;

/**
 * "arrested nine people suspected of helping Shor", "took away a priest, one of Ortega's critics": somebody who is named only to tell
 *                                            ^^^^                               ^^^^^^
 * of the one to whom an act is done.
 */
export function tellsOf(sentence: Sentence, run: Range, other: Range, verb: number): boolean {
  const { words, forms } = sentence;
  const root = rootOf(sentence, run);
  const sufferer = rootOf(sentence, other);
  const { head, deprel } = words[sufferer]!;
  if (head !== verb || !/^(?:obj|nsubj:pass)$/.test(deprel)) return false;
  if (root <= sufferer || !isBelow(sentence, root, sufferer)) return false;
  const path: number[] = [];
  for (let at = root; at !== sufferer; at = words[at]!.head!) path.push(at);
  const clause = path.find((i) => words[i]!.deprel.startsWith('acl'));
  if (clause !== undefined) return !HOLDING.test(forms[clause]!) && clause !== root;
  return words[root]!.deprel === 'nmod:poss' && path.some((i) => words[i]!.deprel === 'appos');
}

const KIN =
  /^(?:relative|famil|parent|mother|father|brother|sister|widow|wi[fv]e|husband|son|daughter|child|friend|colleague|lawyer|supporter)/i;

/**
 * "pupils snatched on Monday", "Shor's bloc, banned since July": the noun that a participle without its "was" tells of.
 *  ^^^^^^                       ^^^^^^^^^^^
 */
export function participlesNoun(sentence: Sentence, verb: number): number | undefined {
  const { words } = sentence;
  const { upos, deprel, head } = words[verb]!;
  if (upos !== 'VERB') return undefined;
  if (dependents(sentence, verb, ['aux', 'cop', 'expl']).length > 0) return undefined;
  // "ministers have met, signed and left": one of a chain of verbs.
  if (
    deprel === 'conj' &&
    head !== undefined &&
    words[head]!.upos === 'VERB' &&
    !isUnjoined(sentence, verb, head)
  )
    return undefined;
  const noun = nounBefore(sentence, words[verb - 1]?.upos === 'ADV' ? verb - 1 : verb);
  if (noun === undefined || childrenOf(sentence, verb).some((i) => isOther(sentence, i, verb, noun)))
    return undefined;
  // "forces arrested the editor", whatever the tree makes of the editor.
  if (!isParticiple(sentence, verb, noun)) return undefined;
  const isSubject =
    words[noun]!.deprel === 'nsubj' && words[noun]!.head === verb && !isAppositive(sentence, noun, verb);
  if (isSubject || /^(?:DET|PRON|PROPN|NUM)$/.test(words[verb + 1]?.upos ?? '')) return undefined;
  if (beginsObject(sentence, verb + 1)) return undefined;
  return ofWhom(sentence, noun);
}

/** "Ennahda, an Islamist party banned last week": what stands behind a comma before a bare participle. */
function isAppositive(sentence: Sentence, noun: number, verb: number): boolean {
  const { words, forms } = sentence;
  let first = noun;
  while (first > 0 && words[first - 1]!.upos !== 'PUNCT' && isBelow(sentence, first - 1, noun)) first -= 1;
  return words[verb]!.xpos === 'VBN' && forms[first - 1] === ',' && /^an?$/i.test(forms[first]!);
}

/** "sacked minister Ana Diaz": a participle before its noun. */
export function beginsObject({ words }: Sentence, at: number): boolean {
  return words[at]?.xpos === 'VBN' && /^(?:ADJ|NOUN|PROPN)$/.test(words[at + 1]?.upos ?? '');
}

/** "freed nurses seized on Sunday": right behind the object of the verb above, with nothing that joins the two. */
function isUnjoined({ words }: Sentence, verb: number, above: number): boolean {
  const before = words[verb - 1]!;
  return words[verb]!.xpos === 'VBN' && before.deprel === 'obj' && before.head === above;
}

/** By its form, or, where "shot" may be either, by the tree: the phrase before its comma is the subject of a verb further on. */
function isParticiple({ words, forms }: Sentence, verb: number, noun: number): boolean {
  const { xpos, deprel } = words[verb]!;
  if (xpos === 'VBN') return true;
  if (xpos !== 'VBD') return false;
  if (deprel === 'acl' || words[noun]!.deprel === 'nsubj:pass') return true;
  const top = words[noun]!.deprel === 'nmod' ? (words[noun]!.head ?? noun) : noun;
  const other = words[top]!.head;
  return forms[verb - 1] === ',' && words[top]!.deprel === 'nsubj' && other !== undefined && other > verb;
}

/** "relatives of Lee, shot on Monday": Lee; "the mayor of Kharkiv, wounded on Monday": the mayor. */
function ofWhom(sentence: Sentence, noun: number): number {
  const { deprel, head } = sentence.words[noun]!;
  if (deprel !== 'nmod' || head === undefined || head > noun || !isActor(sentence, head)) return noun;
  return kinOf(sentence, noun) === undefined ? head : noun;
}

/** "relatives of Lee": the relatives. */
export function kinOf({ words, forms }: Sentence, noun: number): number | undefined {
  const { deprel, head } = words[noun]!;
  return deprel === 'nmod' && head !== undefined && KIN.test(forms[head]!) ? head : undefined;
}

/** A subject or object of the verb other than the noun before it. */
function isOther({ words }: Sentence, child: number, verb: number, noun: number): boolean {
  const { deprel, upos } = words[child]!;
  if (child === noun) return false;
  if (child < verb) return deprel.startsWith('nsubj');
  return /^(?:i?obj|ccomp)$/.test(deprel) && /^(?:NOUN|PROPN|PRON)$/.test(upos);
}

/** "pupils who were snatched": a passive of which the subject is a relative pronoun. */
export function isPassiveRelative(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, ['nsubj']).some(
    (i) =>
      sentence.words[i]!.deprel === 'nsubj:pass' &&
      i < verb &&
      /^(?:who|which|that)$/i.test(sentence.forms[i]!),
  );
}
