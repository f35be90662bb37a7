import type { Doc, Event, QuantityMention } from '../../../document/index.ts';

const DIFFERENCE =
  /^\s(?:\p{L}+\s)?(?:(?:fewer|more|less)\sthan\b|(?:above|below)\s(?:what|that|those|(?:the|its|their|an?)\s(?:[\p{L}'’-]+\s){0,2}(?:figure|count|toll|number|estimate|record|average)s?)\b)/u;
/** "counted two bodies twice". */
const TWICE = /^(?:\s\p{L}+){0,3}\stwice\b/u;
/** "in more than 70 towns": where. */
const WHERE = /\b(?:in|at|from|across|throughout)\s$/i;
const PLACES =
  /(?:^|\s)(?:towns|cities|villages|districts|provinces|regions|states|countries|counties|municipalities|places|sites|locations|areas|camps|neighbourhoods|neighborhoods)$/;
/** "one of the refugees said". */
const ONE_OF = /^\sof\s(?:the|its|their|his|her|our|those)\s/;
/** "over the protests of two ministers": who objects. */
const OBJECTIONS = /\b(?:over|despite)\s(?:the\s)?(?:protests?|objections?)\s(?:of|by|from)\s$/i;
/** "the two sides exchanged 40 prisoners": they act. */
const PARTIES =
  /(?:^|\s)(?:sides|parties|countries|nations|states|governments|capitals|rivals|neighbou?rs|armies|allies|foes|enemies|camps|leaders|presidents)$/;
/** "boarded a trawler with 16 sailors on board": who was there. */
const ABOARD = /^(?:\s\p{L}+){0,3}\s(?:on\sboard|aboard)\b/u;
const CARRIES = /\b(?:with|carrying)\s(?:an?\s(?:\p{L}+\s)?crew\sof\s)?$/u;
const RUNS_TO = /\b(?:t(?:ake|akes|ook|aking)|br(?:ing|ings|ought|inging)|rais(?:e|es|ed|ing))\sto\s$/i;
const IN_ALL = /^\sthe\s(?:number|total|toll|tally)\b[^.;]*\b(?:this\s(?:year|month|week)|since|so far)\b/;
const SHORT_OF = /\bshort\sof\s(?:the\s)?$/i;
const SOUGHT =
  /^\s(?:that\s)?(?:the\s)?(?:[^\s.;]+\s){1,4}?(?:(?:had|have|has)\s)?(?:sought|asked\sfor|requested|appealed\sfor|needed|needs)\b/u;

/** "spoke to 21 people", who tell of it; a crowd of 20,000 is told something. */
const SPOKE_TO = /\b(?:spoke|talked|spoken|talking|speaking)\s(?:to|with)\s$|\binterview(?:s|ed|ing)\s$/iu;
/** "a camp meant for 2,500 refugees", "made up of nine vehicles and 60 men", "the jail held 300". */
const CAPACITY =
  /\b(?:meant|built|designed|intended|equipped)\s(?:for|to\s(?:hold|house|shelter|take))\s$|\bwith\sroom\sfor\s$|\b(?:made\sup|consisting|composed)\sof\s(?:[\p{L}\d]+\s\p{L}+\sand\s)?(?:about\s|around\s|some\s)?$|\b(?:jail|prison|penitentiary|remand\scentre)\s(?:held|holds|houses|housed)\s(?:only\s|about\s|some\s)?$/iu;
/** "a crowd made up of 400 women": those are who came. */
const CROWD =
  /\b(?:crowds?|march(?:es)?|rall(?:y|ies)|protests?|demonstrations?|processions?|gatherings?)\b/iu;
const ALREADY = /\balready\s(?:has|have|had|holds?|hosts?|keeps?)\s(?:\p{L}+\s){0,4}$/u;
const OF_PLACES =
  /^\sof\s(?:the|its|their)\s(?:\p{L}+\s)?(?:districts|cities|towns|villages|provinces|regions|states|countries)\b/u;

/**
 * A number that is of no single act: what many acts come to, what was asked and not given,
 * places that somebody is named by,
 * what was there before.
 * "took to 61 the number killed this year", "short of the $900 million that the envoy had sought".
 *           ^^                                               ^^^^^^^^^^^^
 */
export function isOfNoAct(
  { document: { text } }: Doc,
  { start, end, type, value, kind, kindBy }: QuantityMention,
): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 160)];
  const far = text.slice(Math.max(0, start - 60), start);
  if (type === 'money') return SHORT_OF.test(before) || SOUGHT.test(after);
  return (
    OF_PLACES.test(after) ||
    (SPOKE_TO.test(before) && (value ?? 0) < 500) ||
    ALREADY.test(far) ||
    (kind !== 'troops' &&
      kind !== 'protesters' &&
      kindBy !== 'act' &&
      CAPACITY.test(far) &&
      !CROWD.test(far)) ||
    (RUNS_TO.test(before) && IN_ALL.test(after))
  );
}

/**
 * A number of nobody who did something or to whom it was done: how far two others lie apart, what was counted twice, places where
 * it was done, one of many who speaks, those who object, parties named before, others of a row ("unlike the two before it").
 * "eight fewer than planned", "in more than 70 towns", "one of the refugees said", "over the protests of two ministers".
 *  ^^^^^                       ^^^^^^^^^^^^             ^^^                                             ^^^
 */
export function countsNobody(
  { document: { text } }: Doc,
  { start, end, type, value, unit, kindBy }: QuantityMention,
): boolean {
  if (type !== 'count') return false;
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 80)];
  return (
    DIFFERENCE.test(after) ||
    (TWICE.test(after) && /\bcount(?:s|ed|ing)?\s$/.test(before)) ||
    (WHERE.test(before) && PLACES.test(unit ?? '')) ||
    (value === 1 && kindBy !== 'act' && ONE_OF.test(after)) ||
    OBJECTIONS.test(before) ||
    (ABOARD.test(after) && CARRIES.test(before)) ||
    (/\bthe\s$/i.test(before) && /^\s(?:before|after)\s(?:it|them|that)\b/.test(after)) ||
    (kindBy !== 'act' && /\bthe\s$/i.test(before) && PARTIES.test(unit ?? ''))
  );
}

