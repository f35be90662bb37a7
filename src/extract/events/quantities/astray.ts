import type { Event, QuantityKind, QuantityMention, Span, Time } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import { WHOLE_COUNTRY } from '../../../util/whole-country.ts';
import { addDays } from '../dates/add-days.ts';
import { isToll } from './toll.ts';
import type { QuantityDoc } from './tie-quantities.ts';

const HARM: ReadonlySet<QuantityKind> = new Set(['killed', 'wounded']);

/** What may hit a whole country at once. */
const FAR_REACHING: ReadonlySet<string | undefined> = new Set(['aerial', 'heavy-weapons', 'explosives']);
/** What parts the clause of a number from others: "nine died here, while 40 were hurt across the country". */
const PARTED = /;|,\s(?:and|but|as|after|when|where)\b|\b(?:while|but|whereas)\b/u;
/** "has 1,100 soldiers in the country": what one has. */
const HAS = /\b(?:has|have|had|keeps?|maintains?)\s(?:(?:about|around|some|nearly|over)\s)?$/u;
/** "hoped for the release of 23 others": what one would have. */
const WISH =
  /\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|demand(?:s|ed|ing)?|want(?:s|ed|ing)?|seek(?:s|ing)?|sought|appeal(?:s|ed|ing)?|call(?:s|ed|ing)?)\s(?:(?:for\s)?(?:the\s)?release\sof|(?:[\p{L}'’-]+\s){0,4}to\s(?:free|release))\s(?:the\s|another\s|all\s)?$/u;

/**
 * True where a number cannot be of an act that another sentence tells of: the act does no such thing, is of one place or another day, or the
 * number is of what is kept or hoped for.
 * "Norland sent home 30 migrants. The toll of Saturday's storm rose to 40", "A mayor was beaten. Across the country 220 were hurt".
 *                                                                     ^^                                           ^^^
 */
export function isAstray(
  doc: QuantityDoc,
  mention: QuantityMention,
  kind: QuantityKind,
  event: Event,
): boolean {
  if (event.sentence.index === mention.sentence) return false;
  const { text } = doc.document;
  const { start, end } = doc.layers.sentences[mention.sentence]!;
  const ahead = text.slice(start, mention.start);
  const { type, mode } = event;
  // Nobody dies of being sent home.
  if (HARM.has(kind) && type === 'COERCE' && mode === 'deport') return true;
  if (HARM.has(kind) && isOfTown(event) && WHOLE_COUNTRY.test(clauseOf(text, mention, { start, end })))
    return true;
  if (kind === 'troops' && type === 'COERCE' && HAS.test(ahead)) return true;
  if (kind === 'released' && mention.kindBy === 'act' && WISH.test(ahead)) return true;
  return isOfLaterDay(doc, mention, event);
}

/** An act of one town, unless it is one of many blows or a protest, which spreads. */
function isOfTown({ type, mode, place: [place] }: Event): boolean {
  if (type === 'PROTEST' || (type === 'ASSAULT' && FAR_REACHING.has(mode))) return false;
  return place?.precision === 'city' || place?.precision === 'exact';
}

function clauseOf(text: string, number: Span, { start, end }: Span): string {
  const before = text.slice(start, number.start).split(PARTED).at(-1)!;
  return before + text.slice(number.start, number.end) + text.slice(number.end, end).split(PARTED)[0]!;
}

/** So many days later a new number is of something else. */
const LATER = 7;

/** "In May a mob beat a trader. Last Tuesday, 25 people were taken to hospital": the sentence opens with a later day; a toll may still grow. */
function isOfLaterDay(doc: QuantityDoc, mention: QuantityMention, { date: [day] }: Event): boolean {
  if (
    day?.to === undefined ||
    day.basis === 'metadata' ||
    mention.giver !== undefined ||
    isToll(doc, mention)
  )
    return false;
  const sentence = doc.layers.sentences[mention.sentence]!;
  const limit = addDays(day.to.slice(0, 10), LATER);
  return near(doc.layers.times, sentence).some(
    (time) =>
      isDay(time) &&
      OPENS.test(doc.document.text.slice(sentence.start, time.start)) &&
      time.end <= mention.start &&
      time.from!.slice(0, 10) > limit,
  );
}

const OPENS = /^["“]?(?:(?:On|Last|Early|Late)\s(?:on\s)?)?$/;

function isDay({ type, signal, from, to }: Time): boolean {
  return (
    type === 'DATE' && signal !== 'since' && from !== undefined && from.slice(0, 10) === to?.slice(0, 10)
  );
}
