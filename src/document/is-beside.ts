import type { Event } from './event.ts';

const OTHER = /\b(?:another|separate|similar|unrelated)\s(?:\p{L}+[\s-]){0,2}$/u;
const OTHER_PLACE_OR_CASE =
  /\b(?:elsewhere|in\s(?:another|a\s(?:separate|similar|different|previous))\s|in\sother\sparts|(?:km|kilometres|kilometers|miles)\saway)/iu;
const ALSO = /^also (?:on|in)\b/i;
const OPENING =
  /^(?:elsewhere\b|in a (?:separate|similar)\b|(?:on )?the same day,? an?\b|(?:hours|minutes|days|an? (?:day|hour)) (?:earlier|later|before),? an?\b)/i;
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
