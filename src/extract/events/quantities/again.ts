import type { Doc, QuantityKind, QuantityMention } from '../../../document/index.ts';
import { isThing } from '../../../util/things.ts';

const NAMED_FIGURE = /\b(?:figure|number|count|tally|total|toll|estimate|strength)\b[^.;\d]{0,60}$/i;
/** "The number of homes that lost power was 62,000": none of those counted before. */
const OF_THINGS =
  /\b(?:number|count|tally|total) of (?:the )?(?:\p{L}+ )?(?:houses?|homes|households|customers|buildings|shops|stalls|schools|villages|towns|vehicles|cars|boats|jobs|votes|attacks|shells|shots|rockets|complaints)\b[^.;\d]{0,60}$/iu;
/** They are none of those who came to harm. */
const OF_ATTACKERS =
  /\bnumber of (?:the )?(?:\p{L}+ )?(?:attackers|assailants|gunmen|raiders)\b[^.;\d]{0,60}$/iu;
/** "put them at up to 1,000 men". */
const PUT_AT = /\b(?:puts?|putting|estimate[sd]?)\s(?:them|it|that|this)\sat\s$|\bma(?:kes?|de)\sit\s$/i;
const LISTED = /\b(?:kn(?:ow|ows|ew|own) of|aware of|list(?:s|ed)? (?:(?:runs|ran) to|with|of))\s$/i;
/** "He acknowledged that 1,140 had arrived so far". */
const OF_THOSE = /\b(?:that|said|says|only|but)\s$/i;
const BEFELL = /^\s(?:had|have|were|was|are|will)\s/;
const GIVEN = /^\s(?:listed|given|claimed|admitted|acknowledged|reported|announced|counted|named)\b/;
const COMPARED =
  /\b(?:(?:up|down|rising|revised|raised|lowered|increased|corrected) from(?: the)?|rather than(?: the)?|against the|compared (?:with|to)(?: the)?|(?:an?|the|its|their|his) (?:earlier|initial|previous|first|preliminary) (?:\p{L}+ )?of|(?:but |and )?not(?: (?:to|at|by|from)(?: the)?)?)[\s"“]+$/iu;

/** "announced 20,000 and, a little later, 25,000". */
const LATER =
  /\b(?:and|then),?\s(?:(?:a little|a bit|some time|soon|shortly|(?:an?|two|three)\s(?:hours?|minutes?))\s)?(?:later|afterwards?|thereafter),?[\s"“]+$/i;

/** "Organisers estimated the turnout at 9,000; the police said it was 3,000". */
const IT_IS =
  /\b(?:it|that|this|there)\s(?:was|is|were|had been|stood at|had reached)\s(?:only\s|just\s|more like\s|nearer\s|closer to\s)?$/i;

/** "families count 81 names", "it knew of 96 cases": words for whoever is counted. */
const STAND_INS = /^(?:names?|cases?)$/;
/** "The union's own list has 2,040 names", "a list pinned to the door bears 36 names". */
const LIST_HAS =
  /\b(?:lists?|registers?|rolls?|rosters?|records?)\s(?:[\p{L}'’]+\s){0,5}?(?:has|have|had|holds?|held|bears?|bore|shows?|showed|contains?|contained|numbers?|numbered)\s(?:only\s|just\s)?$/u;
/** "police counted 9,000 people", after the organisers' number. */
const ANYBODY = /^(?:people|persons|men|passengers|individuals|adults)$/;

const HOW_MANY = /\bhow many (?:\p{L}+ )?(?:attackers|assailants|gunmen|raiders)\b[^.;]*\.?$/u;
/** "There were about 60 of them on 30 motorcycles". */
const CAME_ON =
  /^(?:\s(?:of\sthem|men|gunmen|raiders|fighters|attackers)){0,2}(?:\s\p{L}+)?\s(?:on|in|aboard)\s(?:[\p{L}\d-]+\s){0,2}(?:motorcycles|motorbikes|horseback|horses|camels|pick-?ups|pick-up trucks)\b/u;

/** "put the number of attackers at between 30 and 40", "did not say how many attackers there were. A paper spoke of 40". */
export function countsAttackers(
  { document: { text }, layers: { sentences } }: Doc<'sentences'>,
  { start, end, type, unit, kindBy, sentence }: QuantityMention,
): boolean {
  if (type !== 'count' || kindBy === 'act') return false;
  if (OF_ATTACKERS.test(text.slice(Math.max(0, start - 100), start))) return true;
  if (CAME_ON.test(text.slice(end, end + 60))) return true;
  const before = sentences[sentence - 1];
  return unit === undefined && before !== undefined && HOW_MANY.test(text.slice(before.start, before.end));
}

function isBare({ kindBy, unit, type }: QuantityMention): boolean {
  return kindBy === undefined && (unit === undefined || STAND_INS.test(unit)) && type === 'count';
}

/**
 * "put the number at three", "gave a figure of 23", "the ministry counted 21,000": what was counted before, by another.
 *                    ^^^^^                    ^^                          ^^^^^^
 */
export function countsAgain(
  { document: { text } }: Doc,
  mention: QuantityMention,
  before: QuantityKind | undefined,
): boolean {
  const { giver, unit, kind, kindBy, type, start, end } = mention;
  const ahead = text.slice(Math.max(0, start - 100), start);
  if (giver !== undefined && kindBy === 'noun' && kind === before) return true;
  if (PUT_AT.test(ahead) && type === 'count') return true;
  if (IT_IS.test(ahead) && isBare(mention)) return true;
  if (giver !== undefined && kindBy === undefined && ANYBODY.test(unit ?? '')) return true;
  if (!isBare(mention) || OF_THINGS.test(ahead)) return false;
  return (
    (OF_THOSE.test(ahead) && BEFELL.test(text.slice(end, end + 8))) ||
    LISTED.test(ahead) ||
    (STAND_INS.test(mention.unit ?? '') && LIST_HAS.test(ahead)) ||
    giver !== undefined ||
    NAMED_FIGURE.test(ahead)
  );
}

/**
 * "5,000 sleep in the open, up from 3,000", "three soldiers, not two": the same, as it was told before or after.
 *                                   ^^^^^                         ^^^
 */
export function isCompared(
  { document: { text } }: Doc,
  { start, end, kindBy, sentence, type, unit }: QuantityMention,
  last: QuantityMention | undefined,
): boolean {
  if (kindBy === 'act' || last?.sentence !== sentence || last.type !== type) return false;
  const before = text.slice(Math.max(last.end, start - 40), start);
  // "down from the 12 campuses", "police against the 300 strikers": others, unless somebody gives the number.
  const given = type !== 'count' || unit === undefined || GIVEN.test(text.slice(end, end + 20));
  if (/\bthe\s$/.test(before) && !given) return false;
  return COMPARED.test(before) || (type === 'count' && unit === undefined && LATER.test(before));
}

/** What stands between a number and the next, which another gives of the same: "; the committee counts", "; the prefecture's has". */
const OTHER_CLAUSE = /^[^;.]*;\s[^;.,]*$/u;
const OTHERS_HAS = /[’']s\s(?:has|have|had|shows?|showed|is|was|stands?\sat|stood\sat)\s(?:only\s|just\s)?$/u;

/**
 * "Twenty houses were damaged, said the mayor; the union counts twelve", "A list has 36 names; the prefecture's has 22": the same, as
 *                                                              ^^^^^^                                             ^^
 * another counts it.
 */
export function isOtherCount(
  { document: { text } }: Doc,
  mention: QuantityMention,
  last: QuantityMention | undefined,
): boolean {
  if (last?.sentence !== mention.sentence || last.type !== 'count' || !isBare(mention)) return false;
  const between = text.slice(last.end, mention.start);
  return OTHER_CLAUSE.test(between) && (mention.giver !== undefined || OTHERS_HAS.test(between));
}

const JOINS = /^(?:\s(?!(?:was|were|are|is|had|have|got|died)\b)\p{L}[\p{L}-]*){1,3}(?:,)?\sand\s$/u;

/**
 * "with 1,800 Australians and some 330 Malaysians on the ground": more of the same, where no word says what they are.
 *                             ^^^^^^^^
 */
export function isJoined(
  { document: { text } }: Doc,
  { start, kindBy, sentence, type, unit }: QuantityMention,
  last: { readonly mention: QuantityMention; readonly tie: { readonly kind: QuantityKind } } | undefined,
): boolean {
  if (last?.mention.sentence !== sentence || last.mention.type !== type || type !== 'count') return false;
  if (kindBy !== undefined || last.tie.kind === 'other' || unit === undefined) return false;
  // "four grenades and 2,300 books".
  if (last.tie.kind === 'weapons' || isThing(unit)) return false;
  return JOINS.test(text.slice(last.mention.end, start));
}
