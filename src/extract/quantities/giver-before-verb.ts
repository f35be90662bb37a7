import { type Doc, type QuantityMention, textOf, type TokenSpan } from '../../document/index.ts';
import { tokenBehind } from '../../document/near.ts';
import { baseForms } from '../../util/base-forms.ts';
import { COUNTERS, COUNTS, GIVES_AWAY, isBare, isPassive, OF_TOLL, OWNS } from './giver.ts';

type Parsed = Doc<'tokens' | 'words'>;

/** What may stand between the verb and its figure: "insisted on", "stopped counting at", "stood by a figure of". */
const TO_FIGURE =
  /(?<=^|\s)(\p{L}+)(?:\s(?:on|to|at|by|of|from|with|in|up|out|only|just|counting at|(?:(?:on|to|at|by|from|with)\s)?(?:an?|the|its|their|his|her)\s(?:own\s|earlier\s|first\s|new\s|official\s)?(?:figure|number|count|toll|tally|total|estimate|list)(?:\sof\s(?:the\s)?(?:dead|deaths|killed|wounded|injured|missing|victims|casualties))?(?:\sof|\sat|\sto)))?\s$/u;
/** Who "owns $3 million" gives no figure. */
const SAYS_SUM = /^(?:say|announce|mention|admit|acknowledge|concede|insist)$/;
/** "The army gave 41.", "The ministry saw no more than 300."; but "The firm also gave 13." and "The country saw 41." */
const GIVES_BARE = /^(?:give|gave|see|saw|seen)$/;
const SEES = /^(?:sees?|saw|seen)$/i;
/** Verbs of those who keep to a figure; without a word for it they say nothing of one. */
const KEEPS =
  /^(?:stand|stood|stick|stuck|hold|held|keep|kept|cling|clung|stop|move|moved|give|gave|cut|raise|lower|revise|publish|issue|release|repeat|draw|drew|compile|offer|have|had)$/;
/** "The ministry gives the number of those sent back as 389". */
const AS_NUMBER =
  /(?<=^|\s)(?:gives?|gave|puts?|estimates?|estimated)\s(?:the\s)?(?:number|count|toll|total)\sof\s[^.;\d]{1,60}\s(?:as|at)\s$/u;
/** "Its spokesman put their strength at 300". */
const PUT_STRENGTH_AT =
  /(?<=^|\s)(?:puts?|estimates?|estimated)\s(?:the|their|its|his|her|it|them)(?:\s\p{L}+){0,3}\sat\s$|(?<=^|\s)(?:ma(?:kes?|de)\sit|sets?\s(?:the|its|their)\s(?:\p{L}+\s){0,2}(?:output|loss(?:es)?|damage|costs?|toll|number|figure|crowd|turnout|dead)\sat)\s$/u;
/** "The ministry's own tally, issued at noon, was 41 hurt", "the union's list runs to 871 names". */
const OWN_TALLY =
  /['’]s?\s(?:own\s|latest\s|official\s|first\s)?(?:tally|toll|count|figure|estimate|list)\b[^.;'’]{0,50}\s(?:was|is|stands\sat|stood\sat|runs\sto|ran\sto|came\sto|comes\sto|reached|has|had)\s$/u;
/** "Rescuers recover 22 bodies", "Hospital receives 41 wounded": who has them before their eyes counts them, if nobody else is said to. */
const HANDLES =
  /^(?:recover|find|found|retrieve|receive|admit|treat|bury|buried|attend|bandage|pull|dig|dug|exhume|certify|name|identify|operate|discharge)$/;
const VICTIMS =
  /\b(?:bod(?:y|ies)|corpses?|dead|wounded|injured|casualties|patients|remains|skeletons|martyrs|victims|fatalities|survivors)$/;
/** "La Fe hospital attended to 112 people": those who are cared for. */
const CARES = /^(?:receive|admit|treat|attend|bandage|operate|take|took)$/;
const CARED_FOR = /\b(?:people|persons|children|men|women|civilians|officers|soldiers|students|others)$/;
const HOSPITAL =
  /\b(?:hospitals?|clinics?|infirmary|medics|doctors|nurses|surgeons|paramedics|Red Cross|Red Crescent|MSF|(?:health|medical|trauma)\s(?:centre|center)|ambulance\s\p{L}+)$/iu;
const SAID_BY_OTHERS = /^[^.\n]*\b(?:said|says|told|tells|according|report(?:s|ed))\b/;
const FAR = 60;
const IN_NAME = /^(?:NOUN|PROPN|ADJ|DET|PART|ADP)$/;

/**
 * Who stands before a verb that gives the figure, where the tree shows no subject.
 * "Police commissioner Ade Kola insisted on 27", "government still says nine", "Officials have not moved from their figure of 78".
 *  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^                     ^^^^^^^^^
 */
