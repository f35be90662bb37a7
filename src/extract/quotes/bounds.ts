import type { Span, TokenSpan } from '../../document/index.ts';
import { isParsed, spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';

/** Marks that a phrase may go on behind. */
const BRIDGE = /^(?:[–—()-]|--|["“”]|''|,)$/u;
const OPENERS = new Set(['that', 'but', 'and']);

/** Leaves out "that" before and punctuation at both ends. */
export function trimContent(reading: Reading, first: number, until: number): TokenSpan | undefined {
  first = behindThat(reading, first, until);
  while (first < until && (isIdle(reading, first) || OPENERS.has(reading.lower[first]!))) first++;
  return withoutPunctuation(reading, first, until);
}

/** Leaves out punctuation at both ends. */
export function withoutPunctuation(reading: Reading, first: number, until: number): TokenSpan | undefined {
  while (first < until && isIdle(reading, first)) first++;
  while (first < until && (isIdle(reading, until - 1) || closesNothing(reading, first, until - 1))) until--;
  return first < until ? spanOfTokens(reading, first, until) : undefined;
}

const isIdle = (reading: Reading, i: number): boolean => !/[\p{L}\p{N}\p{S}%‰"“”)(]/u.test(reading.forms[i]!);

/** "(she later said she was ill)": a bracket that was opened outside. */
const closesNothing = (reading: Reading, first: number, last: number): boolean =>
  reading.forms[last] === ')' && !reading.forms.slice(first, last).includes('(');

/** He said, twice, that he would stay: the first token behind the "that" which opens the clause, near its start. */
export function behindThat(reading: Reading, first: number, until: number): number {
  let tensed = false;
  for (let i = first + 1; i < Math.min(until - 1, first + 10); i++) {
    if (isTensed(reading, i - 1)) tensed = true;
    if (reading.forms[i] === ',') tensed = false;
    if (reading.lower[i] !== 'that' || !isParsed(reading, i) || reading.words[i]!.deprel !== 'mark') continue;
    // "the trouble is that ...": a clause of its own stands before it.
    if (tensed) return first;
    const clause = reading.words[i]!.head;
    const above = clause === undefined ? undefined : reading.words[clause]!.head;
    if (clause !== undefined && clause > i && (above === undefined || above < first || above >= until))
      return i + 1;
  }
  return first;
}

const isTensed = (reading: Reading, i: number): boolean =>
  reading.words[i]!.upos === 'AUX' || /^(?:VBD|VBZ|VBP)$/.test(reading.words[i]!.xpos);

/**
 * The two officers were named by | the court. | Others left.
 *                                 ---------
 * A piece that stops inside a phrase, carried on to the end of the phrase by the tree; never over punctuation,
 * a conjunction, nor the words of `others`.
 */
export function completePhrase<Piece extends TokenSpan>(
  reading: Reading,
  piece: Piece,
  others: readonly Span[],
): Piece {
  let { first, until } = piece;
  const end = reading.starts[piece.sentence + 1]!;
  const start = reading.starts[piece.sentence]!;
  while (until < end) {
    if (belongs(reading, until, first, until, others)) until++;
    else if (
      BRIDGE.test(reading.forms[until]!) &&
      until + 1 < end &&
      belongs(reading, until + 1, first, until, others)
    )
      until += 2;
    else break;
  }
  while (first > start && belongs(reading, first - 1, first, until, others)) first--;
  if (first === piece.first && until === piece.until) return piece;
  return { ...piece, first, until, start: reading.tokens[first]!.start, end: reading.tokens[until - 1]!.end };
}

/** True where token `i` hangs, by at most a few words beside it, on the piece `[first, until)`. */
function belongs(
  reading: Reading,
  i: number,
  first: number,
  until: number,
  others: readonly Span[],
): boolean {
  if (!isParsed(reading, i) || !/[\p{L}\p{N}$€£%(]/u.test(reading.forms[i]!)) return false;
  const { start, end } = reading.tokens[i]!;
  if (others.some((other) => other.start < end && start < other.end)) return false;
  if (i < first && OPENERS.has(reading.lower[i]!)) return false;
  let at: number | undefined = i;
  for (let depth = 0; depth < 6; depth++) {
    const word: Reading['words'][number] = reading.words[at]!;
    if (/^(?:parataxis|discourse|root)/.test(word.deprel)) return false;
    if (
      word.deprel.startsWith('conj') &&
      reading.children[at]!.some((k) => /^(?:nsubj|mark|aux)/.test(reading.words[k]!.deprel))
    )
      return false;
    at = word.head;
    if (at === undefined) return false;
    if (at >= first && at < until) return true;
    // A head on the far side of the piece is another clause.
    if (i >= until ? at < first : at >= until) return false;
  }
  return false;
}