const DENIED =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|ing))\s(?:an?|the|any|such)?\s?[^.;,]{0,20}\b(?:reports?|claims?|allegations?|rumou?rs?|assertions?)\b(?:(?!\b(?:and|but|while|said|told)\b)[^.;]){0,60}\bthat\s[^.;]{0,40}$/;

/** "said 38 were taken, dismissing reports of 70 missing". */
/** So far before a number a denial is looked for. */
const FAR = 400;

const DISMISSED =
  /\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|ing)|brush(?:es|ed|ing)\saside)\s(?:an?\s|the\s|earlier\s|local\s|media\s|social media\s){0,3}(?:reports?|claims?|rumou?rs?|talk|suggestions?|allegations?|figures?)\sof\s(?:the\s|up\sto\s|as\smany\sas\s|more\sthan\s)?$/;

/**
 * "The government denied a report on the rebels' radio that 20 soldiers had died": nobody who speaks gives it. What they say themselves is
 * theirs: "rejected the claim and said that 14 rebels had died".
 */
export function isDenied(
  { document: { text }, layers: { sentences } }: Doc<'sentences'>,
  { start, sentence }: QuantityMention,
): boolean {
  const ahead = text.slice(Math.max(sentences[sentence]!.start, start - FAR), start);
  return DENIED.test(ahead) || DISMISSED.test(ahead);
}

/** "denied that 40 had died", "There are no 27 dead"; not "denied that the 12 men held were beaten". */
const NOT_SO =
  /\bden(?:y|ies|ied|ying)\sthat\s(?:(?:at\sleast|as\smany\sas|more\sthan|about|some|around|up\sto|over)\s)?$|\b(?:is|are|was|were|been|have|has|had|be)\s(?:no|not)\s$/i;
/** "19 of its men, not six": who corrects a number does not give it. */
const NOT = /(?:,|\sand)\snot\s(?:the\s)?$/;

/** A number that is told only to say that it is wrong, and by nobody who said it. */
export function isCorrected(
  { document: { text } }: Doc,
  { start, giver, type }: QuantityMention,
  last: QuantityMention | undefined,
): boolean {
  if (type !== 'count' || giver !== undefined) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  return NOT_SO.test(before) || (last?.type === type && NOT.test(before));
}

const FOR_VICTIMS =
  /^\s(?:in\s(?:compensation|damages|relief)\s)?(?:for|to)\s(?:(?:the|each|every|all)\s)?(?:\p{L}+\s)?(?:famil(?:y|ies)|relatives|heirs|next\sof\skin|widows?|victims?|wounded|injured|dead|bereaved)\b/u;

/**
 * "condemned the bombing and announced 500,000 rupees for the family of each man killed": what is paid for an attack is none of it.
 *                                      ^^^^^^^^^^^^^^
 */
export function isForVictims(
  { document: { text } }: Doc,
  { end, type }: QuantityMention,
  { type: act }: Pick<Event, 'type'>,
): boolean {
  return type === 'money' && act === 'ASSAULT' && FOR_VICTIMS.test(text.slice(end, end + 80));
}
