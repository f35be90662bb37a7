import type { QuantityMention, Span } from '../../document/index.ts';
import { opensAllBut } from './all-but.ts';
import { describe } from './describe.ts';
import { FEW, MAY_HOLD_NUMBER, OPENERS, PARTS, SCALES } from './number-words.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { readPhrase } from './read-phrase.ts';

/** Every number of a sentence, read and typed, in text order. */
export function quantitiesIn(text: string, sentence: Span, index: number): readonly QuantityMention[] {
  if (!MAY_HOLD_NUMBER.test(text.slice(sentence.start, sentence.end))) return [];
  const pieces = piecesOf(text, sentence);
  const found: QuantityMention[] = [];
  let at = 0;
  while (at < pieces.length) {
    const phrase = mayOpen(pieces, at) ? readPhrase(pieces, at) : undefined;
    if (phrase === undefined) {
      at += 1;
      continue;
    }
    found.push(describe({ text, sentence, index, pieces, last: found.at(-1) }, phrase));
    at = Math.max(at + 1, phrase.until);
  }
  return found;
}

/** True where a number may start: most words are passed by at once. */
function mayOpen(pieces: readonly Piece[], at: number): boolean {
  const { form, lower } = pieces[at]!;
  if (form !== 'word') return form === 'digits';
  if (opensAllBut(pieces, at)) return true;
  if (lower !== 'a' && lower !== 'an' && lower !== 'another') return OPENERS.has(lower);
  const next = pieces[at + 1]?.lower ?? '';
  return SCALES.has(next) || FEW.has(next) || PARTS.has(next);
}
