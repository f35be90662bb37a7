import { isDigitAt, isLetterAt, isWordAt, Kind, kindAt } from '../characters.ts';
import { ruleFrom, type TokenRule } from './rule.ts';

const faces = ruleFrom(/(?:[:;=]['’]?-?[)(DPp]|\^_\^|-_-|<3)(?![\p{L}\p{N})(])/uy);

/** ":)", ";-)", "^_^". */
export const emoticon: TokenRule = (text, at, end, start) =>
  isWordAt(text, at - 1) ? at : faces(text, at, end, start);

/** "@potus", "#MeToo"; but "#1" is two tokens. */
export const handle: TokenRule = (text, at, end) => {
  if ((text[at] !== '@' && text[at] !== '#') || !isLetterAt(text, at + 1) || isWordAt(text, at - 1))
    return at;
  let i = at + 1;
  while (i < end && isWordAt(text, i)) i++;
  return i;
};

/** ".04", "+16022754958": figures that open with a sign. */
export const signedNumber: TokenRule = (text, at, end) => {
  if (isWordAt(text, at - 1) || at + 1 >= end || !isDigitAt(text, at + 1)) return at;
  if (text[at] === '.') return digitsEnd(text, at + 1, end);
  if (text[at] !== '+') return at;
  const i = digitsEnd(text, at + 1, end);
  return i - at > 7 ? i : at;
};

function digitsEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isDigitAt(text, i)) i++;
  return i;
}

/** "...", "?!", "--", "====", "<<", "''": marks that repeat are one token; every other mark stands alone. */
export const punctuation: TokenRule = (text, at, end) => {
  const char = text.charAt(at);
  let i = at + 1;
  if (/[.!?…]/.test(char)) while (i < end && /[.!?…]/.test(text.charAt(i))) i++;
  else if (/[-=*_~#+<>|^–—$]/.test(char)) while (i < end && text[i] === char) i++;
  else if (/['’`]/.test(char) && text[i] === char && i < end) i++;
  else if (char === 'U' && text[i] === '$') i++;
  return i;
};

const cluster = /[\ud83c][\udde6-\uddff][\ud83c][\udde6-\uddff]/y;

/** One character beyond letters: a symbol, an emoji with its modifiers and joined parts, half a broken pair. */
export const symbol: TokenRule = (text, at, end) => {
  cluster.lastIndex = at;
  if (cluster.test(text)) return Math.min(end, at + 4);
  let i = at + pointLength(text, at);
  while (i < end) {
    const code = text.codePointAt(i) ?? 0;
    if (code === 0x200d && i + 1 < end && kindAt(text, i + 1) !== Kind.Space && !isWordAt(text, i + 1)) {
      i += 1 + pointLength(text, i + 1);
    } else if (kindAt(text, i) === Kind.Joiner || code === 0x20e3) i++;
    else if (code >= 0x1f3fb && code <= 0x1f3ff) i += 2;
    else break;
  }
  return Math.min(end, i);
};

function pointLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
