import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Document, Span } from '../../src/document/index.ts';
import { datelineOf } from '../../src/read/article.ts';

/** A span: its words, which occurrence of them, or its offsets in the sentence. */
type Words = string | { readonly text: string; readonly n?: number } | readonly [number, number];

interface RawEvent {
  readonly trigger: Words;
  readonly type: string;
  readonly mode?: string | null;
  readonly status: string;
  readonly source?: Words[];
  readonly target?: Words[];
  readonly time?: Words[];
  readonly place?: Words[];
  readonly attribution?: Words[];
  readonly quantities?: { readonly text: Words; readonly kind: string }[];
}

export interface RawSentence {
  readonly id?: string;
  readonly kind: string;
  readonly text: string;
  readonly date?: string;
  readonly events?: RawEvent[];
  readonly actors?: { readonly text: Words; readonly country: string | null; readonly sector: string }[];
  readonly quotes?: {
    readonly content: Words;
    readonly cue?: Words | null;
    readonly speaker?: Words | null;
    readonly kind: string;
  }[];
}

export interface RawArticle {
  readonly id: string;
  readonly published?: string;
  readonly outlet?: string;
  /** Where it was sent from: "ADRE, Chad". */
  readonly dateline?: string;
  readonly sentences: readonly RawSentence[];
}

export interface GoldEvent {
  readonly trigger: Span;
  readonly type: string;
  readonly mode: string | undefined;
  readonly status: string;
  readonly source: readonly Span[];
  readonly target: readonly Span[];
  readonly time: readonly Span[];
  readonly place: readonly Span[];
  readonly attribution: readonly Span[];
  readonly quantities: readonly { readonly span: Span; readonly kind: string }[];
}

export interface GoldQuote {
  readonly content: Span;
  readonly speaker: Span | undefined;
  readonly kind: string;
}

export interface GoldSentence extends Span {
  readonly events: readonly GoldEvent[];
  readonly quotes: readonly GoldQuote[];
  readonly actors: readonly {
    readonly span: Span;
    readonly country: string | undefined;
    readonly sector: string;
  }[];
}

/** An annotated text: a sentence alone, or an article. */
export interface GoldDocument {
  readonly file: string;
  readonly id: string;
  readonly document: Document;
  readonly sentences: readonly GoldSentence[];
}

/** Index, modulo ten, of the records that are held out. */
export const HELD = 9;

/** The records of `training/corpus` that training never sees: index % 10 === 9 of each file. */
export function readHeldOut(folder: string): GoldDocument[] {
  return readCorpus(folder, (index) => index % 10 === HELD);
}

/** The records that may be trained on: all others. */
export function readTraining(folder: string): GoldDocument[] {
  return readCorpus(folder, (index) => index % 10 !== HELD);
}

/** All records of a folder that is never trained on. */
export function readAll(folder: string): GoldDocument[] {
  return readCorpus(folder, () => true);
}

function readCorpus(folder: string, wanted: (index: number) => boolean): GoldDocument[] {
  const documents: GoldDocument[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()) {
    const file = basename(name, '.jsonl');
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line, index) => line.trim() !== '' && wanted(index))
      .forEach((line) => {
        documents.push(...readArticles(file, line));
      });
  }
  return documents;
}

/** The articles of one line of a corpus file: a set's, or the one that stands there. */
export function readArticles(file: string, line: string): GoldDocument[] {
  const record = JSON.parse(line) as RawSentence & { articles?: RawArticle[] };
  if (record.articles) return record.articles.map((article) => goldDocument(file, article));
  return [goldDocument(file, { id: record.id ?? '', sentences: [record] })];
}

export function goldDocument(file: string, article: RawArticle): GoldDocument {
  let text = '';
  const paragraphs: { start: number; end: number; kind: 'title' | 'body' }[] = [];
  const sentences: GoldSentence[] = [];
  for (const sentence of article.sentences) {
    const kind = sentence.kind === 'headline' ? 'title' : 'body';
    const last = paragraphs.at(-1);
    const opens = last?.kind !== kind || kind === 'title';
    if (last) text += opens ? '\n\n' : ' ';
    const opening = text.length;
    if (kind === 'body' && !paragraphs.some((one) => one.kind === 'body')) text += openingOf(article);
    const start = text.length;
    text += sentence.text;
    sentences.push(goldSentence(sentence, start));
    if (opens) paragraphs.push({ start: opening, end: text.length, kind });
    else last.end = text.length;
  }
  const dateline = datelineOf(text, paragraphs);
  const date = article.published ?? article.sentences[0]?.date;
  const document: Document = {
    id: `d-${file}-${article.id}`,
    authors: [],
    text,
    paragraphs,
    language: 'en',
    sha256: '',
    reader: { name: 'bench', version: '1' },
    origin: `${file}:${article.id}`,
    issues: [],
    ...(article.outlet !== undefined && { outlet: article.outlet }),
    ...(dateline && { dateline }),
    ...(date !== undefined && { published: { value: date, precision: 'day', basis: 'metadata' } as const }),
  };
  return { file, id: article.id, document, sentences };
}

/** The dateline as agencies print it, before the first sentence of the body. */
function openingOf({ dateline }: RawArticle): string {
  return dateline === undefined ? '' : `${dateline} — `;
}

function goldSentence(sentence: RawSentence, offset: number): GoldSentence {
  const at = (words: Words): Span => findSpan(sentence.text, words, offset);
  const all = (words: readonly Words[] | undefined) => (words ?? []).map(at);
  return {
    start: offset,
    end: offset + sentence.text.length,
    events: (sentence.events ?? []).map((event) => ({
      trigger: at(event.trigger),
      type: event.type,
      mode: event.mode ?? undefined,
      status: event.status,
      source: all(event.source),
      target: all(event.target),
      time: all(event.time),
      place: all(event.place),
      attribution: all(event.attribution),
      quantities: (event.quantities ?? []).map(({ text, kind }) => ({ span: at(text), kind })),
    })),
    quotes: (sentence.quotes ?? []).map(({ content, speaker, kind }) => ({
      content: at(content),
      speaker: speaker ? at(speaker) : undefined,
      kind,
    })),
    actors: (sentence.actors ?? []).map(({ text, country, sector }) => ({
      span: at(text),
      country: country ?? undefined,
      sector,
    })),
  };
}

function findSpan(text: string, words: Words, offset: number): Span {
  if (isOffsets(words)) return { start: offset + words[0], end: offset + words[1] };
  const wanted = typeof words === 'string' ? words : words.text;
  const nth = typeof words === 'string' ? 1 : (words.n ?? 1);
  let at = -1;
  for (let n = 0; n < nth; n++) at = text.indexOf(wanted, at + 1);
  if (at < 0) throw new Error(`"${wanted}" is not in "${text}"`);
  return { start: offset + at, end: offset + at + wanted.length };
}

function isOffsets(words: Words): words is readonly [number, number] {
  return Array.isArray(words);
}
