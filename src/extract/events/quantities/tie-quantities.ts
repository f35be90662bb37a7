import type {
  Doc,
  Event,
  EventType,
  Figure,
  Frame,
  Quantity,
  QuantityKind,
  QuantityMention,
} from '../../../document/index.ts';
import { countsThings, overlaps } from '../../../document/index.ts';
import type { ActorIndex } from '../../../document/refs.ts';
import { isThing } from '../../../util/things.ts';
import { countsAgain, countsAttackers, isCompared, isJoined, isOtherCount } from './again.ts';
import { isAstray } from './astray.ts';
import { costOf } from './cost.ts';
import { doneTo } from './done-to.ts';
import { fits, fitsOtherwise, isCasualty } from './fits.ts';
import { framedAt, framedIn } from './framed.ts';
import { giversOf } from './givers.ts';
import { isInGap } from './gap.ts';
import { governedBy } from './governed.ts';
import { foundIn } from './haul.ts';
import { alsoInRole, countedIn, inRole, naturalIn, numberOfThem } from './in-role.ts';
import {
  FARTHER,
  fitAfter,
  fitBefore,
  fitOfToll,
  fitsPlan,
  isOfPlan,
  mainFit,
  nearestFit,
} from './nearest-fit.ts';
import { inWhich } from './in-which.ts';
import { countsNobody, isCorrected, isDenied, isForVictims, isOfNoAct } from './not-of-it.ts';
import { ofHomes, ofMainAct } from './of-main-act.ts';
import type { KindChooser } from './kind/choose-kinds.ts';
import { isStillHeld, rulesOut } from './own-predicate.ts';
import { isOfOlderClause, isOfThatDay } from './of-that-day.ts';
import { isByNature, isOfNature } from './of-nature.ts';
import { datesAnother, isOfOtherAct, isToldApart } from './of-other-act.ts';
import { isOfExodus, isOfYears } from './of-years.ts';
import {
  actsOf,
  isExcepted,
  isPartOfOther,
  isSharedOut,
  isWholeOfOther,
  ownOfPart,
  type Side,
  sideOf,
} from './part-of.ts';
import { paidFor } from './paid.ts';
import { withPlainKind } from './plain-kind.ts';
import { partsOfSum } from './parts-of-sum.ts';
import { toldTwice } from './told-twice.ts';
import { isOfVictims, isToll } from './toll.ts';
import { isTurnout } from './turnout.ts';
import { isHeld, struckBy, usedIn } from './used-in.ts';
import { wreckedBy } from './wrecked.ts';

/** An event with the frame that it was coded from. */
export interface FramedEvent {
  readonly frame: Frame;
  readonly event: Event;
}

export type QuantityDoc = Doc<'sentences' | 'tokens' | 'words' | 'times' | 'quotations' | 'quantities'>;

/** What a number counts, and the event that it belongs to, if any. */
export interface Tie {
  readonly kind: QuantityKind;
  readonly event: number | undefined;
  /** A part of those counted before. */
  readonly part?: true;
  /** Of another who does the same, whom only a name tells. */
  readonly gap?: true;
  /** Another act that those counted are the whom of, and what it makes of them. */
  readonly also?: { readonly event: number; readonly kind: QuantityKind };
}

/** A number and its tie. */
export interface Tied {
  readonly mention: QuantityMention;
  readonly tie: Tie;
}

/**
 * Gives every event the numbers that belong to it, and lists all that count people or things, each with who gives it. `choose`
 * has the last word on what they count.
 */
