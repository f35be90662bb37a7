import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../scripts/actors/csv.ts';
import type { Dragoman } from '../../src/index.ts';
import type { Figure } from './figure.ts';
import { measureHalves } from './halves.ts';
import { type GoldDocument, goldDocument, type RawSentence } from './own-corpus.ts';

/** Annotation of an article without its text: offsets of sentences in it, and of spans in each sentence. */
interface StandoffArticle {
  /** Of the set: "wikinews_2019". */
  readonly file: string;
  readonly url: string;
  readonly date: string;
  /** Without `at`: the title. */
  readonly sentences: readonly (Omit<RawSentence, 'text'> & { readonly at?: readonly [number, number] })[];
}

/** Never trained on: `read` may be looked at, `blind` never is. */
const FOLDER = join(import.meta.dirname, 'real-news');

/**
 * Articles of Wikinews (CC BY 2.5), annotated as the corpus is, by offsets: blanks of a sentence count as one each.
 * `wikinews` is the folder of the set.
 */
export function readRealNews(standoff: string, wikinews: string): GoldDocument[] {
  const articles = new Map<string, Record<string, string>>();
  const lines = readFileSync(standoff, 'utf8').trim().split('\n');
  return lines.map((line): GoldDocument => {
    const { file, url, date, sentences } = JSON.parse(line) as StandoffArticle;
    if (!articles.has(url)) {
      const text = readFileSync(join(wikinews, `${file}.csv`), 'utf8').replace(/\r\n?/g, '\n');
      for (const row of parseCsv(text)) articles.set(row['url']!, row);
    }
    const article = articles.get(url)!;
    return goldDocument(file, {
      id: url.slice(url.lastIndexOf('/') + 1),
      published: date,
      sentences: sentences.map(({ at, ...sentence }) => {
        const text = at === undefined ? article['title']! : article['text']!.slice(...at);
        return { ...sentence, text: text.trim().replace(/\s+/g, ' ') };
      }),
    });
  });
}

/** The figures of events on real news; `gold` is the folder of the gold sets. */
export function measureRealNews(dragoman: Dragoman, gold: string): Promise<Figure[]> {
  return measureHalves(dragoman, 'real news', (half) =>
    readRealNews(join(FOLDER, `${half}.jsonl`), join(gold, 'corpus/wikinews')),
  );
}
