import { abbreviationEnd } from './abbreviation.ts';
import { clitic } from './clitic.ts';
import { endOfWordRun, isDigitAt, isLetterAt, isWordAt, Kind, kindAt } from '../characters.ts';
import { keepsHyphen } from './hyphen.ts';
import { mergedForms } from '../../english/merged-forms.ts';
import { number } from './number.ts';
import type { TokenRule } from './rule.ts';

/** "O'Rourke's pro-Beijing party can't say": words, up to a clitic or to a hyphen that parts. */
export const word: TokenRule = (text, at, end, start) => {
  if (!isWordAt(text, at)) return at;
  let piece = at;
  let i = endOfWordRun(text, at, end);
  if (i - at <= 7) {
    const cut = mergedForms.get(text.slice(at, i).toLowerCase());
    if (cut !== undefined && !isMergedPart(text, at, i)) return at + cut;
  }
  while (i < end) {
    const kind = kindAt(text, i);
    if (kind === Kind.Apostrophe) {
      if (isNegation(text, i, end)) return i - 1 > at ? i - 1 : i + 2;
      if (!isLetterAt(text, i + 1) || i + 1 >= end || clitic(text, i, end, start) > i) return i;
    } else if (kind === Kind.Hyphen) {
      if (!keepsHyphen(text, piece, i, end)) return i;
    } else if (text[i] === '&') {
      if (!isCompanySign(text, at, i, end)) return i;
    } else {
      return text[i] === '.' ? abbreviationEnd(text, at, i, end) : i;
    }
    piece = i + 1;
    i = isDigitAt(text, piece) ? number(text, piece, end, start) : endOfWordRun(text, piece, end);
  }
  return i;
};

/** The "n't" of "don't" around the apostrophe at `at`. */
function isNegation(text: string, at: number, end: number): boolean {
  return (
    at + 1 < end &&
    /[nN]/.test(text.charAt(at - 1)) &&
    /[tT]/.test(text.charAt(at + 1)) &&
    !isWordAt(text, at + 2)
  );
}

/** "non-cant", "I'm cant's": part of a longer form, where a merged form is none. */
function isMergedPart(text: string, at: number, end: number): boolean {
  return (
    (at > 0 && /[-'’@#.&]/.test(text.charAt(at - 1))) ||
    (/[-'’&]/.test(text.charAt(end)) && isWordAt(text, end + 1))
  );
}

/** "AT&T", "R&D": capitals joined without spaces. */
function isCompanySign(text: string, at: number, sign: number, end: number): boolean {
  const right = endOfWordRun(text, sign + 1, end);
  return sign - at <= 3 && right - sign <= 4 && /^\p{L}+&\p{L}+$/u.test(text.slice(at, right));
}
