import type { Doc } from '../../../document/index.ts';
import { wordIsOne } from '../match-rule.ts';
import { childrenOf, subtreeOf, textAt, wordAt } from '../syntax.ts';

type Parsed = Doc<'tokens' | 'words'>;

/** Verbs that say of an act noun no more than that somebody did it: "made an apology", "laid the blame". */
const CARRYING = (
  'make made issue give given gave voice express bring brought lay laid put lodge file deliver level levelled leveled mount offer ' +
  'extend convey send sent direct raise register submit repeat renew reiterate pay paid heap bestow announce utter aim address present'
).split(' ');
/** With these, who did it stands behind "from". */
const COMING = ['come', 'came', 'emanate', 'arrive'];
/** "could be made", "was not made", "to make": nobody did it. */
const OPEN =
  /^(?:could|may|might|should|must|would|can|will|shall|not|n['\u2019]t|never|no|any|neither|to|if|unless|whether)$/i;

/**
 * The verbs that carry an act noun: the one it is subject or object of, or a participle behind it.
 * "Praise for Lima came from Quito", "a denial, issued by the army"
 *                  ^^^^                        ^^^^^^
 */
export function carriersOf(doc: Parsed, noun: number): readonly number[] {
  const { head, deprel } = wordAt(doc, noun);
  const above = head !== undefined && /^(?:nsubj|obj)/.test(deprel) ? [head] : [];
  // A title or a broken tree has the verb below its subject.
  const below = childrenOf(doc, noun).filter(
    (i) =>
      i > noun && wordAt(doc, i).upos === 'VERB' && /^(?:acl$|root|parataxis)/.test(wordAt(doc, i).deprel),
  );
  return [...above, ...below].filter(
    (verb) => wordIsOne(doc, verb, [...CARRYING, ...COMING]) && !isOpen(doc, verb),
  );
}

/** Who does the act of a noun: behind "by" at the noun, else where its verb says so. */
export function doersOf(doc: Parsed, noun: number): readonly number[] {
  if (wordAt(doc, noun).upos !== 'NOUN' || isOpen(doc, noun)) return [];
  const direct = withCase(doc, childrenOf(doc, noun), 'by');
  if (direct.length > 0) return direct;
  const carriers = carriersOf(doc, noun);
  const carried = carriers.flatMap((verb) => doersAt(doc, noun, verb));
  if (carried.length > 0 || !/ing$/i.test(textAt(doc, noun))) return carried;
  // "the firing of a missile into the sea by Chad": the tree may hang "by" on any noun before it.
  return withCase(doc, subtreeOf(doc, noun), 'by').slice(-1);
}

function doersAt(doc: Parsed, noun: number, verb: number): readonly number[] {
  const children = childrenOf(doc, verb);
  if (wordIsOne(doc, verb, COMING)) return withCase(doc, children, 'from');
  if (wordAt(doc, noun).deprel === 'obj' && wordAt(doc, noun).head === verb)
    return children.filter((i) => wordAt(doc, i).deprel === 'nsubj');
  return withCase(doc, children, 'by');
}

function withCase(doc: Parsed, words: readonly number[], preposition: string): readonly number[] {
  return words.filter((i) =>
    childrenOf(doc, i).some(
      (child) => wordAt(doc, child).deprel === 'case' && textAt(doc, child).toLowerCase() === preposition,
    ),
  );
}

function isOpen(doc: Parsed, word: number): boolean {
  return childrenOf(doc, word).some(
    (i) => /^(?:aux|advmod|mark|det)/.test(wordAt(doc, i).deprel) && OPEN.test(textAt(doc, i)),
  );
}

const DEED =
  /^(?!king)\p{L}+ing$|^(?:effort|role|decision|policy|policies|conduct|response|stance|move|action|treatment|plan|law|bill|record|attack|strike)s?$/iu;

/** "Kenya's handling of the floods": whose deed it is, where the noun tells one; else the noun itself. */
export function ownerOf(doc: Parsed, noun: number): number {
  if (!DEED.test(textAt(doc, noun))) return noun;
  return childrenOf(doc, noun).find((i) => wordAt(doc, i).deprel === 'nmod:poss') ?? noun;
}

/** True where the phrase of a noun holds a name: "the navy of Chad", "French nurses"; a day is none. */
export function bearsName(doc: Parsed, head: number): boolean {
  const { tokens } = doc.layers;
  return subtreeOf(doc, head).some((i) => {
    const isFirst = i === 0 || tokens[i - 1]!.sentence !== tokens[i]!.sentence;
    if (isFirst && i !== head) return wordAt(doc, i).upos === 'PROPN';
    const text = textAt(doc, i);
    return /^(?:PROPN|ADJ)$/.test(wordAt(doc, i).upos) && /^\p{Lu}/u.test(text) && !text.endsWith('day');
  });
}
