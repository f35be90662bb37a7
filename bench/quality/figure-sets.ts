import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeWords } from '../../scripts/whole-words.ts';
import type { Document, QuantityKind, Span } from '../../src/document/index.ts';
import { type GoldDocument, readArticles } from './own-corpus.ts';

/** A number about the incident of a set, as one outlet has it. */
export interface GoldFigure {
  readonly span: Span;
  readonly kind: QuantityKind;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly value: number | undefined;
  /** Words for who gives it, or the outlet's name. */
  readonly by: string;
}

/** An article of a multi-outlet set. */
export interface FigureArticle {
  /** Number of its set in the file. */
  readonly set: number;
  readonly outlet: string;
  readonly document: Document;
  readonly figures: readonly GoldFigure[];
  /** Triggers that are the set's incident. */
  readonly same: readonly Span[];
}

interface RawFigure {
  readonly kind: QuantityKind;
  readonly sentence: number;
  readonly text: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly value: number | null;
  readonly by: string;
}

interface RawSet {
  readonly articles: readonly {
    readonly outlet: string;
    readonly figures?: readonly RawFigure[];
    readonly same?: readonly (readonly [number, string])[];
  }[];
}

/** Reads the multi-outlet sets of a folder, an article each. */
export function readFigureSets(folder: string): FigureArticle[] {
  return readFigureFile(join(folder, 'sets.jsonl'));
}

/** The same of a file. */
export function readFigureFile(path: string): FigureArticle[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line, set) => {
    const raw = JSON.parse(line) as RawSet;
    return readArticles('sets', line).map((article, i) => {
      const { outlet, figures = [], same = [] } = raw.articles[i]!;
      return {
        set,
        outlet,
        document: article.document,
        figures: figures.map((figure) => ({
          span: within(article, figure.sentence, figure.text),
          kind: figure.kind,
          low: figure.low ?? undefined,
          high: figure.high ?? undefined,
          value: figure.value ?? undefined,
          by: figure.by,
        })),
        same: same.map(([sentence, words]) => within(article, sentence, words)),
      };
    });
  });
}

/** Where words stand in a sentence, as whole words if they do. */
function within({ document, sentences }: GoldDocument, sentence: number, words: string): Span {
  const { start, end } = sentences[sentence]!;
  const text = document.text.slice(start, end);
  const at = new RegExp(wholeWords(words), 'u').exec(text)?.index ?? text.indexOf(words);
  return { start: start + at, end: start + at + words.length };
}
