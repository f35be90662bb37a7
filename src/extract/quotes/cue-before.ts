import type { Attribution, Zone } from './attribution.ts';
import { near } from '../../document/near.ts';
import { phraseBefore, phraseFrom, speakerPhrase, subjectOf } from './noun-phrase.ts';
import { isParsed, spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';
import { quotedAs } from './quoted-as.ts';
import { quotingLemma, sayingLemma } from './reporting-words.ts';
import { FINITE_TAG } from '../../util/finite-tag.ts';

const MODALS = new Set([
  'to',
  'would',
  'will',
  'could',
  'not',
  "n't",
  'must',
  'may',
  'can',
  'should',
  'might',
]);
/** "The senator shot back, "Never."" */
export const HITTING = /^(?:shot|shoots|shooting|fired|fires|firing|hit|hits|hitting)$/;
const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'of',
  "'s",
  'no',
  'any',
  'this',
  'new',
]);

/**
 * Putin said: "There are limits."   /   He called the vote "a farce".
 * ----- ----                            -- ------
 * `whole` tells a quotation of its own from a piece of the sentence, which more verbs can govern.
 */
export function findCueBefore(reading: Reading, zone: Zone, whole: boolean): Attribution | undefined {
  const nearest = Math.max(
    zone.first,
    zone.until - (whole && reading.forms[zone.until - 1] !== ':' ? 16 : 45),
  );
  for (const strict of [true, false]) {
    const found = scan(reading, { first: nearest, until: zone.until }, zone.first, whole, strict);
    if (found) return found;
  }
  return undefined;
}

function scan(
  reading: Reading,
  zone: Zone,
  first: number,
  whole: boolean,
  strict: boolean,
): Attribution | undefined {
  for (let i = zone.until - 1; i >= zone.first; i--) {
    if (reading.forms[i] === ';') return undefined;
    if (!isCue(reading, i, zone.until, whole)) continue;
    if (strict && MODALS.has(reading.lower[i - 1] ?? '')) continue;
    const speaker = turnedSpeaker(reading, i, zone.until) ?? speakerOf(reading, i, first, zone.until);
    const why = [`"${reading.forms[i]!}" before the quotation`];
    const confidence = speaker ? (zone.until - i <= 8 ? 0.92 : 0.85) : 0.6;
    return {
      cue: spanOfTokens(reading, i, i + 1),
      ...(speaker && { speaker }),
      rule: 'cue-before',
      confidence,
      why,
    };
  }
  return undefined;
}

/** Added Keller: "So it is." : a sentence that opens with the cue has its speaker behind it. */
function turnedSpeaker(reading: Reading, cue: number, end: number): Attribution['speaker'] {
  if (cue !== reading.starts[reading.tokens[cue]!.sentence] || !/ed$|^said$/.test(reading.lower[cue]!))
    return undefined;
  const phrase = phraseFrom(reading, cue + 1, end);
  return phrase && /^[:,]$/.test(reading.forms[phrase.until] ?? '') ? phrase : undefined;
}

function isCue(reading: Reading, i: number, end: number, whole: boolean): boolean {
  const form = reading.lower[i]!;
  const says = sayingLemma(form) !== undefined || (HITTING.test(form) && reading.lower[i + 1] === 'back');
  if (!says && (whole || quotingLemma(form) === undefined)) return false;
  if (isParsed(reading, i)) {
    // "the suspected ties": a participle that only marks a noun.
    if (reading.words[i]!.upos !== 'VERB' || reading.words[i]!.deprel === 'amod') return false;
  } else if (ARTICLES.has(reading.lower[i - 1] ?? '') || isName(reading, i)) return false;
  return says || (end - i <= 10 && !MODALS.has(reading.lower[i - 1] ?? ''));
}

/** "the United States": no verb, whatever the list says. */
function isName(reading: Reading, i: number): boolean {
  return (
    /^\p{Lu}/u.test(reading.forms[i]!) && reading.tokens[i - 1]?.sentence === reading.tokens[i]!.sentence
  );
}

