import type { Doc, Frame, Span } from '../../../document/index.ts';
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
  return (
    deprel === 'obj' &&
    head !== undefined &&
    REACTS.test(textAt(doc, head)) &&
    time.start >= frame.trigger.end
  );
}
