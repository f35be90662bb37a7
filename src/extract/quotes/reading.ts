import { overlaps } from '../../document/index.ts';
import { tokenBehind } from '../../document/near.ts';
import type {
  Doc,
  Document,
  Entity,
  Sentence,
  Span,
  SpeechFrame,
  Token,
  TokenSpan,
  Word,
} from '../../document/index.ts';

/** The layers that the rules for quotations read. */
export type QuotableDoc = Doc<'sentences' | 'tokens' | 'words' | 'entities' | 'speech'>;

/** One document laid out so that rules can ask for words and neighbours by index. */
export interface Reading {
  readonly document: Document;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly entities: readonly Entity[];
  readonly speech: readonly SpeechFrame[];
  /** The tokens as written. */
  readonly forms: readonly string[];
  /** The tokens in lower case. */
  readonly lower: readonly string[];
  /** Indices of the tokens that each token governs. */
  readonly children: readonly (readonly number[])[];
  /** First token of each sentence, and the number of tokens at the end. */
  readonly starts: readonly number[];
}

/** Prepares a document for the rules. */
export function readDocument(doc: QuotableDoc): Reading {
  const { sentences, tokens, words, entities, speech } = doc.layers;
  const { text } = doc.document;
  const forms = tokens.map((token) => text.slice(token.start, token.end));
  const children: number[][] = tokens.map(() => []);
  words.forEach((word, i) => {
    if (word.head !== undefined) children[word.head]?.push(i);
  });
  const lower = forms.map((form) => form.toLowerCase().replaceAll('’', "'"));
  const starts = sentences.map(() => tokens.length);
  tokens.forEach(({ sentence }, i) => (starts[sentence] = Math.min(starts[sentence] ?? i, i)));
  for (let i = starts.length - 1; i >= 0; i--)
    starts[i] = Math.min(starts[i]!, starts[i + 1] ?? tokens.length);
  starts.push(tokens.length);
  return {
    document: doc.document,
    text,
    sentences,
    tokens,
    words,
    entities,
    speech,
    forms,
    lower,
    children,
    starts,
  };
}

/** Index of the first token that ends after `offset`; the number of tokens when there is none. */
export function tokenAfter(reading: Reading, offset: number): number {
  return tokenBehind(reading.tokens, offset);
}

/** The tokens that stand wholly or partly in `span`, as `[first, until)`. */
export function tokensIn(reading: Reading, span: Span): readonly [number, number] {
  const first = tokenAfter(reading, span.start);
  let until = first;
  while (until < reading.tokens.length && overlaps(reading.tokens[until]!, span)) until++;
  return [first, until];
}

/** Index of the sentence that holds `offset`, or of the last one before it. */
export function sentenceAt(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (reading.sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The span of tokens `[first, until)`, which must stand in one sentence and hold at least one token. */
export function spanOfTokens(reading: Reading, first: number, until: number): TokenSpan {
  const { start, sentence } = reading.tokens[first]!;
  return { start, end: reading.tokens[until - 1]!.end, first, until, sentence };
}

/** True where the model has said what the word is. */
export function isParsed(reading: Reading, i: number): boolean {
  const word = reading.words[i];
  return word !== undefined && word.upos !== 'X' && word.upos !== '';
}

/** Everything that hangs on `head`, itself included, save the branches refused. */
export function members(
  reading: Reading,
  head: number,
  refuse: (child: number) => boolean = () => false,
): number[] {
  const found = [head];
  for (const member of found) {
    for (const child of reading.children[member]!) if (!refuse(child)) found.push(child);
  }
  return found;
}

/** The unbroken run of tokens around one of them: a branch cut away may leave a gap. */
export function runAround(tokens: readonly number[], at: number): readonly [number, number] {
  let first = at;
  let until = at + 1;
  const inside = new Set(tokens);
  while (inside.has(first - 1)) first--;
  while (inside.has(until)) until++;
  return [first, until];
}

/** The first and last token (exclusive) of everything that hangs on `head`, save the branches refused. */
export function subtree(
  reading: Reading,
  head: number,
  refuse?: (child: number) => boolean,
): readonly [number, number] {
  return runAround(members(reading, head, refuse), head);
}
