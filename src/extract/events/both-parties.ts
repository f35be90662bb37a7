import type { Doc, TokenSpan } from '../../document/index.ts';
import { textOf } from '../../document/index.ts';
import { childrenOf, hasChild, wordAt } from './syntax.ts';

const BOTH =
  /^(?:both|the two|both the|these two)\s+(?:countries|nations|states|sides|governments|neighbou?rs|capitals|parties|leaders|presidents|ministers|armies|rivals|allies|groups)$/i;
/** How many sentences back the two may have been named. */
const REACH = 3;

/** True of a phrase for two who were named before: "both countries", "the two sides". */
export function meansTwo(phrase: string): boolean {
  return BOTH.test(phrase);
}

/**
 * "Mali and Niger signed a pact. Both countries had fought for years": the two names joined last before the phrase.
 *                               ^^^^^^^^^^^^^^
 */
export function bothParties(doc: Doc<'tokens' | 'words'>, phrase: TokenSpan): readonly TokenSpan[] {
  if (!meansTwo(textOf(doc.document.text, phrase))) return [];
  const { tokens } = doc.layers;
  for (let second = phrase.first - 1; second > 0; second -= 1) {
    if (phrase.sentence - tokens[second]!.sentence > REACH) return [];
    const { upos, deprel, head: first } = wordAt(doc, second);
    if (upos !== 'PROPN' || deprel !== 'conj' || first === undefined || first > second) continue;
    if (wordAt(doc, first).upos !== 'PROPN') continue;
    const joined = childrenOf(doc, first).filter((i) => wordAt(doc, i).deprel === 'conj');
    const hasAnd = hasChild(doc, second, /^and$/i);
    if (joined.length === 1 && hasAnd) return [first, second].map((at) => nameAt(doc, at));
  }
  return [];
}

/** A name with the words before it that belong to it. */
function nameAt(doc: Doc<'tokens' | 'words'>, at: number): TokenSpan {
  const { tokens } = doc.layers;
  let [first, until] = [at, at + 1];
  for (const child of childrenOf(doc, at)) {
    if (!/^(?:compound|flat|amod)/.test(wordAt(doc, child).deprel)) continue;
    first = Math.min(first, child);
    until = Math.max(until, child + 1);
  }
  const { sentence } = tokens[at]!;
  return { first, until, start: tokens[first]!.start, end: tokens[until - 1]!.end, sentence };
}
