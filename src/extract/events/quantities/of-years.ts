import type { Doc, QuantityMention } from '../../../document/index.ts';
import { framedIn } from './framed.ts';
import type { FramedEvent } from './tie-quantities.ts';

const YEARS =
  /^([^.;,]{0,60}?)\b(?:(?:so far )?this (?:year|decade)|(?:in|over|during) (?:(?:the|more than|nearly|almost|some) )?(?:(?:last|past) )?(?:(?:\p{L}+|\d+) )?(?:years|decades)(?: of (?:war|conflict|fighting|violence|unrest))?|(?:in|over|during) the (?:last|past) (?:year|decade)|(?:a|every|each) year)\b/u;
/** "killed 31 in the worst attack this year": of that act, after all. */
const OF_ONE = /\b(?:worst|first|second|third|fourth|fifth|\p{L}{3,}est)\b/u;

/**
 * "Violence has claimed more than 300 lives this year": of many acts, where the sentence itself tells of none.
 *                      ^^^^^^^^^^^^^
 */
export function isOfYears(
  { document: { text } }: Doc,
  { end, sentence, type }: QuantityMention,
  framed: readonly FramedEvent[],
): boolean {
  if (type !== 'count' || framedIn(framed, sentence).length > 0) return false;
  const found = YEARS.exec(text.slice(end, end + 100));
  return found !== null && !OF_ONE.test(found[1]!);
}

const ABROAD =
  /^[^.;]{0,60}\b(?:(?:fled|escaped)\s(?:to|into)\s(?:neighbou?ring|other)\s\p{L}+|(?:fled|gone)\sabroad\b|crossed\sinto\s\p{Lu})/u;
const OVER_TIME = /\b(?:(?:over|in|during)\sthe\s(?:past|last)\s\p{L}+|in\srecent\s\p{L}+)/u;

/** "15,800 Sudanese had been registered by the end of August". */
const REGISTERED = /^(?:\s[\p{L}-]+){1,3}\s(?:had|have)\sbeen\sregistered\b/u;

/** So far behind a number the words are looked for. */
const BEHIND = 160;

/**
 * "More than 40,000 people have fled to neighbouring countries": of a war, not of the last raid that was told.
 *            ^^^^^^
 */
export function isOfExodus(
  { document: { text }, layers: { sentences } }: Doc<'sentences'>,
  { end, sentence, kind, guess }: QuantityMention,
  framed: readonly FramedEvent[],
): boolean {
  if ((guess ?? kind) !== 'displaced' || framedIn(framed, sentence).length > 0) return false;
  const rest = text.slice(end, Math.min(sentences[sentence]!.end, end + BEHIND));
  return ABROAD.test(rest) || OVER_TIME.test(rest) || REGISTERED.test(rest);
}
