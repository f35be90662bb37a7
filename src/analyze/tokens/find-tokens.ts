import type { Token } from '../../document/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { tokenizeText } from './tokenize-text.ts';

/** Cuts every sentence into words. */
export const findTokens = stagePerDocument(
  'find-tokens',
  ['sentences'],
  ['tokens'],
  ({ document, layers }) => {
    const tokens: Token[] = [];
    layers.sentences.forEach((sentence, index) => {
      for (const { start, end } of tokenizeText(document.text, sentence))
        tokens.push({ start, end, sentence: index });
    });
    return { tokens };
  },
);
