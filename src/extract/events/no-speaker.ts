import type { Doc, TokenSpan } from '../../document/index.ts';
import { rootOf, textAt, wordAt } from './syntax.ts';

/** What is said, thought or feared of a passive subject: "are said to have", "is believed to". */
const SPOKEN_OF =
  /^(?:said|told|believed|thought|reported|alleged|known|understood|feared|suspected|accused|presumed|assumed|supposed|claimed|estimated|expected)$/i;
const NOBODY = /^(?:no|nobody|none|neither)$/i;

/**
 * "The soldiers are said to have abducted them", "No group has said that it did it": these say nothing.
 *  ^^^^^^^^^^^^                                   ^^^^^^^^
 */
export function isNoSpeaker(doc: Doc<'tokens' | 'words'>, span: TokenSpan): boolean {
  if (NOBODY.test(textAt(doc, span.first)) && !isNumbered(doc, span)) return true;
  const { head, deprel } = wordAt(doc, rootOf(doc, span));
  return deprel === 'nsubj:pass' && head !== undefined && SPOKEN_OF.test(textAt(doc, head));
}

/** "No 10", "No. 11": "no" is short for "number". */
function isNumbered(doc: Doc<'tokens' | 'words'>, { first, until }: TokenSpan): boolean {
  const after = Array.from({ length: until - first - 1 }, (_, k) => textAt(doc, first + 1 + k));
  return /^\d/.test(after.find((text) => text !== '.') ?? '');
}
