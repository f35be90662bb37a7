import type { Doc, Event, QuantityMention } from '../../../document/index.ts';
import { opensApart } from '../../../document/is-beside.ts';
import { isToll } from './toll.ts';

const ANOTHER =
  /\b(?:after|since|before|follow(?:s|ed|ing)?|recall(?:s|ed|ing)?|echo(?:es|ed|ing)?|like|than|similar to)\b[^.;]*\b(?:in|at|during|by) which\b[^.;]*$/i;

const SINCE = /\bsince\b[^.;]*,\s(?:killing|wounding|leaving|injuring)\s$/i;

/**
 * "The blast came days after one in the grain market, in which 31 died": of an act that is named beside this one.
 *                      ^^^^^                          ^^^^^^^^
 */
export function isOfOtherAct(
  { document: { text } }: Doc,
  { start }: QuantityMention,
  { trigger }: Event,
): boolean {
  if (trigger.end >= start) return false;
  const between = text.slice(trigger.end, start);
  // "The deadliest raid since shells hit a market in 2014, killing 31".
  return ANOTHER.test(between) || SINCE.test(between);
}

/** Up to the noun that "after" opens: "after a deadly truck blast", and no "after the vote in a raid". */
const DAYS_APART =
  /\b(?:hours?|days?|weeks?|months?|years?)\s(?:after|before)\s(?:(?!(?:in|at|on|of|by|to|from|with|for|during|near|over|against|into|inside|outside|through|across)\s)[\p{L}\d'’-]+\s){0,4}$/u;

/**
 * "A bomb killed five and wounded 11, three days after a truck blast", "It went off a week after an explosion": an act that another of
 *                                                      ^^^^^                                     ^^^^^^^^^
 * its kind is dated by.
 */
export function datesAnother(
  { document: { text } }: Doc,
  { trigger, type, sentence }: Pick<Event, 'trigger' | 'type' | 'sentence'>,
  other: Pick<Event, 'trigger' | 'type' | 'sentence'>,
  from = other.trigger.end,
): boolean {
  if (type !== other.type || sentence.index !== other.sentence.index) return false;
  return other.trigger.end < trigger.start && DAYS_APART.test(text.slice(from, trigger.start));
}

/** "The blast shook the town. On the same day a bomb in Hilla killed 19": of an act of this sentence, not of one told elsewhere. */
export function isToldApart(
  doc: Doc<'sentences'>,
  mention: QuantityMention,
  { sentence }: Pick<Event, 'sentence'>,
): boolean {
  if (sentence.index === mention.sentence || isToll(doc, mention)) return false;
  const { start, end } = doc.layers.sentences[mention.sentence]!;
  const words = doc.document.text.slice(start, end);
  return opensApart(words) || ARMS_DO.test(words);
}

/** "A buried charge lifted a jeep off the road, with one constable dead": arms that a sentence opens with do an act of their own. */
const ARMS_DO =
  /^(?:Another|An?\s(?:second|third|separate|further|buried|roadside))\s(?:[\p{L}-]+\s){0,3}?(?:charges?|bombs?|mines?|shells?|rockets?|missiles?|drones?|grenades?|mortars?|munitions?)\s(?!that\b|which\b|who\b|in\b|at\b|of\b|threat\b|shaft\b|unit\b|alert\b|plant\b)\p{Ll}+(?:ed|t|w|ck|ll|nt|ght)\b/u;
