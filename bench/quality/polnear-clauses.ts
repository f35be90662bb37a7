import { findSentences } from '../../src/analyze/sentences/index.ts';
import { findTokens } from '../../src/analyze/tokens/index.ts';
import { readSentences } from '../../src/analyze/joint/read-sentences.ts';
import type { Doc, Span } from '../../src/document/index.ts';
import type { JointModel } from '../../src/model/index.ts';
import { Pipeline } from '../../src/index.ts';
import { textDocument } from './text-document.ts';

/** Tells of pieces of one text whether our record has such quotations. */
export type ClauseTest = (piece: Span) => boolean;

/**
 * PolNeAR counts as content whatever an attribution is about: "praised the bill", "urged them to leave", "asked
 * whether". Our record has clauses and words in quotation marks only. Which pieces are those, the tree tells.
 */
export function clauseTests(model: JointModel): (text: string) => Promise<ClauseTest> {
  const pipeline = Pipeline.start().use(findSentences).use(findTokens).use(readSentences(model));
  return async (text) => {
    const [doc] = await pipeline.run([textDocument('polnear', text)]);
    return (piece) => /["“”]|''/.test(text.slice(piece.start, piece.end)) || isClause(doc!, piece);
  };
}

function isClause({ document, layers: { tokens, words } }: Doc<'tokens' | 'words'>, piece: Span): boolean {
  const first = tokens.findIndex((token) => token.end > piece.start);
  const after = tokens.findIndex((token) => token.start >= piece.end);
  const until = after < 0 ? tokens.length : after;
  const opening = document.text.slice(piece.start, piece.end).toLowerCase();
  if (/^(?:to|whether|if|how|why|what|who|where|when)\b/.test(opening)) return false;
  for (let i = first; i < until; i++) {
    const { head, deprel } = words[i]!;
    if ((head !== undefined && head >= first && head < until) || /^(?:punct|mark|cc)$/.test(deprel)) continue;
    return words.some(
      (word, k) =>
        (k === i || word.head === i) &&
        (/^(?:VBD|VBZ|VBP|MD)$/.test(word.xpos) || word.deprel.startsWith('nsubj')),
    );
  }
  return false;
}