export function tieQuantities(
  doc: QuantityDoc,
  framed: readonly FramedEvent[],
  actors: ActorIndex,
  choose: KindChooser = (_, ties) => ties,
): { readonly events: readonly Event[]; readonly figures: readonly Figure[] } {
  const tied = framed.map((): Quantity[] => []);
  const figures: Figure[] = [];
  let given: Quantity['by'] | undefined;
  const mentions = doc.layers.quantities.filter(({ type }) => countsThings(type));
  const ruled = toldTwice(doc, partsOfSum(doc, tiesOf(doc, mentions, framed)), framed);
  for (const { mention, tie } of choose(doc, ruled, framed)) {
    const owner = tie.event === undefined ? undefined : framed[tie.event]!.event;
    const by = giversOf(mention, owner, doc, actors, given);
    if (by.length > 0) given = by;
    const quantity = quantityOf(mention, tie.kind, doc.document.text, by);
    if (tie.event !== undefined) tied[tie.event]!.push(quantity);
    if (tie.also !== undefined) tied[tie.also.event]!.push({ ...quantity, kind: tie.also.kind });
    figures.push({ ...quantity, sentence: mention.sentence, ...(owner && { event: owner.id }) });
  }
  return { events: framed.map(({ event }, i) => ({ ...event, quantities: tied[i]! })), figures };
}

/** Each number with its act, in text order: what was counted before says what follows. */
function tiesOf(
  doc: QuantityDoc,
  mentions: readonly QuantityMention[],
  framed: readonly FramedEvent[],
): readonly Tied[] {
  const last: Before = {
    counted: undefined,
    other: undefined,
    any: undefined,
    money: undefined,
    toll: undefined,
  };
  return mentions.map((mention, i) => {
    const tie = tieOf(doc, mention, framed, { ...last, next: mentions[i + 1] });
    if (tie.kind === 'money' && tie.event !== undefined) last.money = tie.event;
    if (tie.part !== true) last.any = { mention, tie };
    if (isCasualty(tie.kind) && tie.event !== undefined)
      last.toll = { mention, event: tie.event, kind: tie.kind };
    if (tie.kind === 'other' && tie.event !== undefined && mention.type === 'count') last.other = tie;
    // A bare count of casualties that follows is of the dead.
    if (isCounted(tie.kind) && !(tie.kind === 'wounded' && last.counted?.kind === 'killed'))
      last.counted = tie;
    return { mention, tie };
  });
}

function isCounted(kind: QuantityKind): boolean {
  return kind !== 'other' && kind !== 'money';
}

/** The number before, the tie of the last one that counts people or arms, and the act of the last sum. */
interface Before {
  counted: Tie | undefined;
  /** That of the last one that counts others, and is of an act. */
  other: Tie | undefined;
  any: Tied | undefined;
  /** The act that the last sum of money is of. */
  money: number | undefined;
  /** The last number of those who came to harm, and its act. */
  toll: (Pick<Tied, 'mention'> & { readonly event: number; readonly kind: QuantityKind }) | undefined;
}

interface Around extends Before {
  readonly next: QuantityMention | undefined;
}

/** What stands around a number, and the acts that it may be of. */
interface Where {
  readonly last: Around;
  readonly side: Side | undefined;
  readonly may: (event: number) => boolean;
}

