import { currencyNamed, DOLLARS, LETTERS, MARKS, PREFIXES } from './currencies.ts';
import { SCALES } from './number-words.ts';
import { isDash, type Piece } from './pieces.ts';

/** Money around a number: where it starts and ends, and which. */
export interface Money {
  readonly first: number;
  readonly until: number;
  /** ISO 4217 code; absent where the words do not tell. */
  readonly code?: string;
  /** What the number is to be divided by: 100 for cents. */
  readonly parts?: number;
}

/** "$", "US$", "Rs", "EUR" before a number that starts at a piece. */
export function moneyBefore(pieces: readonly Piece[], at: number): Money | undefined {
  const mark = pieces[at - 1];
  if (mark === undefined) return undefined;
  if (mark.text === '.' && PREFIXES.get(pieces[at - 2]?.lower ?? '') === 'INR')
    return { first: at - 2, until: at, code: 'INR' };
  const code = MARKS.get(mark.text);
  if (code === undefined) {
    const named = /^[A-Z]/.test(mark.text) ? PREFIXES.get(mark.lower) : undefined;
    return named === undefined ? lettersBefore(pieces, at) : { first: at - 1, until: at, code: named };
  }
  const letters = pieces[at - 2];
  const other = mark.text === '$' && letters && !mark.spaced ? DOLLARS.get(letters.lower) : undefined;
  return other === undefined ? { first: at - 1, until: at, code } : { first: at - 2, until: at, code: other };
}

/** "N45 million", "K500,000", "R1.6bn", and no "N1" or "P5": a letter that touches what can only be a sum. */
function lettersBefore(pieces: readonly Piece[], at: number): Money | undefined {
  const [letter, number, behind] = [pieces[at - 1]!, pieces[at]!, pieces[at + 1]];
  if (!LETTERS.has(letter.text) || number.form !== 'digits' || number.spaced) return undefined;
  const big = SCALES.has(behind?.lower ?? '') || (behind?.spaced === false && /^(?:m|b)$/.test(behind.lower));
  if (!big && !/^\d{1,3}(?:,\d{3})+(?:\.\d\d)?$/.test(number.text)) return undefined;
  const code = LETTERS.get(letter.text);
  return { first: at - 1, until: at, ...(code === undefined ? {} : { code }) };
}

/** "million euros", "Canadian dollars", "-dollar", "cents" behind a number that ends before a piece. */
export function moneyAfter(pieces: readonly Piece[], until: number): Money | undefined {
  const mark = pieces[until];
  if (mark !== undefined && MARKS.has(mark.text) && !mark.spaced)
    return { first: until, until: until + 1, code: MARKS.get(mark.text)! };
  if (/^[A-Z]{3}$/.test(mark?.text ?? '') && PREFIXES.has(mark!.lower))
    return { first: until, until: until + 1, code: PREFIXES.get(mark!.lower)! };
  const from = isDash(mark) || mark?.lower === 'of' ? until + 1 : until;
  const big = /^(?:million|billion|trillion|mn|bn|thousand)$/.test(pieces[until - 1]?.lower ?? '');
  // "Hong Kong dollars": up to two words tell the country.
  for (let at = from; at < from + 3; at += 1) {
    const piece = pieces[at];
    if (piece?.form !== 'word') return undefined;
    if (/^(?:cents?|pence|kopecks?)$/.test(piece.lower) && at === from)
      return { first: until, until: at + 1, parts: 100 };
    const currency = currencyNamed(piece.lower, at === from ? '' : pieces[at - 1]!.lower, big);
    if (currency !== undefined) {
      if (/^pounds?$/.test(piece.lower) && isWeight(pieces, until, at)) return undefined;
      const more = pieces[at + 1]?.lower === 'sterling' ? 2 : 1;
      return { first: until, until: at + more, ...currency };
    }
    if (!/^[A-Z]/.test(piece.text)) return undefined;
  }
  return undefined;
}

/** "500 pounds of explosives", "weighed 82 pounds", "82 pounds (37 kg)". */
function isWeight(pieces: readonly Piece[], until: number, pound: number): boolean {
  if (pieces[pound + 1]?.lower === 'of') return true;
  if (pieces[pound + 1]?.text === '(' && /^kgs?$/.test(pieces[pound + 3]?.lower ?? '')) return true;
  return pieces
    .slice(Math.max(0, until - 4), until)
    .some(({ lower }) => /^weigh(?:s|ed|ing|t)?$/.test(lower));
}
