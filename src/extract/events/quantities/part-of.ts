import { type Doc, type QuantityMention, textOf } from '../../../document/index.ts';
import { tokenBehind } from '../../../document/near.ts';
import { rootOf, wordAt } from '../syntax.ts';
import { fits } from './fits.ts';
import { framedIn } from './framed.ts';
import type { FramedEvent } from './tie-quantities.ts';

const NAMES_PART =
  /\b(?:including|includ(?:ed|es)|among (?:them|these|those|whom)|(?:some|most|many) of them)(?: (?:is|are|was|were))?(?: [^,;.]{1,60}(?:,| and))?[\s"“]+$/i;
/** "The dead include seven guards and four teenagers". */
const AMONG_VICTIMS =
  /\b(?:dead|victims|killed|fatalities|wounded|injured|hurt|casualties|detainees|arrested|detained|hostages)\s(?:also\s)?includ(?:e|es|ed)\s[^.;]{0,80}$/i;
/** "cites 35 of those expelled", "identified 21 political prisoners among those released". */
const OF_THOSE =
  /^\s(?:of\sthose\s(?:expelled|deported|released|freed|kidnapped|abducted)(?=[.,;]|$)|(?:\p{L}+\s){1,3}among\s(?:the|those)\s(?:dead|killed|victims|wounded|injured|arrested|detained|detainees|expelled|deported|released|freed)\b)/u;
/** "and that nine were in danger": of the wounded told before. */
const HOW_THEY_ARE =
  /^\s(?:of\sthem\s)?(?:are|is|were|was|remain(?:s|ed)?)\s(?:still\s)?in\s(?:danger|intensive\scare|(?:an?\s)?(?:critical|serious|grave)\s(?:condition|state))\b/u;
/** "made 70 arrests, of whom 22 are still in custody". */
const OF_WHOM = /\bof (?:whom|which|them)(?: (?:only|just|at least|some|about))?\s$/i;
const OF_THEM = /^(?:(?:\s|-)[\s-]*\p{L}+){0,2}?\s+of\s+(?:them|whom|these)\b/u;

/** "Six of the dead are officials": who those are that were counted before; unless something else befell them. */
const OF_COUNTED =
  /^\s+of\s+(?:the|those)\s+(?:\p{L}+\s+)?(?:dead|deaths|killed|fatalities|victims|casualties|bodies|injured|wounded|hurt|missing|displaced|arrested|detained|detainees|held)\b(?!(?:\s+(?:who|that))?(?:\s+(?:have|has|had|were|was|later|since|then|subsequently|been|also|now))*\s+(?:died|dies|succumbed|killed|executed|freed|released|let|sent|charged|deported|expelled))/u;

/**
 * "six militants, two of them foreigners", "150 people, including 20 policemen": a part of those counted before.
 *                 ^^^                                             ^^
 */
export function isPartOfOther(
  doc: Doc<'sentences' | 'tokens' | 'words'>,
  mention: QuantityMention,
  last: QuantityMention | undefined,
): boolean {
  const { text } = doc.document;
  const { sentences } = doc.layers;
  const { start, end, kindBy, kind, sentence } = mention;
  const rest = text.slice(end, end + 80);
  if (last !== undefined && sentence - last.sentence <= 1 && isWhoTheyAre(doc, mention)) return true;
  if (OF_COUNTED.test(rest) || OF_THOSE.test(rest)) return true;
  if (
    last?.kind === 'wounded' &&
    sentence - last.sentence <= 1 &&
    kindBy === undefined &&
    HOW_THEY_ARE.test(rest)
  )
    return true;
  // "The toll rose to 12 after three of the wounded died": they are among the 12.
  if (
    OF_WOUNDED.test(rest) &&
    AFTER_TOLL.test(text.slice(Math.max(sentences[sentence]!.start, start - 100), start))
  )
    return true;
  const whole = text.slice(Math.max(sentences[sentence]!.start, start - 120), start);
  if (AMONG_VICTIMS.test(whole)) return true;
  if (last?.sentence !== sentence) return false;
  // "11 of them were freed": something else befell them.
  if (kindBy === 'act' && kind !== last.kind) return false;
  const from = Math.max(sentences[sentence]!.start, last.end);
  if (NAMES_PART.test(text.slice(from, start))) return true;
  return OF_WHOM.test(text.slice(from, start)) || OF_THEM.test(text.slice(end, end + 40));
}

const ARE = /^\s(?:of\s(?:them|these)\s)?(?:are|were|is|was)\s/;

/**
 * "Six were fighters and three were women", after nine dead: a bare number of whom the words tell who they are.
 *  ^^^                   ^^^^^
 */
function isWhoTheyAre(
  { document: { text }, layers: { tokens, words } }: Doc<'tokens' | 'words'>,
  { type, kindBy, unit, giver, end }: QuantityMention,
): boolean {
  const are = ARE.exec(text.slice(end, end + 20));
  if (type !== 'count' || kindBy === 'act' || unit !== undefined || giver !== undefined || are === null)
    return false;
  let at = tokenBehind(tokens, end + are[0].length);
  while (/^(?:DET|ADV|ADJ|PROPN)$/.test(words[at]?.upos ?? '')) at += 1;
  return words[at]?.upos === 'NOUN' && /s$|men$|people$|children$|^police$/.test(textOf(text, tokens[at]!));
}

/** "All but 400 of those seized will go home": those who are left out. */
export function isExcepted({ document: { text } }: Doc, { start }: QuantityMention): boolean {
  return /\ball but\s$/i.test(text.slice(Math.max(0, start - 10), start));
}

const OF_WOUNDED = /^\sof\s(?:the|those)\s(?:wounded|injured|hurt)\b/u;
const AFTER_TOLL = /\b(?:toll|dead|deaths)\b[^.;]{0,60}\b(?:after|when|as)\s$/u;

/**
 * "Fifty died in the unrest, 45 of them killed by police": the act that the words behind a part tell of it alone.
 *                            ^^         ^^^^^^
 */
export function ownOfPart(
  { document: { text } }: Doc,
  { end, sentence, kind, kindBy }: QuantityMention,
  framed: readonly FramedEvent[],
): number | undefined {
  const of = OF_THEM.exec(text.slice(end, end + 40));
  if (of === null || kindBy !== 'act') return undefined;
  return framedIn(framed, sentence).find((i) => {
    const { event } = framed[i]!;
    const { start } = event.trigger;
    return start > end && fits(kind, event) && OWN.test(text.slice(end + of[0].length, start));
  });
}

/** Up to the participle: the part's words end at a mark. */
const OWN = /^\s(?:(?!were\b|was\b|have\b|had\b)[\p{L}'’-]+\s){0,4}$/u;

/** One of the two numbers of "two of the 20". */
export type Side = 'part' | 'whole';

/** Which number of "two of the more than 20 people arrested were freed" it is, if one of them. */
export function sideOf(
  { document: { text } }: Doc,
  mention: QuantityMention,
  last: QuantityMention | undefined,
  next: QuantityMention | undefined,
): Side | undefined {
  const joined = (part: QuantityMention | undefined, whole: QuantityMention | undefined) =>
    part !== undefined &&
    whole !== undefined &&
    /^ of (?:the |its |their |all )?$/.test(text.slice(part.end, whole.start));
  if (joined(last, mention)) return 'whole';
  return joined(mention, next) ? 'part' : undefined;
}

const DOES =
  /^(?:\s(?!(?:\p{L}+ed|held|hurt|taken|dead|they|it|he|she|we|who|whom|that|which|police)\b)[\p{L}-]+){0,4}?\s(?:was|were|had|have|has|is|are|will|would|died|escaped|fled|survived|remain\p{L}*)\b/u;
const ALL_BUT = /\ball but [\p{L}\d-]+ of (?:the |its |their |those )?$/iu;
const PARTICIPLE = /^\s(?:\p{L}+ed|held|taken|hurt)\b/u;
const BEFALLEN = /(?:^|\s)(?:wounded|injured|hurt|dead|killed|arrested|detained|missing|displaced)$/;

/**
 * "Four of the six had been beaten": what the sentence says befell the part; of the whole nothing is told.
 *              ^^^
 */
export function isWholeOfOther(
  { document: { text } }: Doc,
  side: Side | undefined,
  { start, end, noun, unit, kindBy }: QuantityMention,
): boolean {
  const rest = text.slice(noun?.end ?? end, end + 120);
  // "all but two of the 17 hostages": the 15 are told.
  if (side === 'whole' && ALL_BUT.test(text.slice(Math.max(0, start - 40), start)))
    return !PARTICIPLE.test(rest);
  if (side !== 'whole' || kindBy === 'noun' || BEFALLEN.test(unit ?? '')) return false;
  return DOES.test(rest);
}

const OPENS_OF = /^["“]?(?:Out )?Of (?:the|those|these|its|their|all) $/;

/** "Of the 43, 30 were freed": those whom the text has told of, in parts. */
export function isSharedOut(
  { document: { text }, layers: { sentences } }: Doc<'sentences'>,
  { start, end, sentence }: QuantityMention,
): boolean {
  return (
    OPENS_OF.test(text.slice(sentences[sentence]!.start, start)) &&
    // "Of the 12 arrested, five": those are counted.
    /^(?:\s(?!\p{L}+ed\b|held\b|hurt\b|taken\b|dead\b)\p{L}+)?,\s/u.test(text.slice(end, end + 40))
  );
}

/**
 * The acts that may be of one side: of the whole, what a participle says of them; of the part, what the sentence says.
 * "two of the more than 20 people arrested were freed".
 *                                 ^^^^^^^^ whole ^^^^^ part
 */
export function actsOf(
  side: Side,
  doc: Doc<'tokens' | 'words'>,
  { sentence, start }: QuantityMention,
): (framed: FramedEvent) => boolean {
  return ({ frame }) => {
    if (frame.sentence !== sentence) return side === 'part';
    const participle =
      frame.trigger.start > start && wordAt(doc, rootOf(doc, frame.trigger)).deprel.startsWith('acl');
    return participle === (side === 'whole');
  };
}
