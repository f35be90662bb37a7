import type { Doc, Frame, Span } from '../../../document/index.ts';
import { tokenBehind } from '../../../document/near.ts';
import { rootOf, textAt, wordAt } from '../syntax.ts';

/** Verbs of what is said of an act that has happened. */
const REACTS =
  /^(?:condemn|denounc|deplor|decri|decry|criticis|criticiz|welcom|prais|hail|mourn|lament|discuss|blam)(?:e?s|e?d|ing|e)?$/i;

/**
 * "The Taliban condemned the attack on Wednesday": that day they spoke.
 *                                   ^^^^^^^^^^^^
 */
export function isOfReaction(frame: Frame, time: Span, doc: Doc<'tokens' | 'words'>): boolean {
  const { deprel, head } = wordAt(doc, rootOf(doc, frame.trigger));
  if (deprel !== 'obj' || head === undefined || !REACTS.test(textAt(doc, head))) return false;
  return headOf(doc, time) === head;
}

/** The word outside some words that they hang on. */
function headOf(doc: Doc<'tokens' | 'words'>, { start, end }: Span): number | undefined {
  const { tokens } = doc.layers;
  for (let i = tokenBehind(tokens, start); i < tokens.length && tokens[i]!.start < end; i += 1) {
    const { head } = wordAt(doc, i);
    if (head !== undefined && (tokens[head]!.start < start || tokens[head]!.start >= end)) return head;
  }
  return undefined;
}
