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
    time.start >= frame.trigger.end &&
    !isOfObject(doc, time, head)
  );
}

/** A day of a month, and no weekday. */
const DATE = /\b(?:\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\.? \d{1,2})\b/u;

/**
 * "condemns the forced eviction on 14 September of 200 families": said now, of what was done then.
 *  ^^^^^^^^                     ^^^^^^^^^^^^^^^
 */
export function isOfObject(doc: Doc<'tokens' | 'words'>, time: Span, verb: number): boolean {
  const { document, layers } = doc;
  if (!REACTS.test(textAt(doc, verb)) || !/^VB[PZ]$/.test(layers.words[verb]!.xpos)) return false;
  return time.start > layers.tokens[verb]!.end && DATE.test(document.text.slice(time.start, time.end));
}
