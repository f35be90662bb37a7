import type { Event, EventType, QuantityKind, QuantityMention } from '../../../document/index.ts';
import { speechAround } from '../speech.ts';
import { fits, fitsOtherwise } from './fits.ts';
import { framedIn } from './framed.ts';
import { isOfThatDay } from './of-that-day.ts';
import { countsAnybody, isTurnout } from './turnout.ts';
import type { FramedEvent, QuantityDoc } from './tie-quantities.ts';

/** The main act is told in the title or so soon behind it. */
const LEDE = 2;
/** Deeds of which more is counted than those who come to harm or take part. */
const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'PROTEST',
  'COERCE',
  'MOBILIZE',
  'SANCTION',
  'AID',
  'COOPERATE',
  'RETREAT',
  'SUPPORT',
]);
/** Things that deeds hit or stop. */
const HIT =
  /\b(?:houses|homes|dwellings|huts|tents|buildings|structures|shops|stalls|granaries|schools|clinics|vehicles|cars|lorries|trucks|buses|minibuses|motorcycles|boats|ships|vessels|flights|trains|servers|systems|computers|websites)$/;
/** Who and what is sent to many kinds of deeds. */
const SENT: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['troops', 'weapons']);

const FINE = /\bfines?\sof\s$/i;

/** What a captive costs: "the kidnappers were paid $2 million". */
const CAPTIVE_PRICE =
  /\b(?:ransoms?|pa(?:y|ys|id|yments?)|demand(?:s|ed)?|kidnappers|captors|releas\p{L}+|freed)\b/iu;

/** Of which sums are told: ransoms, what a strike costs, what is lent or frozen. */
const COSTLY: ReadonlySet<string> = new Set(['ASSAULT/abduct', 'PROTEST/strike', 'AID', 'SANCTION']);
/** "signed a loan agreement": of which sums are told too. */
const LOAN = /\b(?:loans?|credits?|grants?|financing|funding|aid|debts?|bailout)\b/iu;
const ITS_SUM =
  /\b(?:loan|credit|grant|deal|agreement|accord|sum|package|amount|tranche|worth|value|cost|price|reach|disbursed)\b/iu;
const PACTS: ReadonlySet<EventType> = new Set<EventType>(['SUPPORT', 'AGREE', 'COOPERATE']);

/**
 * Of what the report is about, where somebody gives a number and nothing nearer has it: "The initiative counted 7,000 heads".
 *                                                                                                         ^^^^^
 */
export function ofMainAct(
  doc: QuantityDoc,
  mention: QuantityMention,
  kind: QuantityKind,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
): { readonly event: number; readonly kind: QuantityKind } | undefined {
  if (isUnsaid(doc, mention)) return undefined;
  const isAble = (i: number): boolean => {
    const { event } = framed[i]!;
    return DEEDS.has(event.type) && event.status === 'actual' && isOfThatDay(doc, mention, event) && may(i);
  };
  const first = framedIn(framed, 0, LEDE).filter(isAble);
  const main = first[0];
  const comers =
    main !== undefined &&
    (mention.kindBy === undefined || kind === 'abducted') &&
    !isTold(kind, framed[main]!.event)
      ? comersTo(doc, mention, framed[main]!.event)
      : undefined;
  if (main !== undefined && comers !== undefined) return { event: main, kind: comers };
  // Much is counted and said that is of no act: most sums, and most things.
  if (kind === 'money' || kind === 'other') {
    if (main === undefined) return undefined;
    // "The fine of 500,000 kwacha stands": of no strike.
    if (FINE.test(doc.document.text.slice(Math.max(0, mention.start - 12), mention.start))) return undefined;
    const isOf =
      kind === 'money' ? isCostly(doc, mention, framed[main]!.event) : HIT.test(mention.unit ?? '');
    return isOf ? { event: main, kind } : undefined;
  }
  const find = (suits: (kind: QuantityKind, event: Event) => boolean): number | undefined =>
    first.find((i) => suits(kind, framed[i]!.event));
  const event =
    find(fits) ??
    find(fitsOtherwise) ??
    // Where the title names no act, the first that fits is what the report is about.
    (main === undefined ? framed.findIndex(({ event }, i) => isAble(i) && fits(kind, event)) : undefined) ??
    (SENT.has(kind) && main !== undefined && framed[main]!.event.mode !== 'ceasefire' ? main : undefined);
  return event === undefined || event < 0 ? undefined : { event, kind };
}

