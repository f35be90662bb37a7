import { type Doc, type QuantityMention, type Span, textOf, type TokenSpan } from '../../document/index.ts';
import { tokenBehind } from '../../document/near.ts';
import { baseForms } from '../../util/base-forms.ts';
import { NAME, spanOfGroup } from './named-group.ts';

type Parsed = Doc<'tokens' | 'words'>;

const SUBJECT = /^(?:nsubj|compound)$/;

/** Verbs whose object is a figure. */
export const COUNTS =
  /^(?:put|count|expect|predict|estimate|tally|list|record|register|document|report|confirm|place|reckon|cite|number|speak|spoke|spoken|log|verify|calculate|assess|quantify|enumerate|forecast|project)$/;
/** Verbs that need a word for the figure beside them: "gave a toll of". */
const GIVES =
  /^(?:give|gave|given|claim|talk|offer|issue|publish|have|quote|admit|acknowledge|concede|lower|raise|cut|reduce|increase|revise|correct|arrive|hint)$/;
/** Verbs that give a bare number: "admitted to 17", "stuck to 44". */
export const OWNS =
  /^(?:say|admit|acknowledge|concede|claim|stick|stuck|own|insist|maintain|announce|mention|radio|guess|recogni[sz]e)$/;
const TALLY = /^(?:toll|figure|count|tally|total|estimate|claim|list)$/;
const FIGURE =
  /^(?:toll|figure|number|count|tally|total|estimate|list|name|dead|deaths|loss|losses|casualties|turnout|crowd)$/;
/** "drew up a list of 94 children", "had written down 11 names". */
const LISTS = /^(?:draw|drew|drawn|compile|write|wrote|written|collect|establish)$/;
const LIST = /^(?:list|register|tally|name|identity)$/;
/** "has 412 families on its list". */
const ON_LIST =
  /^(?:\s[\p{L}-]+){0,3}\son\s(?:its|their|his|her)\s(?:own\s)?(?:list|books|register|rolls)\b/u;

/**
 * Who gives a figure by counting it, not in reported speech.
 * "Police gave a toll of 14", "hospitals put the dead at 40", "the ministry counted 21,000", "rejected the mayor's toll of 9".
 *  ^^^^^^                      ^^^^^^^^^                       ^^^^^^^^^^^^                            ^^^^^^^^^^^
 */
export function giverOf(doc: Parsed, figure: Figure): TokenSpan | undefined {
  const { words } = doc.layers;
  let at: number | undefined = tokenAt(doc, figure.start);
  for (let steps = 0; at !== undefined && steps < 12; steps += 1) {
    const word = words[at];
    if (word?.upos === 'VERB' && !isBareParticiple(doc, at)) {
      // "Medics estimated 40; police said it was 12": behind a semicolon another speaks.
      if (doc.document.text.slice(doc.layers.tokens[at]!.end, figure.start).includes(';')) return undefined;
      const gives = givesFigure(doc, at, figure);
      return makerOfSubject(doc, at, gives) ?? (gives ? subjectOf(doc, at, figure) : ownerOfSubject(doc, at));
    }
    const owner =
      word?.upos === 'NOUN' && TALLY.test(word.lemma.toLowerCase()) ? ownerOf(doc, at) : undefined;
    // "cut its own figure to 14": whoever does.
    // "The ministry's figure is 86; lawyers speak of 140": another clause.
    const apart = doc.document.text.slice(doc.layers.tokens[at]!.end, figure.start).includes(';');
    if (owner !== undefined && !apart && words[owner]!.upos !== 'PRON') return phraseOf(doc, owner, at);
    at = word?.head;
  }
  return undefined;
}

const PARTICIPLE = /(?:ed|hurt|slain|held|lost|sent|driven|taken|beaten|thrown|brought|caught)$/;

/**
 * "The clinic reported ten injured", "gave the number of families driven out as 900": what befell those counted, below the verb
 *                          ^^^^^^^                               ^^^^^^
 * that reports it.
 */
