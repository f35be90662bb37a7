import type { Doc, TokenSpan } from '../../document/index.ts';
import { textOf } from '../../document/index.ts';
import { NOBODY } from '../../util/nobody.ts';
import { rootOf, textAt, wordAt } from './syntax.ts';

/** What is said, thought or feared of a passive subject: "are said to have", "is believed to". */
const SPOKEN_OF =
  /^(?:said|told|believed|thought|reported|alleged|known|understood|feared|suspected|accused|presumed|assumed|supposed|claimed|estimated|expected)$/i;

/**
 * "The soldiers are said to have abducted them", "No group has said that it did it": these say nothing.
 *  ^^^^^^^^^^^^                                   ^^^^^^^^
 */
export function isNoSpeaker(doc: Doc<'tokens' | 'words'>, span: TokenSpan): boolean {
  if (NOBODY.test(textOf(doc.document.text, span))) return true;
  const { head, deprel } = wordAt(doc, rootOf(doc, span));
  return deprel === 'nsubj:pass' && head !== undefined && SPOKEN_OF.test(textAt(doc, head));
}
