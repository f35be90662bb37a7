import {
  type ActorRef,
  covers,
  type Event,
  overlaps,
  type QuantityMention,
  type Span,
  textOf,
} from '../../../document/index.ts';
import type { ActorIndex } from '../../../document/refs.ts';
import { NOBODY } from '../../../util/nobody.ts';
import { quotationsNear, speechAround } from '../speech.ts';
import { isCorrected, isDenied } from './not-of-it.ts';
import type { QuantityDoc } from './tie-quantities.ts';

const ITSELF =
  /(?:^|\bof\s)this\s(?:newspaper|paper|agency|station|magazine|radio|website|outlet|organi[sz]ation|correspondent|reporter)\b/i;
const PRONOUN = /^(?:he|she|it|they|his|her|its|their)$/i;

/** "according to figures released on Monday": papers say nothing; "police figures" are of the police. */
const NO_GIVER =
  /^(?:(?:the|its|their)\s)?(?:(?:new|latest|official|preliminary)\s)?(?:figures|statistics)(?:\s(?:released|published|seen|issued)\b.*)?$/iu;

/**
 * Who gives a figure: whoever counts it ("put the toll at 14"); else whose speech it is; else who asserts the event. "No group" is
 * nobody.
 */
export function giversOf(
  mention: QuantityMention,
  event: Event | undefined,
  doc: QuantityDoc,
  actors: ActorIndex,
  last: readonly ActorRef[] = [],
): readonly ActorRef[] {
  return namedFor(mention, event, doc, actors, last).filter(
    ({ text }) => !NOBODY.test(text) && !NO_GIVER.test(text),
  );
}

function namedFor(
  mention: QuantityMention,
  event: Event | undefined,
  doc: QuantityDoc,
  actors: ActorIndex,
  last: readonly ActorRef[],
): readonly ActorRef[] {
  if (isDenied(doc, mention) || isCorrected(doc, mention, mention)) return [];
  const words = mention.giver && textOf(doc.document.text, mention.giver);
  const pronoun = words !== undefined && PRONOUN.test(words);
  const giver = mention.giver && actors.refFor(mention.giver);
  const speech = speechAround(doc.layers.quotations, mention, ({ speaker }) => speaker !== undefined);
  const speaker = speech?.speaker && actors.refFor(speech.speaker, speech.confidence);
  // "Medics told reporters they had counted 15": the medics.
  const told = pronoun ? speaker : undefined;
  // "This newspaper counted seven bodies": the report itself, or who speaks.
  if (words !== undefined && ITSELF.test(words)) return speaker ? [speaker] : [];
  if (told ?? giver) return [(told ?? giver)!];
  // "They put the number at 12,000": whoever gave the figure before.
  if (pronoun) return last;
  if (speech?.kind === 'indirect') {
    const before = doc.document.text.slice(speech.span.start, mention.start);
    if (DAY_AFTER.test(before) || AS_TOLL.test(before)) return [];
    const { start } = doc.layers.sentences[mention.sentence]!;
    if (AFTER_IT.test(before) && PLANS.test(doc.document.text.slice(start, mention.start))) return [];
  }
  if (speaker) return [speaker];
  const shared = speechBehindAnd(doc, mention);
  if (shared !== undefined) return [actors.refFor(shared)].flatMap((one) => one ?? []);
  if (event?.sentence.index !== mention.sentence) return [];
  return event.attribution.filter(({ span }) => !isBeside(doc, mention, span));
}

/**
 * "61 people died and 188 were hurt, according to the ministry": what stands before "and" is said by the same.
 *  ^^              ^^^
 */
function speechBehindAnd(
  { document: { text }, layers: { quotations } }: QuantityDoc,
  { end }: QuantityMention,
): Span | undefined {
  return quotationsNear(quotations, { start: end, end: end + 60 }).find(
    ({ rule, span, speaker }) =>
      rule === 'according-to' &&
      speaker !== undefined &&
      span.start > end &&
      span.start - end < 60 &&
      /^[^.,;:]* and $/.test(text.slice(end, span.start)),
  )?.speaker;
}

const ASIDE = /;|,\s(?:(?:\p{L}+\s){0,3}(?:after|before|since|following)|in\s(?:response|reply))\s/u;

/** "X said they would stay, a day after 900 had marched": when it was said, by the writer. */
const DAY_AFTER = /,\s(?:\p{L}+\s){0,2}(?:hours?|days?|weeks?|months?)\s(?:after|before)\s/u;
const LATER = /\b(?:after|following)\s/u;
/** "Red Cross demands access after 54 die", "said it would send guards after a shooting in which nine died": what was asked or planned for. */
const AFTER_IT = /\b(?:after|following)\s(?:an?\s\p{L}+\sin\swhich\s(?:at least\s)?)?$/u;
const PLANS = /\b(?:demand(?:s|ed|ing)?|urg(?:es?|ed|ing)|seeks?|sought|calls? for|called for|will|would)\b/i;
/** "Rebels claim the bombing as toll climbs to 24", "said they had sent him, an attack in which the toll is now 24": the writer's. */
const AS_TOLL =
  /\sas\s(?:the\s)?(?:\p{L}+\s)?toll\s|,\san?\s\p{L}+\s(?:in|from)\swhich\s[^,;]*\b(?:toll|number of (?:the )?dead)\s/u;
/** "The group claimed responsibility for a blast that killed 24": it owns to the blast, not to the number. */
const OWNED = /^\s(?:\p{L}+\s){0,4}claim(?:s|ed|ing)?\s(?:responsibility|credit)\sfor\s/u;

/**
 * "Ruritania will answer, its envoy said, a day after Sylvania threw out 12", "Rebels say they hit the port; nine dead": the words
 *                                                                        ^^                                         ^^^^
 * of the speaker have ended; the rest is the writer's.
 */
function isBeside(
  { document: { text }, layers: { quotations, sentences } }: QuantityDoc,
  mention: QuantityMention,
  speaker: Span,
): boolean {
  const sentence = sentences[mention.sentence]!;
  const last = quotationsNear(quotations, sentence).findLast(
    (one) => one.speaker && overlaps(one.speaker, speaker) && covers(sentence, one.span),
  );
  if (last === undefined) {
    const between = text.slice(Math.min(speaker.end, mention.start), mention.start);
    return LATER.test(between) || OWNED.test(between);
  }
  const from = Math.max(last.span.end, speaker.end);
  return from < mention.start && ASIDE.test(text.slice(from, mention.start));
}
