import type { Doc, Event, QuantityMention } from '../../../document/index.ts';

const ANOTHER =
  /\b(?:after|since|before|follow(?:s|ed|ing)?|recall(?:s|ed|ing)?|echo(?:es|ed|ing)?|like|than|similar to)\b[^.;]*\b(?:in|at|during|by) which\b[^.;]*$/i;

/**
 * "The blast came days after one in the grain market, in which 31 died": of an act that is named beside this one.
 *                      ^^^^^                          ^^^^^^^^
 */
export function isOfOtherAct(
  { document: { text } }: Doc,
  { start }: QuantityMention,
  { trigger }: Event,
): boolean {
  return trigger.end < start && ANOTHER.test(text.slice(trigger.end, start));
}
