import type { Span } from '../../document/index.ts';
import { mergedForms } from '../english/merged-forms.ts';
import { Kind, kindAt } from './characters.ts';
import { clitic, elision } from './rules/clitic.ts';
import { link } from './rules/link.ts';
import { number } from './rules/number.ts';
import { emoticon, handle, punctuation, signedNumber, symbol } from './rules/punctuation.ts';
import type { TokenRule } from './rules/rule.ts';
import { word } from './rules/word.ts';

const longestMerged = Math.max(...[...mergedForms.keys()].map((form) => form.length));

/** The first rule that holds takes the token. */
const wordRules: readonly TokenRule[] = [link, number, word];
const markRules: readonly TokenRule[] = [link, clitic, elision, emoticon, handle, signedNumber, punctuation];

/**
 * Cuts one sentence into words and marks as English treebanks (EWT, GUM) have them. Each code unit that is no
 * space lies in exactly one token. Without a span the whole text is the sentence.
 */
export function tokenizeText(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const tokens: Span[] = [];
  const { start, end } = span;
  let at = start;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === Kind.Space) {
      at++;
      continue;
    }
    const until = plainWordEnd(text, at, end) || nextEnd(text, at, end, start, kind);
    tokens.push({ start: at, end: until });
    at = until;
  }
  return tokens;
}

function nextEnd(text: string, at: number, end: number, start: number, kind: number): number {
  const rules = kind === Kind.Letter || kind === Kind.Digit || kind === Kind.Joiner ? wordRules : markRules;
  if (kind === Kind.Surrogate || kind === Kind.Other || kind === Kind.Joiner) {
    const until = word(text, at, end, start);
    if (until > at) return until;
  }
  for (const rule of rules) {
    const until = rule(text, at, end, start);
    if (until > at) return rule === punctuation && until === at + 1 ? symbol(text, at, end, start) : until;
  }
  return symbol(text, at, end, start);
}

/** The commonest case at little cost: letters that no rule can cut; 0 where that does not hold. */
function plainWordEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && kindAt(text, i) === Kind.Letter) i++;
  if (i === at || (i < end && !isPlainBoundary(text, i))) return 0;
  return i - at > longestMerged || !mergedForms.has(text.slice(at, i).toLowerCase()) ? i : 0;
}

function isPlainBoundary(text: string, at: number): boolean {
  if (kindAt(text, at) === Kind.Space) return true;
  const char = text.charAt(at);
  return char === ':' ? kindAt(text, at + 1) === Kind.Space : ',;)"”'.includes(char);
}
