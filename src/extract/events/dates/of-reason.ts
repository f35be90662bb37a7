import type { Doc, Frame, Span } from '../../../document/index.ts';

/** Words of why something was done, up to what it was done for. */
const REASON =
  /\b(?:for|over|aveng(?:e|ed|ing)|(?:response|retaliation|reaction|reply) to)\s(?:an?|the|another|their|its)\s(?:[\p{L}-]+\s){0,2}?(?<deed>attack|raid|expulsion|deportation|eviction|arrest|detention|bombing|blast|explosion|shooting|killing|massacre|assault|clash|ambush|murder|kidnapping|abduction|crackdown|strike|shelling|coup|putsch|riot)\s$/iu;
const BARE = /^(?!(?:on|in|at|by)\s)/i;

/**
 * "The killings were in reprisal for an attack four days earlier", "were punished for a raid last week": the time of what it was for.
 *      ^^^^^^^^                          ^^^^^^ ^^^^^^^^^^^^^^^^^
 */
export function isOfReason({ trigger }: Frame, time: Span, { document: { text } }: Doc): boolean {
  if (time.start < trigger.end || !BARE.test(text.slice(time.start, time.end))) return false;
  const between = text.slice(Math.max(trigger.end, time.start - 60), time.start);
  return !/[.;]\s/.test(between) && REASON.test(between);
}