/** The event that a number belongs to, by the surest sign. */
function tieOf(
  doc: QuantityDoc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  last: Around,
): Tie {
  const before = last.any?.mention;
  if (isDenied(doc, mention)) return { event: undefined, kind: mention.kind, part: true };
  const first = before?.sentence === mention.sentence ? last.any : undefined;
  if (isCorrected(doc, mention, first?.mention))
    return {
      event: undefined,
      kind: mention.kindBy === 'act' ? mention.kind : (first?.tie.kind ?? mention.kind),
      part: true,
    };
  if (countsNobody(doc, mention)) return { event: undefined, kind: 'other', part: true };
  const own = before?.sentence === mention.sentence ? ownOfPart(doc, mention, framed) : undefined;
  if (own !== undefined) return { event: own, kind: mention.kind, part: true };
  if (isPartOfOther(doc, mention, before) || isOfNoAct(doc, mention) || isExcepted(doc, mention))
    return { event: undefined, kind: mention.kind, part: true };
  if (isOfNature(doc, mention, framed) || isOfYears(doc, mention, framed) || isOfExodus(doc, mention, framed))
    return { event: undefined, kind: mention.guess ?? mention.kind };
  if (isInGap(doc, mention, last.any, framed))
    return { event: undefined, kind: last.any!.tie.kind, gap: true };
  if (
    isCompared(doc, mention, before) ||
    isOtherCount(doc, mention, before) ||
    isJoined(doc, mention, last.any)
  )
    return last.any!.tie;
  const { next } = last;
  const side = sideOf(doc, mention, before, next);
  if (isWholeOfOther(doc, side, mention) || isSharedOut(doc, mention))
    return { event: undefined, kind: mention.kind, part: true };
  const allowed = side && actsOf(side, doc, mention);
  const ofNext = next?.sentence === mention.sentence ? ownOfPart(doc, next, framed) : undefined;
  const may = (i: number) =>
    i !== ofNext &&
    (allowed === undefined || allowed(framed[i]!)) &&
    !isOfOtherAct(doc, mention, framed[i]!.event) &&
    !isOfDated(doc, mention, framed, framed[i]!.event) &&
    !isOfOlderClause(doc, mention, framed[i]!.event) &&
    !isCountedElse(doc, mention, next, framed[i]!.event);
  const tie = ofBlows(
    mention,
    withPlainKind(doc, mention, guessedTie(doc, mention, framed, { last, side, may })),
    framed,
    may,
  );
  if (tie.event === undefined) return tie;
  const { event } = framed[tie.event]!;
  if (
    isToldApart(doc, mention, event) ||
    isForVictims(doc, mention, event) ||
    isAstray(doc, mention, tie.kind, event)
  )
    return { event: undefined, kind: tie.kind };
  if (tie.kind === 'arrested' && (event.mode === 'abduct' || isByIrregulars(doc, framed[tie.event]!)))
    return { ...tie, kind: 'abducted' };
  if (isOfWounded(doc, mention, last)) return { ...tie, kind: 'wounded' };
  if (isMissing(doc, mention) && !framed.some((one) => one.event.mode === 'abduct'))
    return { ...tie, kind: 'other' };
  const also = alsoInRole(mention, framed, may, { event: tie.event, kind: tie.kind });
  return also ? { ...tie, also } : tie;
}

/** "Eight people died and 30 houses were torched in clashes": of the blows, and not of what was done to the houses. */
function ofBlows(
  mention: QuantityMention,
  tie: Tie,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
): Tie {
  if (tie.event === undefined || (tie.kind !== 'killed' && tie.kind !== 'wounded')) return tie;
  const { mode, sentence } = framed[tie.event]!.event;
  if (mode !== 'destroy' || sentence.index !== mention.sentence) return tie;
  const suits = (_: QuantityKind, event: Event) =>
    event.type === 'ASSAULT' && event.mode !== 'destroy' && event.mode !== 'abduct';
  const blow = nearestFit(mention, tie.kind, framed, { may, suits });
  return blow === undefined ? tie : { ...tie, event: blow };
}

const IRREGULARS =
  /(?<!\b(?:anti|counter|ex|former)[- ]?)\b(?:rebels?|insurgents?|militants?|jihad\p{L}+|guerrillas?|gunmen|bandits?|pirates?|kidnappers?|separatists?|extremists?|terrorists?)\b/iu;

/** "Rebels captured two soldiers": they arrest nobody. */
function isByIrregulars({ document: { text } }: QuantityDoc, { frame, event }: FramedEvent): boolean {
  return (
    event.type === 'COERCE' && frame.source.some(({ start, end }) => IRREGULARS.test(text.slice(start, end)))
  );
}

/** "A bomb killed five and wounded 11, three days after a truck blast": the number stands before what the act is dated by. */
function isOfDated(
  doc: QuantityDoc,
  { end, sentence }: QuantityMention,
  framed: readonly FramedEvent[],
  event: Event,
): boolean {
  if (event.sentence.index !== sentence || event.trigger.start < end) return false;
  return framedIn(framed, sentence).some((i) => {
    const other = framed[i]!.event;
    return other.trigger.start < end && datesAnother(doc, event, other, end);
  });
}

