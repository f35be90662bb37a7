import type { Doc, Event, QuantityMention } from '../../../document/index.ts';

const DIFFERENCE = /^\s(?:\p{L}+\s)?(?:fewer|more|less)\sthan\b/u;
const RUNS_TO = /\b(?:t(?:ake|akes|ook|aking)|br(?:ing|ings|ought|inging)|rais(?:e|es|ed|ing))\sto\s$/i;
const IN_ALL = /^\sthe\s(?:number|total|toll|tally)\b[^.;]*\b(?:this\s(?:year|month|week)|since|so far)\b/;
const SHORT_OF = /\bshort\sof\s(?:the\s)?$/i;
const SOUGHT =
  /^\s(?:that\s)?(?:the\s)?(?:[^\s.;]+\s){1,4}?(?:(?:had|have|has)\s)?(?:sought|asked\sfor|requested|appealed\sfor|needed|needs)\b/u;

/** "spoke to 21 people", who tell of it; a crowd of 20,000 is told something. */
const SPOKE_TO = /\b(?:spoke|talked|spoken|talking|speaking)\s(?:to|with)\s$|\binterview(?:s|ed|ing)\s$/iu;
const ALREADY = /\balready\s(?:has|have|had|holds?|hosts?|keeps?)\s(?:\p{L}+\s){0,4}$/u;
const OF_PLACES =
  /^\sof\s(?:the|its|their)\s(?:\p{L}+\s)?(?:districts|cities|towns|villages|provinces|regions|states|countries)\b/u;

/**
 * A number that is of no single act: how far two others lie apart, what many acts come to, what was asked and not given,
 * places that somebody is named by,
 * what was there before.
 * "eight fewer than planned", "took to 61 the number killed this year", "short of the $900 million that the envoy had sought".
 *  ^^^^^                              ^^                                               ^^^^^^^^^^^^
 */
export function isOfNoAct(
  { document: { text } }: Doc,
  { start, end, type, value }: QuantityMention,
): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 160)];
  if (type === 'money') return SHORT_OF.test(before) || SOUGHT.test(after);
  return (
    DIFFERENCE.test(after) ||
    OF_PLACES.test(after) ||
    (SPOKE_TO.test(before) && (value ?? 0) < 500) ||
    ALREADY.test(text.slice(Math.max(0, start - 60), start)) ||
    (RUNS_TO.test(before) && IN_ALL.test(after))
  );
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
