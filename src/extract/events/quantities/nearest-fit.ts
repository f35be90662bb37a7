import type { Event, QuantityKind, QuantityMention } from '../../../document/index.ts';
import { fits, fitsOtherwise, isCasualty } from './fits.ts';
import { framedIn } from './framed.ts';
import { isOfSeason, isOfThatDay } from './of-that-day.ts';
import { datesAnother } from './of-other-act.ts';
import type { FramedEvent, QuantityDoc } from './tie-quantities.ts';

/**
 * A toll is of what the report is about: the first act before it that it fits. Where only others are near, such as an arrest, that act may be
 * told far above.
 */
export function mainFit(
  doc: QuantityDoc,
  mention: QuantityMention,
  kind: QuantityKind,
  framed: readonly FramedEvent[],
): number | undefined {
  const done = (reach: number) =>
    framedIn(framed, mention.sentence - reach, mention.sentence).filter((i) => {
      const { event } = framed[i]!;
      return event.status === 'actual' && isOfThatDay(doc, mention, event);
    });
  const near = done(FAR);
  const fitting = near.find((i) => fits(kind, framed[i]!.event));
  if (fitting !== undefined) return fitting;
  const other = near.find((i) => fitsOtherwise(kind, framed[i]!.event));
  if (other === undefined) return undefined;
  return done(FARTHER).find((i) => fits(kind, framed[i]!.event)) ?? other;
}

/** Whether a number of a kind may belong to an act. */
export type Suits = (kind: QuantityKind, event: Event) => boolean;

const TO_COME = /\b(?:will|would|could|may|might|expect\w*|plan\w*|hop(?:e|es|ed|ing)|to)\b/i;

/** False where the words tell what was done: "London threw out 23", after a plan to answer it. */
export function isOfPlan(
  { document: { text }, layers: { sentences } }: QuantityDoc,
  { kindBy, sentence, start }: QuantityMention,
): boolean {
  return kindBy !== 'act' || TO_COME.test(text.slice(sentences[sentence]!.start, start));
}

/** "We expect 20,000 people", of a march that is to come. */
export function fitsPlan(kind: QuantityKind, event: Event): boolean {
  return event.status === 'future' && !isCasualty(kind) && fits(kind, event);
}

/** The nearest event of the sentence that a number of this kind may belong to. */
export function nearestFit(
  mention: QuantityMention,
  kind: QuantityKind,
  framed: readonly FramedEvent[],
  { may, suits }: { readonly may: (event: number) => boolean; readonly suits: Suits },
): number | undefined {
  const far = ({ event }: FramedEvent) =>
    Math.max(event.trigger.start - mention.end, mention.start - event.trigger.end, 0);
  return framedIn(framed, mention.sentence)
    .map((i) => ({ one: framed[i]!, i }))
    .filter(({ one, i }) => suits(kind, one.event) && may(i))
    .sort((a, b) => far(a.one) - far(b.one) || a.i - b.i)[0]?.i;
}

/** So many sentences may lie between a number and its act. */
const FAR = 3;
/** The same for those of whom the words say that they were told of. */
export const FARTHER = 30;

/**
 * "The attack left 12 dead", a sentence after the attack; at most so many.
 *                  ^^
 */
export function fitBefore(
  doc: QuantityDoc,
  mention: QuantityMention,
  kind: QuantityKind,
  framed: readonly FramedEvent[],
  suits: Suits,
  reach = FAR,
): number | undefined {
  const able = framedIn(framed, mention.sentence - reach, mention.sentence - 1).filter((i) => {
    const { event } = framed[i]!;
    return (
      (event.status === 'actual' || suits === fitsPlan) &&
      suits(kind, event) &&
      isOfThatDay(doc, mention, event)
    );
  });
  const isOlder = (i: number) => able.some((one) => isNewer(framed[one]!.event, framed[i]!.event));
  const isBeside = (i: number) => able.some((one) => datesAnother(doc, framed[i]!.event, framed[one]!.event));
  return (
    able.findLast((i) => !isOfSeason(framed[i]!.event) && !isBeside(i) && !isOlder(i)) ??
    able.findLast((i) => !isOfSeason(framed[i]!.event) && !isBeside(i)) ??
    able.findLast((i) => !isOfSeason(framed[i]!.event)) ??
    able.at(-1)
  );
}

/** "Gunmen raided Pelham on Sunday, where a post was attacked three weeks ago": an act that is named in the same sentence, with its older day. */
function isNewer({ date: [x], sentence }: Event, { date: [y], sentence: other }: Event): boolean {
  if (sentence.index !== other.index || x?.from === undefined || y?.to === undefined) return false;
  return x.basis !== 'metadata' && y.basis !== 'metadata' && y.to.slice(0, 10) < x.from.slice(0, 10);
}

/**
 * "Eight bodies had arrived. The military's count still stood at six dead": of the act that the last toll is of, which may be told far above.
 *                                                           ^^^
 */
export function fitOfToll(
  doc: QuantityDoc,
  mention: QuantityMention,
  kind: QuantityKind,
  framed: readonly FramedEvent[],
  last: { readonly mention: QuantityMention; readonly event: number } | undefined,
): number | undefined {
  if (last === undefined || !isCasualty(kind) || mention.sentence - last.mention.sentence > FAR)
    return undefined;
  const { event } = framed[last.event]!;
  return fits(kind, event) && isOfThatDay(doc, mention, event) ? last.event : undefined;
}

/**
 * "Market blast: 12 dead", and "the bombing" a sentence or more later, where "blast" was not coded.
 *                ^^
 */
export function fitAfter(
  doc: QuantityDoc,
  mention: QuantityMention,
  kind: QuantityKind,
  framed: readonly FramedEvent[],
  suits: Suits,
): number | undefined {
  const far = mention.sentence === 0 ? FAR : 1;
  return framedIn(framed, mention.sentence + 1, mention.sentence + far).find((i) => {
    const { event } = framed[i]!;
    return event.status === 'actual' && suits(kind, event) && isOfThatDay(doc, mention, event);
  });
}
