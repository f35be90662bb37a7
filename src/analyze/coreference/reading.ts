import { PEOPLE, ROLES } from '../../util/actor-nouns.ts';
import type { Doc, Place, Quotation, Token, TokenSpan, Word } from '../../document/index.ts';
import { readStates } from './states.ts';
import type { States } from './states.ts';

/** The layers that linking mentions reads. */
export type LinkableDoc = Doc<
  | 'sentences'
  | 'tokens'
  | 'words'
  | 'entities'
  | 'frames'
  | 'matched'
  | 'speech'
  | 'quotations'
  | 'quantities'
> & {
  /** Left out, no word names a state that is known. */
  readonly layers: { readonly places?: readonly Place[] };
};

/** One document laid out for the passes. */
export interface Reading {
  readonly doc: LinkableDoc;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly quotations: readonly Quotation[];
  readonly forms: readonly string[];
  readonly lower: readonly string[];
  readonly children: readonly (readonly number[])[];
  /** For each token the innermost direct or mixed quotation around it. */
  readonly quoted: readonly (number | undefined)[];
  readonly states: States;
}

/** Prepares a document for the passes. */
export function readDocument(doc: LinkableDoc): Reading {
  const { tokens, words, quotations } = doc.layers;
  const { text } = doc.document;
  const forms = tokens.map((token) => text.slice(token.start, token.end));
  const lower = forms.map((form) => form.toLowerCase().replaceAll('’', "'"));
  const children: number[][] = tokens.map(() => []);
  words.forEach((word, i) => {
    if (word.head !== undefined) children[word.head]?.push(i);
  });
  const quoted = new Array<number | undefined>(tokens.length).fill(undefined);
  let at = 0;
  quotations.forEach((quotation, index) => {
    if (quotation.kind === 'indirect') return;
    while (at > 0 && tokens[at - 1]!.start >= quotation.span.start) at--;
    while (at < tokens.length && tokens[at]!.end <= quotation.span.start) at++;
    for (; at < tokens.length && tokens[at]!.start < quotation.span.end; at++) quoted[at] = index;
  });
  const states = readStates(doc.layers.places ?? [], tokens, forms);
  return { doc, text, tokens, words, quotations, forms, lower, children, quoted, states };
}

/** True where the model has said what the word is. */
export function isParsed(reading: Reading, i: number): boolean {
  const upos = reading.words[i]?.upos;
  return upos !== undefined && upos !== 'X' && upos !== '';
}

/** The span of tokens `[first, until)` of one sentence. */
export function spanOfTokens(reading: Reading, first: number, until: number): TokenSpan {
  const { start, sentence } = reading.tokens[first]!;
  return { start, end: reading.tokens[until - 1]!.end, first, until, sentence };
}

/** The head of a span: by the tree the token whose governor lies outside, else by the words. */
export function headOf(reading: Reading, first: number, until: number): number {
  if (isParsed(reading, first) || isParsed(reading, until - 1)) {
    let best: number | undefined;
    for (let i = first; i < until; i++) {
      const { head, upos } = reading.words[i]!;
      if (head !== undefined && head >= first && head < until) continue;
      const nominal = /^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(upos);
      if (best === undefined || (nominal && !/^(?:NOUN|PROPN|PRON)$/.test(reading.words[best]!.upos)))
        best = i;
    }
    const before = best === undefined ? undefined : actorBefore(reading, first, best);
    if (before !== undefined) return before;
    if (best !== undefined)
      return best < until - 1 &&
        isActorWord(reading.lower[until - 1]!) &&
        reading.words[best]!.upos === 'PROPN'
        ? until - 1
        : best;
  }
  // Without a tree: the last word before a preposition, a relative clause or a comma.
  let end = first + 1;
  while (end < until && !ENDS.has(reading.lower[end]!)) end++;
  while (end > first + 1 && /^(?:['’]s?|[^\p{L}\p{N}]+)$/u.test(reading.forms[end - 1]!)) end--;
  return end - 1;
}

/** "An aide to President Kiir" is the aide, whatever the tree says: nobody behind a preposition heads the phrase. */
function actorBefore(reading: Reading, first: number, head: number): number | undefined {
  const { lower, words } = reading;
  let at = first + 1;
  while (at < head && !AFTER_ACTOR.has(lower[at]!)) at++;
  if (at >= head || lower.slice(at, head).includes(',')) return undefined;
  return words[at - 1]!.upos === 'NOUN' && isActorWord(lower[at - 1]!) ? at - 1 : undefined;
}

const AFTER_ACTOR = new Set(['of', 'to', 'for', 'from']);

/** "U.S. Diplomats" in a headline: the noun heads the phrase whatever a tree of capitals says. */
const isActorWord = (lower: string): boolean =>
  [lower, lower.replace(/s$/, '')].some((word) => ROLES.has(word) || PEOPLE.has(word));

const ENDS = new Set([
  'of',
  'for',
  'in',
  'at',
  'from',
  'on',
  'to',
  'with',
  'who',
  'which',
  'that',
  ',',
  'and',
  'or',
]);
