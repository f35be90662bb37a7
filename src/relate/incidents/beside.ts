import type { Event } from '../../document/index.ts';

const OTHER = /\b(?:another|separate|similar|unrelated)\s(?:\p{L}+[\s-]){0,2}$/u;
const OTHER_PLACE_OR_CASE =
  /\b(?:elsewhere|in\s(?:another|a\s(?:separate|similar|different|previous))\s|in\sother\sparts|(?:km|kilometres|kilometers|miles)\saway)/iu;
const FAR = 40;

/**
 * "killed two officers in a separate ambush", "Elsewhere, a bomb wounded three": the words set the act apart from what the
 *                         ^^^^^^^^            ^^^^^^^^^
 * document tells else.
 */
export function isBeside(text: string, { trigger, sentence }: Pick<Event, 'trigger' | 'sentence'>): boolean {
  if (OTHER.test(text.slice(Math.max(sentence.start, trigger.start - FAR), trigger.start))) return true;
  return OTHER_PLACE_OR_CASE.test(text.slice(sentence.start, sentence.end));
}
