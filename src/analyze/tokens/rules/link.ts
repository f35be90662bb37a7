import { endOfWordRun, isWordAt, Kind, kindAt } from '../characters.ts';
import type { TokenRule } from './rule.ts';

const scheme = /(?:https?|ftp|mailto|tel|doi|ymsgr):|www\d?\./iy;
const mail = /[\p{L}\p{N}._%+~-]{1,64}@(?:[\p{L}\p{N}_-]{1,63}\.){1,6}[\p{L}]{2,24}/uy;
const account = /[\p{L}\p{N}_.-]{1,64}@[\p{L}_][\p{L}\p{N}_.-]{0,63}/uy;
const suffixes =
  'com|org|net|edu|gov|mil|int|info|biz|io|tv|eu|uk|ca|au|de|fr|ru|cn|jp|br|za|nz|ie|il|ua|pl|nl|dk|se|ch|' +
  '(?:co|com|org|gov|gob|ac|edu|net|go|or)\\.[a-z]{2}';
const domain = new RegExp(
  `(?:[A-Za-z0-9_][A-Za-z0-9_-]{0,62}\\.){1,6}(?:${suffixes})(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])(?:/[^\\s<>"”’)]*)?`,
  'uy',
);
// alt.politics.elections
const newsgroup = /[a-z]{2,20}(?:\.[a-z][a-z-]{1,20}){2,6}(?![\p{L}\p{N}_.])/uy;
const file =
  /[A-Za-z0-9_][\w~%#!-]{0,63}(?:\.[A-Za-z0-9_-]{1,32}){0,3}\.(?:docx?|xlsx?|pdf|txt|html?|jpe?g|png|gif|zip|pptx?|csv|exe|mp[34]|url)(?![\p{L}\p{N}_])/iuy;

/** "See https://www.un.org/en, write to press@un.org or visit un.org": links, addresses, host and file names. */
export const link: TokenRule = (text, at, end) => {
  if (isWordAt(text, at - 1) || !mayBeLink(text, at, end)) return at;
  scheme.lastIndex = at;
  const opening = scheme.exec(text);
  if (opening) {
    let i = at + opening[0].length;
    while (i < end && kindAt(text, i) !== Kind.Space && !/[<>"“”]/.test(text.charAt(i))) i++;
    while (i > at && /[.,;:!?'’)\]]/.test(text.charAt(i - 1))) i--;
    return i > at + opening[0].length ? i : at;
  }
  for (const pattern of [mail, account, domain, file, newsgroup]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && at + match[0].length <= end) return at + trimmed(match[0]);
  }
  return at;
};

/** False for most words at little cost: a link has one of these marks behind its first word, and no space there. */
function mayBeLink(text: string, at: number, end: number): boolean {
  const i = endOfWordRun(text, at, end);
  return i > at && i + 1 < end && /[.:@/%+~#!-]/.test(text.charAt(i)) && kindAt(text, i + 1) !== Kind.Space;
}

function trimmed(found: string): number {
  let length = found.length;
  while (length > 1 && /[.,;:!?-]/.test(found.charAt(length - 1))) length--;
  return length;
}
