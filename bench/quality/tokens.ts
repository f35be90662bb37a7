import { join } from 'node:path';
import type { Span } from '../../src/document/index.ts';
import { splitSentences } from '../../src/analyze/sentences/index.ts';
import { tokenizeText } from '../../src/analyze/tokens/index.ts';
import { readArticles, readTreebank, type GoldParagraph, type GoldSentence } from './token-gold.ts';

/** F1 of words and of sentences (exact spans), by set. */
export interface TokenFigures {
  readonly tokenF1: { readonly ewt: number; readonly gum: number };
  readonly sentenceF1: {
    readonly ewt: number;
    readonly gum: number;
    /** Records that hold several sentences are cut first. */
    readonly articles: number;
    /** Each record taken for one sentence, as it stands. */
    readonly articleRecords: number;
    readonly sets: number;
  };
}

/** Measures words and sentences against the treebanks under `goldDir` and the articles of the corpus beside it. */
export async function measureTokens(goldDir: string): Promise<TokenFigures> {
  const ewt = await readTreebank(join(goldDir, 'parse/ewt-dev.conllu.gz'));
  const gum = await readTreebank(join(goldDir, 'parse/gum-dev.conllu.gz'));
  const corpus = join(goldDir, '../corpus');
  return {
    tokenF1: { ewt: scoreTokens(ewt.sentences), gum: scoreTokens(gum.sentences) },
    sentenceF1: {
      ewt: scoreSentences(ewt.paragraphs),
      gum: scoreSentences(gum.paragraphs),
      articles: scoreSentences(await readArticles(join(corpus, 'articles.jsonl'), true)),
      articleRecords: scoreSentences(await readArticles(join(corpus, 'articles.jsonl'), false)),
      sets: scoreSentences(await readArticles(join(corpus, 'sets.jsonl'), true)),
    },
  };
}

function scoreTokens(sentences: readonly GoldSentence[]): number {
  return f1(sentences.map(({ text, words }) => ({ gold: words, found: tokenizeText(text) })));
}

function scoreSentences(paragraphs: readonly GoldParagraph[]): number {
  return f1(
    paragraphs.map(({ text, sentences }) => ({
      gold: sentences,
      found: splitSentences(text, { start: 0, end: text.length }),
    })),
  );
}

function f1(
  items: readonly { gold: readonly (readonly [number, number])[]; found: readonly Span[] }[],
): number {
  let gold = 0;
  let found = 0;
  let right = 0;
  for (const item of items) {
    const keys = new Set(item.gold.map(([start, end]) => `${start}-${end}`));
    gold += item.gold.length;
    found += item.found.length;
    right += item.found.filter(({ start, end }) => keys.has(`${start}-${end}`)).length;
  }
  return (2 * right) / (gold + found);
}