/**
 * "13,500 marchers, 70 arrests": the number right before an act counts it, and the one before that something else.
 *  ^^^^^^           ^^
 */
function isCountedElse(
  { document: { text } }: QuantityDoc,
  { kind, kindBy, noun }: QuantityMention,
  next: QuantityMention | undefined,
  { trigger }: Event,
): boolean {
  return (
    kindBy === 'noun' &&
    noun !== undefined &&
    next?.noun !== undefined &&
    next.kind !== kind &&
    overlaps(next.noun, trigger) &&
    /^(?:,| and) $/.test(text.slice(noun.end, next.start))
  );
}

/** By signs of the kind that words tell, and where they lead nowhere, of the one that the model sees. */
function guessedTie(
  doc: QuantityDoc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  where: Where,
): Tie {
  const tie = bySigns(doc, mention, framed, where);
  const guess = mention.guess && !rulesOut(doc, mention, mention.guess) ? mention.guess : undefined;
  if (tie.event === undefined) {
    const home = ofHomes(doc, mention, framed, where.may);
    if (home !== undefined) return home;
    const guessed = guess && bySigns(doc, { ...mention, kind: guess, kindBy: 'act' }, framed, where);
    if (guessed?.event !== undefined) return guessed;
    const kind = guess ?? tie.kind;
    return ofMainAct(doc, mention, kind, framed, where.may) ?? { event: undefined, kind };
  }
  if (guess === undefined || tie.kind !== 'other') return tie;
  const { event } = framed[tie.event]!;
  // "Five were burned", of houses: nobody died of a fire that is set to things.
  const ofThings = event.mode === 'destroy' && isCasualty(guess);
  return suitsSomehow(guess, event) && !ofThings ? { ...tie, kind: guess } : tie;
}

function bySigns(
  doc: QuantityDoc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  { last, side, may }: Where,
): Tie {
  const cost = mention.kind === 'money' ? costOf(doc, mention, framed) : undefined;
  if (cost !== undefined) return { event: cost, kind: 'money' };
  const which = inWhich(doc, mention, framed, may);
  if (which !== undefined) return { event: which, kind: mention.kind };
  const kept = isStillHeld(doc, mention);
  const proposed = proposedFor(doc, mention, framed, may, kept);
  const fitting = proposed && moreFitting(doc, mention, framed, may, proposed);
  if (fitting !== undefined) return fitting;
  const captive =
    kept && last.counted?.kind !== 'arrested' ? captiveOf(doc, mention, framed, may) : undefined;
  if (captive !== undefined) return { event: captive, kind: 'abducted' };
  const held = kept ? undefined : inRole(doc, mention, framed, may, side);
  if (held !== undefined && !rulesOut(doc, mention, held.kind)) return held;
  const governor = governedBy(doc, mention, framed);
  if (governor !== undefined) return { event: governor, kind: kindFor(mention, framed[governor]!.event) };
  if (mention.kind === 'money') return { event: paidFor(doc, mention, framed, last.money), kind: 'money' };
  const attackers = countsAttackers(doc, mention);
  const attack = attackers
    ? (nearestFit(mention, 'killed', framed, { may, suits: fits }) ??
      fitBefore(doc, mention, 'killed', framed, fits))
    : undefined;
  if (attack !== undefined) return { event: attack, kind: 'other' };
  const turnout = isTurnout(doc, mention);
  const counted =
    !attackers &&
    !isSeenElse(mention, last) &&
    !isOutOfProportion(mention, last) &&
    countsAgain(doc, mention, last.counted?.kind)
      ? (countedBefore(mention, last) ?? numberOfThem(mention, framed) ?? countedIn(mention, framed))
      : undefined;
  // "On 14 October the same police had estimated 7,000".
  const again =
    // "arrested 27. The ministry put the crowd at 3,000": none of those.
    turnout && counted?.kind !== 'protesters'
      ? undefined
      : counted?.event === undefined || isOfThatDay(doc, mention, framed[counted.event]!.event)
        ? counted
        : { ...counted, event: undefined };
  const ofOther = framedIn(framed, mention.sentence).some((i) =>
    isOfOtherAct(doc, mention, framed[i]!.event),
  );
  const nearest = (kind: QuantityKind) =>
    nearestFit(mention, kind, framed, { may, suits: fits }) ??
    again?.event ??
    (isToll(doc, mention) ? mainFit(doc, mention, kind, framed) : undefined) ??
    (side === 'part' || (side === 'whole' && !isCasualty(kind)) || ofOther
      ? undefined
      : (fitBefore(doc, mention, kind, framed, fits) ??
        fitAfter(doc, mention, kind, framed, fits) ??
        fitOfToll(doc, mention, kind, framed, last.toll) ??
        (isOfVictims(doc, mention) ? fitBefore(doc, mention, kind, framed, fits, FARTHER) : undefined) ??
        nearestFit(mention, kind, framed, { may, suits: hurtsOtherwise }) ??
        nearestFit(mention, kind, framed, { may, suits: fitsOtherwise }) ??
        fitBefore(doc, mention, kind, framed, fitsOtherwise) ??
        fitAfter(doc, mention, kind, framed, fitsOtherwise) ??
        (isOfPlan(doc, mention) ? fitBefore(doc, mention, kind, framed, fitsPlan) : undefined)));
  const rally = turnout ? nearest('protesters') : undefined;
  if (rally !== undefined) return { event: rally, kind: 'protesters' };
  const taken = isHeld(doc, mention) ? nearest('abducted') : undefined;
  if (taken !== undefined && framed[taken]!.event.mode === 'abduct')
    return { event: taken, kind: 'abducted' };
  const kind = again?.kind ?? mention.kind;
  const event =
    struckBy(doc, mention, framed, may) ??
    nearest(kind) ??
    foundIn(doc, mention, framed) ??
    (kind === 'other'
      ? (usedIn(doc, mention, framed, may) ??
        doneTo(doc, mention, framed, may) ??
        wreckedBy(doc, mention, framed, may))
      : undefined);
  return { event, kind };
}

