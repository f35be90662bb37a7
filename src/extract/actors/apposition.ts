import type { Doc, TokenSpan } from '../../document/index.ts';

/**
 * The words that stand in apposition to a mention: "Idriss Abakar, governor of the border province".
 * Read from the dependency tree; empty where the tree has none.
 */
export function findAppositions(doc: Doc<'tokens' | 'words'>, mention: TokenSpan): readonly string[] {
  const { tokens, words } = doc.layers;
  const found: string[] = [];
  for (let i = mention.until; i < tokens.length && tokens[i]!.sentence === mention.sentence; i += 1) {
    const word = words[i];
    if (word?.deprel !== 'appos' || word.head === undefined) continue;
    if (word.head < mention.first || word.head >= mention.until) continue;
    const [first, last] = subtreeOf(doc, i);
    const start = tokens[Math.max(first, mention.until)]!.start;
    found.push(doc.document.text.slice(start, tokens[last]!.end));
  }
  return found;
}

function subtreeOf(doc: Doc<'tokens' | 'words'>, root: number): readonly [number, number] {
  const { tokens, words } = doc.layers;
  let [first, last] = [root, root];
  const inside = new Set([root]);
  // Heads may stand on either side: walk until nothing more joins.
  for (let grown = true; grown;) {
    grown = false;
    for (let i = Math.max(0, root - 40); i < Math.min(tokens.length, root + 40); i += 1) {
      const head = words[i]?.head;
      if (inside.has(i) || head === undefined || !inside.has(head) || words[i]!.deprel === 'punct') continue;
      // "a volunteer force fighting alongside the army": a clause of its own names others.
      if (i > root && words[i]!.deprel.startsWith('acl')) continue;
      inside.add(i);
      [first, last] = [Math.min(first, i), Math.max(last, i)];
      grown = true;
    }
  }
  return [first, last];
}
