import type { Doc, Frame, Span } from '../../../document/index.ts';

const MOST = /\bthe\s(?:\p{L}+\s)?(?:\p{L}{3,}est|worst|first|most\s\p{L}+)\s(?:\p{L}+[\s-]){0,3}$/iu;
/** "is the first at the firm since": the act itself is measured. */
const IS_MOST =
  /^\s(?:is|was|were|are|became)\s(?:the|its|their)\s(?:\p{L}+\s)?(?:\p{L}{3,}est|worst|first|most)\b[^.,;]*$/iu;
const SINCE = /\bsince\s/;
/** So far before an act a word may stand that measures it. */
const REACH = 60;

/**
 * "It was the deadliest attack in the province since shells hit a market in 2014": what it is measured by was then.
 *                                                                         ^^^^
 */
export function isOfMeasure({ trigger }: Frame, time: Span, { document: { text } }: Doc): boolean {
  const between = text.slice(trigger.end, Math.max(trigger.end, time.end));
  if (!SINCE.test(between)) return false;
  return IS_MOST.test(between) || MOST.test(text.slice(Math.max(0, trigger.start - REACH), trigger.start));
}