/** "The crews were told by the port that ...": who is spoken to stands as the subject. */
export function isPassive(reading: Reading, cue: number): boolean {
  return (
    isParsed(reading, cue) &&
    (reading.children[cue]!.some((i) => reading.words[i]!.deprel === 'nsubj:pass') || isNamed(reading, cue))
  );
}

/** The bank, once called "a rock", fell: what a participle beside it is called, it does not say. */
export function isNamed(reading: Reading, cue: number): boolean {
  if (!isParsed(reading, cue)) return false;
  const { deprel, head } = reading.words[cue]!;
  return (
    deprel === 'acl' &&
    head !== undefined &&
    head < cue &&
    NAMING.test(reading.lower[cue]!) &&
    !reading.children[cue]!.some((i) => /^(?:nsubj|aux|mark)/.test(reading.words[i]!.deprel))
  );
}

const NAMING =
  /^(?:called|described|referred|termed|labelled|labeled|branded|hailed|dismissed|accused|quoted)$/;

function agentOf(reading: Reading, cue: number): Attribution['speaker'] {
  const agent = reading.children[cue]!.find(
    (i) =>
      reading.words[i]!.deprel.startsWith('obl') &&
      reading.children[i]!.some((k) => reading.lower[k] === 'by'),
  );
  return agent === undefined ? undefined : speakerPhrase(reading, agent);
}

/**
 * The aide said the minister would decide, adding, "..."   /   said it was too early, but added, "...": what the tree
 * hangs on the reported clause is the aide's.
 */
function speakerAbove(reading: Reading, cue: number): Attribution['speaker'] {
  if (!isParsed(reading, cue) || !isHung(reading, cue)) return undefined;
  let at = reading.words[cue]!.head;
  for (let depth = 0; at !== undefined && depth < 5; depth++) {
    const { head, deprel } = reading.words[at]!;
    const reports = head !== undefined && head < at && sayingLemma(reading.lower[head]!) !== undefined;
    if (reports && deprel === 'ccomp') return subjectOf(reading, head);
    at = head;
  }
  return undefined;
}

/**
 * "Two ferries were chased, the union said, adding: "..."": who adds is who spoke right before, whatever the sentence tells of.
 *                           --------- ----  ------
 */
function speakerInserted(reading: Reading, cue: number, from: number): Attribution['speaker'] {
  const adds = reading.lower[cue]!.endsWith('ing') && reading.forms[cue - 1] === ',';
  if (!adds || !isParsed(reading, cue)) return undefined;
  let verb = cue - 2;
  while (verb >= from && !FINITE_TAG.test(reading.words[verb]!.xpos)) verb -= 1;
  if (verb < from || sayingLemma(reading.lower[verb]!) === undefined) return undefined;
  return speakerOf(reading, verb, from);
}

/** "met the governor, who told them that ...": who stands right before "who", whatever the tree hangs the clause on.
 *       ------------      ---- */
export function antecedentOf(reading: Reading, cue: number): Attribution['speaker'] {
  if (!isParsed(reading, cue)) return undefined;
  const first = reading.starts[reading.tokens[cue]!.sentence]!;
  let who = cue - 1;
  while (who > first && /^(?:had|has|have|also|later|then|.+ly)$/.test(reading.lower[who]!)) who -= 1;
  if (who <= first || reading.lower[who] !== 'who' || reading.forms[who - 1] !== ',') return undefined;
  const { deprel, head } = reading.words[cue]!;
  // "Ana Vega, 34, who said", "the mayor of Sorn, in the north, who said": the tree has the noun, and no verb stands between.
  const hasNoun =
    deprel.startsWith('acl') &&
    head !== undefined &&
    head < who &&
    !reading.words.slice(head, who).some(({ xpos }) => FINITE_TAG.test(xpos));
  if (hasNoun || /\d/.test(reading.lower[who - 2] ?? '')) return undefined;
  return phraseBefore(reading, first, who + 1);
}