export function giverBeforeVerb(doc: Parsed, figure: QuantityMention): TokenSpan | undefined {
  const { text } = doc.document;
  const start = Math.max(0, figure.start - 2 * FAR);
  const before = text.slice(start, figure.start);
  const named = OWN_TALLY.exec(before) ?? AS_NUMBER.exec(before) ?? PUT_STRENGTH_AT.exec(before);
  if (named !== null)
    return nameBefore(doc, tokenBehind(doc.layers.tokens, start + named.index), figure.sentence);
  const from = Math.max(0, figure.start - FAR);
  const found = TO_FIGURE.exec(text.slice(from, figure.start));
  if (found === null) return undefined;
  const verb = tokenBehind(doc.layers.tokens, from + found.index);
  if (isPassive(text.slice(0, from + found.index + found[1]!.length))) return undefined;
  const rest = text.slice(figure.end);
  const gives =
    isGiving(found, figure, rest) ||
    (isHandling(found, figure, text.slice(0, from + found.index)) && !SAID_BY_OTHERS.test(rest));
  const name = gives ? nameBefore(doc, verb, figure.sentence) : undefined;
  return name !== undefined && mayGive(textOf(text, name), found) ? name : undefined;
}

/** Who sees things is no giver, but those who count are; nor is who gives them away. */
function mayGive(name: string, [words, verb]: RegExpExecArray): boolean {
  if (SEES.test(verb!)) return COUNTERS.test(name.split(/\s/).at(-1)!.toLowerCase()) || HOSPITAL.test(name);
  return !/^g(?:i|a)ve\w*\s$/i.test(words) || !GIVES_AWAY.test(name);
}

/** Whether a verb is, in some form, one of those that an expression names. */
function oneOf(verb: string): (verbs: RegExp) => boolean {
  const forms = baseForms(verb.toLowerCase());
  return (verbs) => forms.some((form) => verbs.test(form));
}

function isGiving([words, verb]: RegExpExecArray, figure: QuantityMention, behind: string): boolean {
  const is = oneOf(verb!);
  // "Households without light numbered 45,000": they are counted.
  if (is(/^number$/) && /^\p{L}+\s$/u.test(words)) return false;
  if (/\b(?:figure|number|count|toll|tally|total|estimate|list)\s|counting at/.test(words))
    return is(KEEPS) || is(OWNS);
  if (is(/^(?:put|place)$/) && !/\sat\s$/.test(words)) return false;
  const { kindBy, unit, type } = figure;
  // "The volunteer had heard of nine dead".
  if (kindBy === 'act' && /\sof\s$/.test(words) && is(/^(?:hear|heard|know|knew|known)$/)) return true;
  if (type === 'money') return is(COUNTS) || is(SAYS_SUM);
  const bare = kindBy === undefined && unit === undefined;
  return (
    is(COUNTS) || (is(OWNS) && (bare || OF_TOLL.test(behind))) || (is(GIVES_BARE) && isBare(figure, behind))
  );
}

function isHandling([, verb]: RegExpExecArray, { unit }: QuantityMention, before: string): boolean {
  const is = oneOf(verb!);
  if (HOSPITAL.test(before.trimEnd()) && (unit === undefined || CARED_FOR.test(unit))) return is(CARES);
  return unit !== undefined && VICTIMS.test(unit) && is(HANDLES);
}

/** "The ministry had until then spoken of 29": the auxiliary before words that say when. */
function auxiliaryOf({ tokens, words }: Parsed['layers'], verb: number): number | undefined {
  for (let i = verb - 1; i >= verb - 4 && tokens[i]?.sentence === tokens[verb]!.sentence; i -= 1) {
    if (words[i]!.upos === 'AUX') return /^ha(?:ve|s|d)$/i.test(words[i]!.lemma) ? i : undefined;
    if (!/^(?:ADV|ADP|DET|NOUN|PART)$/.test(words[i]!.upos)) return undefined;
  }
  return undefined;
}

/** ", who asked not to be named," or ", which" between a name and its verb: where the name ends. */
function beforeAside({ tokens, words }: Parsed['layers'], until: number): number {
  const isComma = (i: number) => words[i]?.upos === 'PUNCT' && tokens[i]!.end - tokens[i]!.start === 1;
  const isWho = (i: number) => words[i]?.upos === 'PRON' && /^(?:who|which)$/i.test(words[i].lemma);
  const { sentence } = tokens[until]!;
  if (isWho(until - 1) && isComma(until - 2)) return until - 2;
  if (!isComma(until - 1)) return until;
  for (let i = until - 2; i > until - 16 && tokens[i]?.sentence === sentence; i -= 1)
    if (isComma(i)) return isWho(i + 1) ? i : until;
  return until;
}

/** The words of a noun phrase that opens the sentence or a clause, right before a verb and what belongs to it. */
function nameBefore({ layers }: Parsed, verb: number, sentence: number): TokenSpan | undefined {
  const { tokens, words } = layers;
  const within = (i: number) => i >= 0 && tokens[i]!.sentence === sentence;
  let until = auxiliaryOf(layers, verb) ?? verb;
  while (within(until - 1) && /^(?:AUX|ADV|PART)$/.test(words[until - 1]!.upos)) until -= 1;
  until = beforeAside(layers, until);
  let first = until;
  while (within(first - 1) && IN_NAME.test(words[first - 1]!.upos)) first -= 1;
  while (first < until && /^(?:ADP|PART)$/.test(words[first]!.upos)) first += 1;
  if (first === until || !/^(?:NOUN|PROPN)$/.test(words[until - 1]!.upos)) return undefined;
  if (within(first - 1) && !/^(?:PUNCT|CCONJ|SCONJ)$/.test(words[first - 1]!.upos)) return undefined;
  return { start: tokens[first]!.start, end: tokens[until - 1]!.end, first, until, sentence };
}
