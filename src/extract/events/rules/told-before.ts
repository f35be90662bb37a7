import type { StatusRule } from '../rule.ts';
import { textAt } from '../syntax.ts';

/** The rule that finds such acts, as records name it. */
export const REFERS_BACK = 'refers-back';

/**
 * "Chad freed 90 prisoners. Families may protest against the exchange": what takes up an act that was told as done was done.
 *                                                            ^^^^^^^^
 */
export const toldBefore: StatusRule = ({ doc, root, frame }) =>
  'pattern' in frame && frame.pattern === REFERS_BACK
    ? { rule: 'told-before', status: 'actual', words: textAt(doc, root) }
    : undefined;
