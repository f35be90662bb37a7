import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type GoldDocument, goldDocument, HELD, type RawSentence } from '../bench/quality/own-corpus.ts';

/** A line of `training/analysts`; a headline may have the dateline of its article. */
interface Line extends RawSentence {
  readonly dateline?: string;
  readonly isHeld: boolean;
}

/** An article with all its sentences, those held out from training among them. */
export interface WholeArticle extends GoldDocument {
  readonly isHeld: (sentence: number) => boolean;
}

/**
 * The articles of `training/analysts`: a headline begins each, and a file without headlines holds sentences that stand
 * alone. The texts are whole; sentences that are held out from training are not among those annotated.
 */
export function readAnalysts(folder: string): GoldDocument[] {
  return readWholeAnalysts(folder).map(({ isHeld, ...gold }) => ({
    ...gold,
    sentences: gold.sentences.filter((_, i) => !isHeld(i)),
  }));
}

/** The same articles with the annotation of all sentences. */
export function readWholeAnalysts(folder: string): WholeArticle[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n');
    return splitArticles(
      lines.map((line, i): Line => ({ ...(JSON.parse(line) as RawSentence), isHeld: i % 10 === HELD })),
    ).map((article, i) => readArticle(basename(name, '.jsonl'), `${i}`, article));
  });
}

function splitArticles(lines: readonly Line[]): Line[][] {
  if (!lines.some(({ kind }) => kind === 'headline')) return lines.map((line) => [line]);
  const articles: Line[][] = [];
  for (const line of lines) {
    const last = articles.at(-1);
    if (last === undefined || line.kind === 'headline') articles.push([line]);
    else last.push(line);
  }
  return articles;
}

function readArticle(file: string, id: string, lines: readonly Line[]): WholeArticle {
  const dateline = lines[0]?.dateline;
  const gold = goldDocument(file, { id, sentences: lines, ...(dateline !== undefined && { dateline }) });
  return { ...gold, isHeld: (sentence) => lines[sentence]?.isHeld === true };
}
