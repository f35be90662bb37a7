import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** A gold sentence: its raw text and the [start, end] of each word in it. */
export interface GoldSentence {
  readonly text: string;
  readonly words: readonly (readonly [number, number])[];
}

/** A paragraph rebuilt from gold sentences, and the [start, end] of each in it. */
export interface GoldParagraph {
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
}

/** Sentences and paragraphs of a treebank in CoNLL-U, gzipped. */
export async function readTreebank(
  path: string,
): Promise<{ sentences: GoldSentence[]; paragraphs: GoldParagraph[] }> {
  const sentences: GoldSentence[] = [];
  const groups: { text: string; tight: boolean }[][] = [];
  for (const block of gunzipSync(await readFile(path))
    .toString('utf8')
    .split('\n\n')) {
    const lines = block.split('\n').filter((line) => line !== '');
    const text = lines.find((line) => line.startsWith('# text = '))?.slice(9);
    if (text === undefined) continue;
    const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
    const words = findWords(
      text,
      rows.filter((row) => /^\d+$/.test(row[0] ?? '')).map((row) => row[1] ?? ''),
    );
    sentences.push({ text, words });
    if (
      lines.some((line) => line.startsWith('# newpar') || line.startsWith('# newdoc')) ||
      groups.length === 0
    )
      groups.push([]);
    groups.at(-1)?.push({ text, tight: rows.at(-1)?.[9]?.includes('SpaceAfter=No') ?? false });
  }
  return { sentences, paragraphs: groups.map((group) => joinSentences(group)) };
}

/**
 * Between two sentences in one record of the corpus, which often holds a whole quotation of several. Made with the
 * splitter's errors in view, so a figure on records cut by it flatters the splitter.
 */
const inner = /(?<=(?<![\p{L}.])(?:\p{Ll}+|\p{L}{5,}|\d+)(?:\.['"]*|[?!])) (?=["']?\p{Lu})/u;

/**
 * The articles (title apart) of a corpus file of whole articles or of sets of them. `cutRecords` parts records that
 * hold several sentences.
 */
export async function readArticles(path: string, cutRecords: boolean): Promise<GoldParagraph[]> {
  const paragraphs: GoldParagraph[] = [];
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    if (line.trim() === '') continue;
    const record = JSON.parse(line) as { articles?: Article[] } & Article;
    for (const { sentences } of record.articles ?? [record]) {
      paragraphs.push(
        joinSentences(
          sentences
            .slice(1)
            .flatMap(({ text }) =>
              (cutRecords ? text.split(inner) : [text]).map((part) => ({ text: part, tight: false })),
            ),
        ),
      );
    }
  }
  return paragraphs;
}

interface Article {
  readonly sentences: readonly { readonly text: string }[];
}

function findWords(text: string, forms: readonly string[]): (readonly [number, number])[] {
  let at = 0;
  return forms.map((form) => {
    const start = text.indexOf(form, at);
    if (start < 0) return [at, at] as const;
    at = start + form.length;
    return [start, at] as const;
  });
}

function joinSentences(group: readonly { text: string; tight: boolean }[]): GoldParagraph {
  let text = '';
  const sentences = group.map((sentence) => {
    const start = text.length;
    text += sentence.text;
    const span = [start, text.length] as const;
    if (!sentence.tight) text += ' ';
    return span;
  });
  return { text: text.trimEnd(), sentences };
}