/** The abduction that the report tells of last, or next. */
function captiveOf(
  doc: QuantityDoc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
): number | undefined {
  const suits = (_: QuantityKind, { mode }: Event) => mode === 'abduct';
  return (
    nearestFit(mention, 'abducted', framed, { may, suits }) ??
    fitBefore(doc, mention, 'abducted', framed, suits) ??
    fitAfter(doc, mention, 'abducted', framed, suits)
  );
}

const TOLL_OF = /(?<!\b(?:death|body)\s)\btoll\s(?:of|at|to|from)\s$/;

/** "Fifteen workers were hurt, the union said, raising an earlier toll of nine": nobody died. */
function isOfWounded(
  { document: { text } }: QuantityDoc,
  { kind, unit, start, sentence }: QuantityMention,
  { counted, any }: Around,
): boolean {
  if (kind !== 'killed' || unit !== undefined || counted?.kind !== 'wounded') return false;
  return any?.mention.sentence === sentence && TOLL_OF.test(text.slice(Math.max(0, start - 20), start));
}

const MISSING = /^(?:\s\p{L}+){0,3}\s(?:missing|unaccounted for)\b/u;

/** "The blast left five dead and two missing": nobody took them. */
function isMissing({ document: { text } }: QuantityDoc, { kind, end }: QuantityMention): boolean {
  return kind === 'abducted' && MISSING.test(text.slice(end, end + 60));
}

/** Kinds that the model tells apart from a toll. */
const BESIDE_TOLL: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['wounded', 'displaced', 'protesters']);

/** "The ministry put those in shelters at 285,000", a sentence after a toll: the model sees others counted. */
function isSeenElse({ guess, kindBy, unit, sentence }: QuantityMention, { counted, any }: Around): boolean {
  if (kindBy !== undefined || unit !== undefined || guess === undefined) return false;
  if (counted?.kind !== 'killed' && counted?.kind !== 'wounded') return false;
  return guess !== counted.kind && BESIDE_TOLL.has(guess) && any?.mention.sentence !== sentence;
}