function isBareParticiple({ document, layers: { tokens, words } }: Parsed, verb: number): boolean {
  const { deprel, head } = words[verb]!;
  const { start, end, sentence } = tokens[verb]!;
  if (!/^(?:xcomp|ccomp|obj|acl)$/.test(deprel) || head === undefined || head > verb) return false;
  if (!PARTICIPLE.test(document.text.slice(start, end))) return false;
  for (let i = head + 1; i < verb; i += 1)
    if (words[i]!.head === verb && /^(?:aux|mark|nsubj$)/.test(words[i]!.deprel)) return false;
  return tokens[head]!.sentence === sentence;
}

/** From one figure, and what it counts, to the next. */
const GAP = /^((?: \p{L}[\p{L}-]*){0,2}(?:[,;](?: (?:and|but|while))?| and(?= the ))) \S+(?: \S+){0,5} $/u;

/**
 * Who stands right before a bare number that follows one of another:
 * "opposition counts 57, police 23", "mention 600 troops, the government 450".
 *                        ^^^^^^                              ^^^^^^^^^^^^^^
 */
export function giverInGap(
  { document, layers: { tokens, words } }: Parsed,
  last: Span,
  figure: Span,
): TokenSpan | undefined {
  const gap = GAP.exec(document.text.slice(last.end, figure.start));
  if (gap === null || /^[ -]*[\p{L}\d]/u.test(document.text.slice(figure.end))) return undefined;
  let first = tokenBehind(tokens, last.end + gap[1]!.length);
  while (/^(?:PUNCT|CCONJ|SCONJ)$/.test(words[first]?.upos ?? '')) first += 1;
  let until = first;
  while (until < tokens.length && tokens[until]!.start < figure.start) until += 1;
  const upos = words.slice(first, until).map((word) => word.upos);
  if (!/^(?:NOUN|PROPN)$/.test(upos.at(-1) ?? '')) return undefined;
  if (!upos.every((one) => /^(?:NOUN|PROPN|ADJ|DET|PART|ADP)$/.test(one)) || upos[0] === 'ADP')
    return undefined;
  const { start, sentence } = tokens[first]!;
  return { start, end: tokens[until - 1]!.end, first, until, sentence };
}

const CLAIMS = /^(?:claim|say|report|announce|state|maintain|assert|estimate|put)/;

/**
 * "three soldiers, not two as the rebels claimed": whoever the words right behind the figure name.
 *                             ^^^^^^^^^^
 */
export function giverInAsClause(doc: Parsed, figure: Span): TokenSpan | undefined {
  const { tokens, words } = doc.layers;
  const at = tokenAt(doc, figure.end);
  if (at === undefined || tokens[at]!.sentence !== tokens[tokenAt(doc, figure.start)!]!.sentence)
    return undefined;
  for (let as = at; as < at + 3 && tokens[as]?.sentence === tokens[at]!.sentence; as += 1) {
    const { lemma, head } = words[as]!;
    if (lemma.toLowerCase() !== 'as' || head === undefined) continue;
    if (!CLAIMS.test(words[head]!.lemma.toLowerCase())) return undefined;
    const subject = words.findIndex(
      (word, i) => i > as && word.head === head && /^(?:nsubj|compound)/.test(word.deprel),
    );
    return subject < 0 ? undefined : phraseOf(doc, subject, head);
  }
  return undefined;
}

