import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { readInputs } from '../../src/read/index.ts';

export const CORPUS = '../shared/gold/corpus/allsides_12000.jsonl.gz';
const WORDS = 500;

/** An article of about 500 words, in the fields of JSON Lines. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Where the articles come from, in words. */
export function sourceOfArticles(): string {
  return existsSync(CORPUS) ? CORPUS : 'examples, repeated';
}

/** `count` articles of about 500 words: the paragraphs of the corpus, joined and cut. */
export async function makeArticles(count: number): Promise<readonly Article[]> {
  const articles: Article[] = [];
  let paragraphs: string[] = [];
  let words = 0;
  while (articles.length < count) {
    const before = articles.length + words;
    for await (const paragraph of existsSync(CORPUS) ? corpusParagraphs() : exampleParagraphs()) {
      const own = paragraph.split(/\s+/).filter((word) => word !== '');
      const room = WORDS - words;
      paragraphs.push(own.slice(0, room).join(' '));
      words += Math.min(own.length, room);
      if (words < WORDS) continue;
      const id = String(articles.length);
      articles.push({ id, title: `Article ${id}`, text: paragraphs.join('\n\n') });
      paragraphs = [];
      words = 0;
      if (articles.length === count) break;
    }
    if (articles.length + words === before) throw new Error('There are no articles to measure with');
  }
  return articles;
}

async function* corpusParagraphs(): AsyncGenerator<string> {
  const file = createReadStream(CORPUS);
  const lines = createInterface({ input: file.pipe(createGunzip()) });
  try {
    for await (const line of lines) {
      const { text } = JSON.parse(line) as { text: string };
      yield* text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
    }
  } finally {
    file.destroy();
  }
}

async function* exampleParagraphs(): AsyncGenerator<string> {
  for await (const { document } of readInputs(['examples'])) {
    for (const { start, end, kind } of document?.paragraphs ?? []) {
      if (kind === 'body') yield document!.text.slice(start, end);
    }
  }
}

/** Writes the first lines of a file of JSON Lines, gzipped, unpacked. */
export async function writeFirst(from: string, count: number, to: string): Promise<string> {
  const lines: string[] = [];
  const file = createReadStream(from);
  for await (const line of createInterface({ input: file.pipe(createGunzip()) })) {
    lines.push(`${line}\n`);
    if (lines.length === count) break;
  }
  file.destroy();
  writeFileSync(to, lines.join(''));
  return to;
}