/** So many times as many are no rival toll. */
const BEYOND = 50;
/** Fewer may still be one, after a first toll of two or three. */
const CROWD = 500;

/** "Police shot dead six. Organisers spoke of 4,000 people": those were there. */
function isOutOfProportion(mention: QuantityMention, { toll, counted }: Around): boolean {
  if (toll === undefined || counted === undefined || mention.kindBy === 'act') return false;
  const number = heightOf(mention);
  return isCasualty(counted.kind) && number >= CROWD && number >= BEYOND * heightOf(toll.mention);
}

function heightOf({ value, low, high }: QuantityMention): number {
  return value ?? low ?? high ?? Infinity;
}

/** "for which police counted 9,000 and the unions 70,000": what the number right before is of, else what was counted last. */
function countedBefore(mention: QuantityMention, last: Around): Tie | undefined {
  const { sentence, giver } = mention;
  const { any, counted, other, toll } = last;
  const beside = any?.mention;
  // "Organisers spoke of 4,000 people. The clinic counted seven": of the dead again.
  const crowd = counted?.kind === 'protesters' && any?.tie === counted ? heightOf(beside!) : 0;
  if (toll !== undefined && crowd >= CROWD && crowd >= BEYOND * heightOf(mention))
    return { event: toll.event, kind: toll.kind };
  return giver && beside?.giver && beside.sentence === sentence ? any!.tie : (counted ?? other);
}

/** The event to which the model gives the number: one that suits the words' kind ("killed 12") first, then the surest. */
function proposedFor(
  doc: QuantityDoc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
  kept: boolean,
): Tie | undefined {
  let best: (Tie & { readonly rank: number }) | undefined;
  for (const i of framedAt(framed, mention)) {
    const { frame, event } = framed[i]!;
    const span = frame.quantity.find((one) => overlaps(one, mention));
    if (span === undefined || !may(i) || rulesOut(doc, mention, span.kind)) continue;
    // "Police arrested the mayor and 450 people fled": not by that.
    if (mention.kindBy === 'act' && mention.kind === 'displaced' && event.mode === 'arrest') continue;
    // "Most hostages freed, seven still held": those are none of the freed.
    if (kept && event.mode === 'release') continue;
    // "27 hostages rescued" in a siege: what words tell of them is no wound.
    if (span.kind === 'wounded' && mention.kindBy === 'act' && mention.kind === 'released') continue;
    // The model takes whoever meets an attack for killed: words must say so.
    const untold = mention.kindBy === undefined || (mention.kindBy === 'act' && !isCasualty(mention.kind));
    if (span.kind === 'killed' && untold && event.mode !== 'destroy') continue;
    // "Dozens of settlers rampaged through a town": no rally.
    if (span.kind === 'protesters' && event.type === 'ASSAULT' && !fitsOtherwise('protesters', event))
      continue;
    // "the rebels acknowledge 19": no sum.
    if (span.kind === 'money' && mention.type !== 'money') continue;
    const suits = mention.kindBy === 'act' && fits(mention.kind, event) ? 1 : 0;
    const rank = suits + span.confidence;
    if (best === undefined || rank > best.rank)
      best = { event: i, kind: kindProposed(mention, framed[i]!, span.kind), rank };
  }
  return best;
}

/** "131 people have rejoined their families": what the model knows no kind for is what the act makes of them. */
function kindProposed(mention: QuantityMention, framed: FramedEvent, proposed: QuantityKind): QuantityKind {
  const kind = kindFor(mention, framed.event, proposed);
  const untold = kind === 'other' && mention.type === 'count' && mention.kindBy !== 'act';
  return untold ? (naturalIn(mention, framed) ?? kind) : kind;
}