/** The model may well see who was harmed by it, by no word of the sentence. */
function isTold(kind: QuantityKind, event: Event): boolean {
  return kind === 'money' || (kind !== 'other' && fits(kind, event));
}

/** "The organisers announced 35,000", of a protest; "counted 280 men", of soldiers who were sent: those are who came. */
function comersTo(
  doc: QuantityDoc,
  mention: QuantityMention,
  { type, mode }: Event,
): QuantityKind | undefined {
  if (type === 'MOBILIZE' && mode === 'troops' && mention.unit === 'men') return 'troops';
  if (mode === 'strike' && staysAway(doc, mention)) return 'protesters';
  return (type === 'PROTEST' || mode === 'crowd-control') &&
    (isTurnout(doc, mention) || countsAnybody(doc, mention))
    ? 'protesters'
    : undefined;
}

/**
 * "The chief's register lists 900 people", after homes were pulled down: of those who lived there.
 *                             ^^^
 */
export function ofHomes(
  doc: QuantityDoc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
): { readonly event: number; readonly kind: QuantityKind } | undefined {
  if (mention.kindBy !== undefined || !losesHome(doc, mention) || isUnsaid(doc, mention)) return undefined;
  const event = framedIn(framed, 0, LEDE).find((i) => {
    const { event } = framed[i]!;
    const razed = event.type === 'ASSAULT' && event.mode === 'destroy' && event.status === 'actual';
    return razed && isOfThatDay(doc, mention, event) && may(i);
  });
  return event === undefined ? undefined : { event, kind: 'displaced' };
}

/** Nobody gives it. */
function isUnsaid(doc: QuantityDoc, mention: QuantityMention): boolean {
  return mention.giver === undefined && speechAround(doc.layers.quotations, mention) === undefined;
}

const PEOPLE = /^(?:people|persons|residents|inhabitants|occupants|tenants|villagers|squatters)$/;
const HOUSED =
  /^(?:\s\p{Ll}+)?\s(?:(?:had|have|has)\s(?:been\saffected(?!\sby)|lived)|(?:are|were)\s(?:affected(?!\sby)|living)|lived|slept|spent\sthe\snight|(?:have|had)\sto\s(?:go|leave|move))\b/u;
const LISTED =
  /\b(?:lists?|registers?|records?|registered|listed|counts?|counted|spoke\sof|speaks?\sof)\s(?:only\s)?$/u;

/** "The chief's register lists 900 people", "said 330 people had lived there", of houses that were pulled down. */
function losesHome(
  { document: { text } }: QuantityDoc,
  { start, end, noun, type, unit }: QuantityMention,
): boolean {
  if (type !== 'count' || !PEOPLE.test(unit ?? '')) return false;
  const behind = text.slice(noun?.end ?? end, end + 80);
  if (HOUSED.test(behind)) return true;
  return LISTED.test(text.slice(Math.max(0, start - 30), start)) && /^[.,;]|^$/.test(behind);
}

const AWAY = /^(?:\s\p{Ll}+){0,4}\s(?:(?:are|were|was|is|been|stayed|remained)\s)?(?:missing|absent|away)\b/u;

/** "310 of his staff were missing", of a strike. */
function staysAway({ document: { text } }: QuantityDoc, { end, type }: QuantityMention): boolean {
  return type === 'count' && AWAY.test(text.slice(end, end + 80));
}

function isCostly(
  { document: { text }, layers: { sentences } }: QuantityDoc,
  { sentence, giver }: QuantityMention,
  { type, mode, sentence: told }: Event,
): boolean {
  const { start, end } = sentences[sentence]!;
  if (PACTS.has(type) && LOAN.test(text.slice(told.start, told.end)))
    return giver !== undefined || ITS_SUM.test(text.slice(start, end));
  if (mode === 'abduct' && !CAPTIVE_PRICE.test(text.slice(start, end))) return false;
  return COSTLY.has(mode === undefined ? type : `${type}/${mode}`);
}