const NAMED_BY =
  /^(?:\s(?!(?:and|but|or|when|as|after|while|before|if|that|who|because|so)\b)\p{Ll}[\p{L}-]*)?\s(?:that\s)?((?<=that\s)\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,4}|(?:the|his|her|its|their)(?:\s(?!had\b|has\b)[\p{L}'’-]+){1,4}?)\s(?:had\s|has\s)?(?:named|cited|announced|mentioned|claimed|quoted|forecast|predicted|expected|reported|counted|admitted|acknowledged|promised|estimated)(?=[,.;]|$)/du;

/**
 * "rather than the $20 million that the premier named", "short of the 50,000 its promoters forecast": whom the clause behind the figure
 *                                   ^^^^^^^^^^^                               ^^^^^^^^^^^^^
 * names.
 */
export function giverInThatClause(doc: Parsed, figure: InSentence): TokenSpan | undefined {
  return giverBehind(doc, figure, NAMED_BY);
}

const BY_THAT =
  /^[^.;,]{0,50}?\sby\s(?:that|those|the\s(?:count|reckoning|estimate|tally))\sof\s((?:the\s)?[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*)(?=[.,;]|\sand\b|$)/du;

/** "two million by the organisers' reckoning and 338,000 by that of the police": by whose reckoning the words behind say. */
export function giverByThat(doc: Parsed, figure: InSentence): TokenSpan | undefined {
  return giverBehind(doc, figure, BY_THAT);
}

type InSentence = Span & { readonly sentence: number };

/** Whom the group of a pattern catches in the words right behind a figure. */
function giverBehind(
  { document, layers: { tokens } }: Parsed,
  figure: InSentence,
  pattern: RegExp,
): TokenSpan | undefined {
  const named = pattern.exec(document.text.slice(figure.end, figure.end + 120));
  return named === null ? undefined : spanOfGroup(tokens, figure.end, named, figure.sentence);
}

const GIVEN =
  /^(?:announc|giv|claim|quot|cit|report|releas|publish|provid|issu|admit|acknowledg|conced|list|count|record|estimat|register|document)/;

/**
 * "the $640 million announced by the hosts": by whom a participle behind the figure says it was given.
 *                                ^^^^^^^^^
 */
export function giverOfParticiple(doc: Parsed, figure: Span): TokenSpan | undefined {
  const { tokens, words } = doc.layers;
  const verb = tokenAt(doc, figure.end);
  if (verb === undefined || words[verb]!.upos !== 'VERB' || !GIVEN.test(words[verb]!.lemma.toLowerCase()))
    return undefined;
  if (doc.document.text.slice(figure.end, tokens[verb]!.start).trim() !== '') return undefined;
  const agent = words.findIndex(
    (word, i) =>
      i > verb && word.head === verb && word.deprel.startsWith('obl') && /^(?:NOUN|PROPN)$/.test(word.upos),
  );
  if (
    agent < 0 ||
    !/^\s(?:(?:earlier|first|initially|later|before)\s)?by\s/.test(doc.document.text.slice(tokens[verb]!.end))
  )
    return undefined;
  return phraseWithout(doc, agent);
}

/** A noun's phrase without the preposition before it. */
function phraseWithout(doc: Parsed, noun: number): TokenSpan {
  const span = phraseOf(doc, noun, noun);
  const first = doc.layers.words[span.first]!.upos === 'ADP' ? span.first + 1 : span.first;
  return { ...span, first, start: doc.layers.tokens[first]!.start };
}

export const COUNTERS =
  /^(?:police|army|military|government|opposition|union|ministry|hospital|rebel|state|militia|u\.?n\.?|coroner|palace)$/;

/** Whose figure it is, told by a name or a noun before it: "the mayor's toll", "a police count". */
function ownerOf({ layers: { tokens, words } }: Parsed, figure: number): number | undefined {
  const { sentence } = tokens[figure]!;
  for (let i = figure - 1; tokens[i]?.sentence === sentence; i -= 1) {
    const { head, deprel, lemma } = words[i]!;
    if (head !== figure) continue;
    if (deprel === 'nmod:poss' || (deprel === 'compound' && COUNTERS.test(lemma.toLowerCase()))) return i;
  }
  return undefined;
}

/**
 * "an earlier police count stood at 14".
 *             ^^^^^^
 */
function ownerOfSubject(doc: Parsed, verb: number): TokenSpan | undefined {
  const { tokens, words } = doc.layers;
  const { sentence } = tokens[verb]!;
  for (let i = verb - 1; tokens[i]?.sentence === sentence; i -= 1) {
    if (words[i]!.head !== verb || words[i]!.deprel !== 'nsubj' || !TALLY.test(words[i]!.lemma.toLowerCase()))
      continue;
    const owner = ownerOf(doc, i);
    return owner === undefined ? undefined : phraseOf(doc, owner, i);
  }
  return undefined;
}

const MADE_BY = new RegExp(
  String.raw`\s(?:published|issued|given|announced|released|compiled|kept|drawn\sup|put\sup|nailed|posted|pinned)\b[^,.;]{0,40}?\sby\s${NAME}\s$`,
  'du',
);
/** "The toll ... stands at eight". */
const AMOUNTS = /^(?:stand|stood|run|ran|come|came|rise|rose|rises)$/;

/**
 * "The toll published by the general staff stands at eight", "A list nailed to the gate by city hall gives six dead".
 *                        ^^^^^^^^^^^^^^^^^                                                 ^^^^^^^^^
 */
function makerOfSubject(doc: Parsed, verb: number, gives: boolean): TokenSpan | undefined {
  const { tokens, words } = doc.layers;
  const { sentence, start } = tokens[verb]!;
  const form = textOf(doc.document.text, tokens[verb]!).toLowerCase();
  if (!gives && !baseForms(form).some((one) => AMOUNTS.test(one))) return undefined;
  for (let i = verb - 1; tokens[i]?.sentence === sentence; i -= 1) {
    const { head, deprel, lemma } = words[i]!;
    if (head !== verb || deprel !== 'nsubj' || !TALLY.test(lemma.toLowerCase())) continue;
    const from = tokens[i]!.end;
    const made = MADE_BY.exec(doc.document.text.slice(from, start));
    return made === null ? undefined : spanOfGroup(tokens, from, made, sentence);
  }
  return undefined;
}

/** "acknowledged five deaths". */
export const OF_TOLL =
  /^\s(?:\p{L}+\s)?(?:dead|deaths?|fatalities|casualties|injuries|wounded|injured|arrests|detentions)\b/u;

/** Whether the verb that ends the text is passive: "were estimated". */
export function isPassive(text: string): boolean {
  return /\b(?:is|are|was|were|be|been|being)\s(?:\p{L}+ly\s)?(?!\p{L}+ing$)\p{L}+$/u.test(text.slice(-40));
}

const PUT_AT = /\sat\b|\b(?:figure|number|toll|count|total|cost|damage|loss(?:es)?|strength)\b/;

/** A number, and what it counts where words tell. */
type Figure = Pick<QuantityMention, 'start' | 'end' | 'unit' | 'kindBy'>;

/** "The firm also gave 13": who gives things away. */
export const GIVES_AWAY = /\b(?:firm|company|corporation|bank|foundation|club|donor)s?$/i;

/** Whether the number stands alone at the end of its clause. */
export function isBare({ unit, kindBy }: Figure, behind: string): boolean {
  return unit === undefined && kindBy === undefined && /^(?:[.;]|,\s(?!\d))/.test(behind);
}

function givesFigure({ document, layers: { tokens, words } }: Parsed, verb: number, figure: Figure): boolean {
  const token = tokens[verb]!;
  // Lemmas of rare verbs are guessed; the form helps.
  const names = [
    words[verb]!.lemma.toLowerCase(),
    ...baseForms(document.text.slice(token.start, token.end).toLowerCase()),
  ];
  const isOne = (verbs: RegExp) => names.some((name) => verbs.test(name));
  // "Losses were put at $3 million": by somebody else.
  if (isPassive(document.text.slice(0, token.end))) return false;
  // "Households without light numbered 45,000": they are counted.
  if (isOne(/^number$/) && !/\sat\s(?!least|most)/.test(document.text.slice(token.end, figure.start)))
    return false;
  // "Kinshasa put 300 policemen on the streets": only "put the dead at 24" gives a number.
  if (isOne(/^(?:put|place)$/) && !PUT_AT.test(document.text.slice(token.end, figure.start))) return false;
  if (isOne(COUNTS)) return true;
  if (figure.start > token.end && isOne(OWNS)) {
    const number = words[tokenBehind(tokens, figure.end - 1)];
    if (number?.upos === 'NUM' && number.head === verb) return true;
    if (OF_TOLL.test(document.text.slice(figure.end))) return true;
  }
  // "The Red Cross, which had spoken of nine dead, now gives 13."
  if (isOne(/^(?:give|gave)$/) && /^\s$/.test(document.text.slice(token.end, figure.start)))
    if (isBare(figure, document.text.slice(figure.end)) && !givesAway(words, verb)) return true;
  if (isOne(/^ha(?:ve|s|d)$/) && ON_LIST.test(document.text.slice(figure.end))) return true;
  const [gives, lists] = [isOne(GIVES), isOne(LISTS)];
  for (let i = verb + 1; tokens[i]?.sentence === token.sentence; i += 1) {
    const { head, lemma, deprel } = words[i]!;
    if (head !== verb) continue;
    if (gives && FIGURE.test(lemma.toLowerCase())) return true;
    if (lists && deprel === 'obj' && LIST.test(lemma.toLowerCase())) return true;
  }
  return false;
}

function givesAway(words: Parsed['layers']['words'], verb: number): boolean {
  return words.some(
    ({ head, deprel, lemma }, i) =>
      i < verb && head === verb && deprel.startsWith('nsubj') && GIVES_AWAY.test(lemma),
  );
}

/** The subject nearest before the figure: "opposition counts 57, police 23" has one each. */
function subjectOf(doc: Parsed, verb: number, figure: Span): TokenSpan | undefined {
  const { tokens, words } = doc.layers;
  const sentence = tokens[verb]!.sentence;
  let number = verb;
  while (tokens[number + 1]?.sentence === sentence && tokens[number + 1]!.start < figure.start) number += 1;
  for (let i = Math.max(number, verb); tokens[i]?.sentence === sentence; i -= 1) {
    const { head, deprel, upos } = words[i]!;
    const lemma = words[i]!.lemma.toLowerCase();
    // "Toll put at 33": the figure itself. "His death raised the toll to six": nobody says so.
    if (FIGURE.test(lemma) || lemma === 'death') continue;
    if (head !== verb || !SUBJECT.test(deprel) || !/^(?:NOUN|PROPN|PRON)$/.test(upos)) continue;
    // A name joined to the verb is a subject that the parser took for a compound; behind the verb it is none.
    if (deprel === 'compound' && i > verb) continue;
    // "A nurse at the hospital said": where she is.
    if (hasPreposition(words, i)) continue;
    // "We counted 14": whoever speaks.
    if (upos === 'PRON' && /^(?:who|which|that)$/i.test(words[i]!.lemma)) return antecedent(doc, verb);
    if (upos === 'PRON' && /^(?:i|we|you|one)$/i.test(words[i]!.lemma)) return undefined;
    const span = phraseOf(doc, i, verb);
    return span.start <= figure.start && figure.end <= span.end ? undefined : span;
  }
  return subjectAbove(doc, verb, figure);
}

/**
 * "The army questioned the number and stuck to 44": the subject of the verb before.
 * "The governor, who wants an inquiry, put the dead at nine": the parser takes the last verb for one of the clause before it.
 *  ^^^^^^^^^^^^                        ^^^
 */
function subjectAbove(doc: Parsed, verb: number, figure: Span): TokenSpan | undefined {
  const { words } = doc.layers;
  const { deprel, head } = words[verb]!;
  if (head === undefined || head > verb || !/^(?:advcl|conj|parataxis)$/.test(deprel)) return undefined;
  const above = words[head]!;
  if (above.upos !== 'VERB') return undefined;
  const behind = figure.start > doc.layers.tokens[verb]!.start;
  // "he told the crowd, announcing 35,000".
  const follows =
    deprel === 'conj' ||
    (deprel === 'advcl' && SAYING.test(textOf(doc.document.text, doc.layers.tokens[verb]!)));
  const first = follows && behind ? subjectOfFirst(doc, head, verb) : undefined;
  if (first !== undefined) return first;
  if (above.deprel === 'acl:relcl' && above.head !== undefined && above.head < head)
    return phraseOf(doc, above.head, head);
  return undefined;
}

const SAYING = /^(?:announc|estimat|report|claim|say|admitt|acknowledg)ing$/i;

/** The subject of the verb that another is joined to, where no subject or semicolon stands between them. */
function subjectOfFirst(
  { document, layers: { tokens, words } }: Parsed,
  head: number,
  verb: number,
): TokenSpan | undefined {
  if (document.text.slice(tokens[head]!.end, tokens[verb]!.start).includes(';')) return undefined;
  for (let i = head + 1; i < verb; i += 1) if (words[i]!.deprel.startsWith('nsubj')) return undefined;
  for (let i = head - 1; tokens[i]?.sentence === tokens[head]!.sentence; i -= 1)
    if (words[i]!.head === head && words[i]!.deprel === 'nsubj' && /^(?:NOUN|PROPN)$/.test(words[i]!.upos))
      return phraseOf({ document, layers: { tokens, words } }, i, head);
  return undefined;
}

function hasPreposition(words: Parsed['layers']['words'], noun: number): boolean {
  for (let i = noun - 1; i >= Math.max(0, noun - 10); i -= 1)
    if (words[i]!.head === noun && words[i]!.deprel === 'case' && words[i]!.upos === 'ADP') return true;
  return false;
}

/** "The minister, who had given a figure of 30": whom the clause describes. */
function antecedent(doc: Parsed, verb: number): TokenSpan | undefined {
  const { deprel, head } = doc.layers.words[verb]!;
  return deprel === 'acl:relcl' && head !== undefined && head < verb ? phraseOf(doc, head, verb) : undefined;
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** "given by the clinic and the 27 claimed by the party": another number begins. */
function opensAnother(words: Parsed['layers']['words'], at: number): boolean {
  if (words[at]!.upos !== 'CCONJ') return false;
  return words[at + 1]?.upos === 'NUM' || (words[at + 1]?.upos === 'DET' && words[at + 2]?.upos === 'NUM');
}

/** The phrase of a noun, up to the word that it stands before or behind. */
function phraseOf({ document, layers: { tokens, words } }: Parsed, noun: number, end: number): TokenSpan {
  const { sentence } = tokens[noun]!;
  let first = noun;
  while (tokens[first - 1]?.sentence === sentence && isBelow(words, first - 1, noun)) first -= 1;
  let until = noun + 1;
  while (
    tokens[until]?.sentence === sentence &&
    until !== end &&
    isBelow(words, until, noun) &&
    words[until]!.deprel !== 'punct' &&
    words[until]!.upos !== 'PART' &&
    words[until]!.upos !== 'VERB' &&
    !opensAnother(words, until) &&
    !(words[until]!.upos === 'ADP' && WEEKDAY.test(textOf(document.text, tokens[until + 1]!)))
  )
    until += 1;
  until = withName({ tokens, words }, noun, until);
  return { start: tokens[first]!.start, end: tokens[until - 1]!.end, first, until, sentence };
}

/** "The junta's chief, Colonel Mara Toll": with the name that the comma joins. */
function withName({ tokens, words }: Parsed['layers'], noun: number, until: number): number {
  const { sentence } = tokens[noun]!;
  let end = until;
  if (words[end]?.deprel !== 'punct' || words[end + 1]?.upos !== 'PROPN') return until;
  while (
    tokens[end + 1]?.sentence === sentence &&
    words[end + 1]!.upos === 'PROPN' &&
    isBelow(words, end + 1, noun)
  )
    end += 1;
  return end === until ? until : end + 1;
}

function isBelow(words: Parsed['layers']['words'], index: number, root: number): boolean {
  let at: number | undefined = index;
  for (let steps = 0; at !== undefined && steps < 10; steps += 1) {
    if (at === root) return true;
    at = words[at]?.head;
  }
  return false;
}

/** The token that an offset lies in; tokens are in text order. */
function tokenAt({ layers: { tokens } }: Parsed, offset: number): number | undefined {
  const at = tokenBehind(tokens, offset);
  return at < tokens.length ? at : undefined;
}
