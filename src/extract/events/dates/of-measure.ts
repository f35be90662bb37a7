import type { Doc, Frame, Span } from '../../../document/index.ts';

const MOST = /\bthe\s(?:\p{L}+\s)?(?:\p{L}{3,}est|worst|first|most\s\p{L}+)\s(?:\p{L}+[\s-]){0,3}$/iu;
const SINCE = /\bsince\s/;
/** So far before an act a word may stand that measures it. */
const REACH = 60;

/**
 * "It was the deadliest attack in the province since shells hit a market in 2014": what it is measured by was then.
 *                                                                         ^^^^
 */
export function isOfMeasure({ trigger }: Frame, time: Span, { document: { text } }: Doc): boolean {
  if (time.start < trigger.end || !SINCE.test(text.slice(trigger.end, time.end))) return false;
  return MOST.test(text.slice(Math.max(0, trigger.start - REACH), trigger.start));
}
