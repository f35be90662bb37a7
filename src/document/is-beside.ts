import type { Event } from './event.ts';

const OTHER = /\b(?:another|separate|similar|unrelated)\s(?:\p{L}+[\s-]){0,2}$/u;
const OTHER_PLACE_OR_CASE =
  /\b(?:elsewhere|in\s(?:another|a\s(?:separate|similar|different|previous))\s|in\sother\sparts|(?:km|kilometres|kilometers|miles)\saway)/iu;
const ALSO = /^Also (?:on \p{Lu}\p{Ll}+day|in \p{Lu})/u;
/** What a sentence that opens so tells of: "On the same day a bomb in Hilla ...", and no "A day later, an official said ...". */
const OPENING =
  /^(?:elsewhere,?|in a (?:separate|similar)|(?:on )?the same day,? an?|(?:hours|minutes|days|an? (?:day|hour)) (?:earlier|later),? an?) (?:\p{L}+[ -]){0,2}?(?:attack|bomb|blast|explosion|ambush|raid|fire|shooting|clash|strike|assault|protest|march|rally|incident|grenade|mine|rocket|shell)\b/iu;
const AGAIN = /^\s(?:\p{L}+\s)?again\b/iu;
const FAR = 40;

/**
 * "killed two officers in a separate ambush", "Elsewhere, a bomb wounded three": the words set the act apart from what the
 *                         ^^^^^^^^            ^^^^^^^^^
 * document tells else.
 */
export function isBeside(
  text: string,
  { trigger, sentence, status }: Pick<Event, 'trigger' | 'sentence' | 'status'>,
): boolean {
  // "will march again on 22 June".
  if (status === 'future' && AGAIN.test(text.slice(trigger.end, trigger.end + FAR))) return true;
  if (OTHER.test(text.slice(Math.max(sentence.start, trigger.start - FAR), trigger.start))) return true;
  const words = text.slice(sentence.start, sentence.end);
  return ALSO.test(words) || opensApart(words) || OTHER_PLACE_OR_CASE.test(words);
}

/** "On the same day a bomb in Hilla killed 19": whether all that a sentence tells is of another act. */
export function opensApart(sentence: string): boolean {
  return OPENING.test(sentence);
}