/** A woman asked for a photo and | Keller | said: the name between "and" and the cue, whatever subject the tree gives it. */
function namedBefore(reading: Reading, cue: number, from: number): Attribution['speaker'] {
  if (!isParsed(reading, cue) || reading.words[cue]!.xpos !== 'VBD') return undefined;
  const name = near(reading.entities, reading.tokens[cue - 1] ?? reading.tokens[cue]!).find(
    ({ label, until }) => label === 'PER' && until === cue,
  );
  if (!name || name.first <= from || reading.lower[name.first - 1] !== 'and') return undefined;
  const { deprel, head } = reading.words[name.first]!;
  return deprel === 'nsubj' && head === cue && joinsVerb(reading, name.first - 2, from)
    ? spanOfTokens(reading, name.first, name.until)
    : undefined;
}

/** "asked for a photo and Keller said": no "Vega and Keller said", where a name or noun alone stands before "and". */
function joinsVerb({ words }: Reading, last: number, from: number): boolean {
  for (let i = last; i >= from; i--) if (FINITE_TAG.test(words[i]!.xpos)) return true;
  return false;
}

function isHung(reading: Reading, cue: number): boolean {
  const { xpos, deprel } = reading.words[cue]!;
  if (xpos === 'VBG') return reading.forms[cue - 1] === ',';
  return (
    deprel === 'conj' &&
    /^(?:and|but)$/.test(reading.lower[cue - 1] ?? '') &&
    sayingLemma(reading.lower[cue]!) !== undefined &&
    !reading.children[cue]!.some((i) => reading.words[i]!.deprel.startsWith('nsubj'))
  );
}

/** The subject of the cue by the tree, else by the words, else that of the cue before it in the sentence. */
export function speakerOf(
  reading: Reading,
  cue: number,
  from: number,
  /** Where the quotation begins: nobody in it speaks it. */
  until = Infinity,
): Attribution['speaker'] {
  const clear = quotedAs(reading, cue) ?? antecedentOf(reading, cue) ?? namedBefore(reading, cue, from);
  if (clear) return clear;
  if (isPassive(reading, cue)) return agentOf(reading, cue);
  const subject =
    speakerAbove(reading, cue) ?? speakerInserted(reading, cue, from) ?? subjectOf(reading, cue);
  if (subject?.sentence === reading.tokens[cue]!.sentence && subject.first < until) return subject;
  if (reading.lower[cue - 1] === 'according') return undefined;
  const before = cue > from ? reading.lower[cue - 1]! : ',';
  const participle =
    reading.lower[cue]!.endsWith('ing') && /^(?:,|by|while|before|after|in|"|and|[\p{L}]+ly)$/u.test(before);
  const shared = participle || ['and', 'but', 'or', 'to', 'having'].includes(before);
  if (!shared) {
    const phrase = phraseBefore(reading, from, cue);
    if (phrase) return phrase;
  }
  for (let i = cue - 1; i >= from; i--) {
    if (isCue(reading, i, cue, true)) return speakerOf(reading, i, from);
  }
  return openingPhrase(reading, from, cue);
}

/** The first noun phrase of the sentence, after an opening phrase of place or time and its comma. */
function openingPhrase(reading: Reading, from: number, until: number): Attribution['speaker'] {
  const participle = /(?:ing|ed)$/.test(reading.lower[from] ?? '');
  const direct = participle ? undefined : phraseFrom(reading, from, until, true);
  if (direct) return direct;
  const end = participle ? reading.starts[reading.tokens[from]!.sentence + 1]! : until;
  for (let i = from; i < end; i++) {
    const phrase = reading.forms[i] === ',' ? phraseFrom(reading, i + 1, end, true) : undefined;
    if (phrase) return phrase;
  }
  return undefined;
}
