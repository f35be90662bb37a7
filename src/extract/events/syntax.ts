import type { Doc, Token, Word } from '../../document/index.ts';

export { rootOf } from '../../document/root-of.ts';

type Parsed = Doc<'tokens' | 'words'>;

/** The tokens that depend on a token directly, in text order; heads never reach over sentence ends. */
export function childrenOf(doc: Parsed, head: number): readonly number[] {
  const { tokens, words } = doc.layers;
  const sentence = tokens[head]?.sentence;
  const found: number[] = [];
  let i = head;
  while (i > 0 && tokens[i - 1]!.sentence === sentence) i -= 1;
  for (; i < tokens.length && tokens[i]!.sentence === sentence; i += 1)
    if (words[i]?.head === head) found.push(i);
  return found;
}

/** A token and all that hang below it. */
export function subtreeOf(doc: Parsed, root: number): readonly number[] {
  const found = [root];
  for (const index of found) found.push(...childrenOf(doc, index).filter((child) => !found.includes(child)));
  return found;
}

/** True where a token hangs below another, over so many steps at most. */
export function isUnder(doc: Parsed, index: number, above: number, most: number): boolean {
  let at = wordAt(doc, index).head;
  for (let steps = 0; at !== undefined && steps < most; steps += 1) {
    if (at === above) return true;
    at = wordAt(doc, at).head;
  }
  return false;
}

/** The word data of a token. */
export function wordAt(doc: Parsed, index: number): Word {
  return doc.layers.words[index]!;
}

/** The text of a token. */
export function textAt(doc: Parsed, index: number): string {
  const token: Token = doc.layers.tokens[index]!;
  return doc.document.text.slice(token.start, token.end);
}

/** The lemma of a token, in lower case. */
export function lemmaAt(doc: Parsed, index: number): string {
  return wordAt(doc, index).lemma.toLowerCase();
}

/** Whether a word right below it in the tree has a form: "the", "never". */
export function hasChild(doc: Parsed, head: number, form: RegExp): boolean {
  return childrenOf(doc, head).some((i) => form.test(textAt(doc, i)));
}

/** The verb that governs a clause, as "plans" governs "to visit"; undefined where the relation is another. */
export function governorOf(doc: Parsed, index: number, relations: readonly string[]): number | undefined {
  const word = wordAt(doc, index);
  return word.head !== undefined && relations.includes(word.deprel) ? word.head : undefined;
}