/** "Police clubbed men who blocked the road, and 40 were hurt": what the words tell is of the act that it fits, if one stands there. */
function moreFitting(
  doc: QuantityDoc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
  proposed: Tie,
): Tie | undefined {
  const there = framed[proposed.event!]!;
  if (mention.kindBy !== 'act' || !isCasualty(mention.kind) || fits(mention.kind, there.event))
    return proposed;
  const plain = isPlainlyDead(doc, mention);
  if (naturalIn(mention, there) === proposed.kind && !plain) return proposed;
  const event =
    nearestFit(mention, mention.kind, framed, { may, suits: fits }) ??
    (there.event.mode === 'arrest' || !suitsSomehow(mention.kind, there.event)
      ? (nearestFit(mention, mention.kind, framed, { may, suits: hurtsOtherwise }) ??
        (isByNature(doc, mention) ? undefined : fitBefore(doc, mention, mention.kind, framed, fits)))
      : undefined);
  if (event !== undefined) return { event, kind: mention.kind };
  if (plain) return undefined;
  // "Ten people were held and 56 needed a doctor": those of the act are others.
  const beside = mention.kind === 'wounded' && proposed.kind === 'arrested';
  return beside ? { event: proposed.event, kind: mention.kind } : proposed;
}

/** "22 deaths and 140 arrests in the coup": an arrest kills nobody where another act is there to do it. */
function hurtsOtherwise(kind: QuantityKind, event: Event): boolean {
  return kind !== 'arrested' && event.mode !== 'arrest' && fitsOtherwise(kind, event);
}

const DEAD =
  /^\s(?:(?:\p{L}+\s)?dead|of\s(?:the|those|them)\s(?:\p{L}+\s){0,2}?(?:died|drowned|perished))\b/u;

/** "Two dead, 63 arrested": nobody arrests the dead; "four of the deported died": that many were put out besides. */
function isPlainlyDead({ document: { text } }: QuantityDoc, { kind, end }: QuantityMention): boolean {
  return kind === 'killed' && DEAD.test(text.slice(end, end + 60));
}

function suitsSomehow(kind: QuantityKind, event: Event): boolean {
  return fits(kind, event) || fitsOtherwise(kind, event);
}

function ofPeople(kind: QuantityKind): boolean {
  return isCasualty(kind) || kind === 'protesters' || kind === 'troops';
}

/** Acts by which soldiers come and go. */
const SENDS: ReadonlySet<EventType> = new Set<EventType>(['MOBILIZE', 'AID', 'AGREE', 'RETREAT']);

/** The words decide where they suit the act, then the model, then the counted noun, then the act. */
function kindFor(mention: QuantityMention, event: Event, model?: QuantityKind): QuantityKind {
  const { kind, kindBy, unit = '' } = mention;
  // "10,000 rubber bullets": the model may not make them wounded, nor soldiers who are sent of no kind.
  const unfit = model !== undefined && ofPeople(model) && isThing(unit);
  const plainer = model === 'other' && kindBy === 'noun' && kind === 'troops' && SENDS.has(event.type);
  const proposed = unfit || plainer ? undefined : model;
  if (kind === 'money') return kind;
  if (kindBy === 'act' && (proposed === undefined || fits(kind, event))) return kind;
  if (kindBy === 'act' && kind === 'other') return kind;
  // A model that knows no kind, or one that no such act has, still yields to the plainest words.
  if (kindBy === 'act' && proposed === 'other') return kind;
  if (kindBy === 'act' && isCasualty(kind) && !suitsSomehow(proposed!, event)) return kind;
  // "burned two of them": what is destroyed are things, where no word says otherwise.
  if (event.mode === 'destroy' && kindBy === undefined) return 'other';
  if (proposed !== undefined) return proposed;
  if (kindBy !== undefined) return kind;
  return 'other';
}

function quantityOf(
  mention: QuantityMention,
  kind: QuantityKind,
  text: string,
  by: Quantity['by'],
): Quantity {
  const { start, end, low, high, value, approximate, unit, measure } = mention;
  return {
    kind,
    span: { start, end },
    text: text.slice(start, end),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(value === undefined ? {} : { value }),
    ...(approximate === undefined ? {} : { approximate }),
    ...(unit === undefined ? {} : { unit }),
    ...(measure === 'level' && { measure }),
    by,
  };
}
