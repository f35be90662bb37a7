import type { Doc } from '../../document/index.ts';
import { headOfTime } from '../../document/head-of-time.ts';
import { tokenBehind } from '../../document/near.ts';
import type { Tense } from './context.ts';

type Parsed = Doc<'tokens' | 'words'>;

/** The tense of the verb that a stretch of the text hangs on; undefined where no verb says it. */
export function tenseByTree(doc: Parsed, start: number, end: number): Tense {
  const { tokens, words } = doc.layers;
  let at: number | undefined = tokenBehind(tokens, start);
  if ((tokens[at]?.start ?? end) >= end) return undefined;
  if (isOfDeedDone(doc, at)) return 'past';
  if (isDaySet(doc, at) || isOnProgramme(doc, at)) return 'future';
  for (let steps = 0; at !== undefined && steps < 12; steps += 1) {
    const word: (typeof words)[number] | undefined = words[at];
    if (word === undefined) return undefined;
    if (word.upos === 'VERB' || word.upos === 'AUX' || hasAuxiliary(doc, at)) {
      const tense = tenseOf(doc, at);
      if (tense !== undefined) return tense;
    }
    at = headOfTime(doc, at);
  }
  return undefined;
}

/** Verbs of what lasts until a day. */
const LASTS =
  /^(?:last|rage|continue|go|run|fight|clash|hold|shuttle|talk|negotiate|meet|stay|remain|march|wait|drag|hide|resist|argue|debate|shell)$/;
/** Verbs of what somebody waits for or says. */
const AWAITS =
  /^(?:want|need|expect|hope|plan|intend|aim|mean|agree|pledge|propose|order|ask|urge|seek|set|require|schedule|decide|demand|have|give|say|tell|add|announce|warn|vow|promise)$/;

/**
 * "By Sunday the governor had sent troops", "the clashes lasted until Sunday": over by then, as the verb tells.
 *  ^^ ^^^^^^              ^^^ ^^^^                       ^^^^^^ ^^^^^ ^^^^^^
 */
export function isOverBy(doc: Parsed, start: number): boolean {
  const { tokens, words } = doc.layers;
  const at = tokenBehind(tokens, start);
  const verb = words[at] && headOfTime(doc, at);
  if (verb === undefined || words[verb]?.upos !== 'VERB' || tenseOf(doc, verb) !== 'past') return false;
  const before = doc.document.text.slice(Math.max(0, start - 24), start);
  const lemma = words[verb].lemma.toLowerCase();
  if (/\b(?:until|till)\s/i.test(before)) return verb < at && LASTS.test(lemma);
  return verb > at && /\bby\s+(?:late\s+|early\s+)?$/i.test(before) && !AWAITS.test(lemma);
}

/** Deeds that nobody sets a day for beforehand in the news. */
const DEED =
  /^(?:attack|raid|bombing|blast|explosion|shooting|killing|massacre|assault|clash|ambush|unrest|violence|murder|kidnapping|abduction|crackdown|crash)$/;

/**
 * "vowed to hunt down those behind Tuesday's raid": done already, whatever the verb promises.
 *                                  ^^^^^^^^^ ^^^^
 */
function isOfDeedDone({ layers: { words } }: Parsed, at: number): boolean {
  const { deprel, head } = words[at]!;
  return deprel === 'nmod:poss' && head !== undefined && DEED.test(words[head]!.lemma.toLowerCase());
}

/** Verbs that set a day for something, and those that move it. */
const SETS =
  /^(?:call|conven|schedul|reschedul|sets?\b|setting|fix|plan|announc|propos|summon|organi[sz]|declar|order|book|postpon|delay|adjourn|mov)/i;
const MOVES = /^(?:postpon|delay|adjourn|mov|reschedul)/i;

/**
 * "called an election for May", "postponed the vote to Friday", "plan a march on Monday": the day lies ahead, whenever it was set.
 *  ^^^^^^             ^^^ ^^^    ^^^^^^^^^          ^^ ^^^^^^    ^^^^         ^^ ^^^^^^
 */
function isDaySet(doc: Parsed, at: number): boolean {
  const { tokens, words } = doc.layers;
  const { text } = doc.document;
  const textOf = (i: number) => text.slice(tokens[i]!.start, tokens[i]!.end);
  const head = words[at]!.head;
  if (head === undefined || head > at || /['’]/.test(text.charAt(tokens[at]!.end))) return false;
  const verb = verbOver(doc, head);
  const word = textOf(at - 1).toLowerCase();
  if (word === 'on') return words[verb]!.upos === 'VERB' && /^plan(?:s|ning)?$/i.test(textOf(verb));
  return (word === 'for' && SETS.test(textOf(verb))) || (word === 'to' && MOVES.test(textOf(verb)));
}

/** What a programme says that people do, and what it says begins. */
const DOES = /^(?:visits|meets|arrives|hosts|travels|flies|convenes?)$/i;
const BEGINS = /^(?:begins?|starts?|opens?|resumes?)$/i;

/**
 * "The president visits Jordan on Thursday", "Talks resume on Friday": the present tells of a day to come.
 *                ^^^^^^           ^^^^^^^^          ^^^^^^    ^^^^^^
 */
function isOnProgramme(doc: Parsed, at: number): boolean {
  const { tokens, words } = doc.layers;
  const verb = headOfTime(doc, at);
  if (verb === undefined || verb > at || !/^VB[PZ]$/.test(words[verb]!.xpos)) return false;
  const word = doc.document.text.slice(tokens[verb]!.start, tokens[verb]!.end);
  const hasObject = words.slice(verb, at).some(({ head, deprel }) => head === verb && deprel === 'obj');
  return !hasAuxiliary(doc, verb) && (DOES.test(word) || (BEGINS.test(word) && !hasObject));
}

/** The verb whose object a noun belongs to: "announced a blockade of the city hall for Friday"; the word itself where there is none. */
function verbOver({ layers: { words } }: Parsed, at: number): number {
  let noun = at;
  for (let steps = 0; steps < 3 && words[noun]!.deprel === 'nmod'; steps += 1)
    noun = words[noun]!.head ?? noun;
  const { deprel, head } = words[noun]!;
  return deprel.startsWith('obj') ? (head ?? noun) : at;
}

/** The tokens of a word's sentence that hang on it as auxiliaries, or mark it as infinitive. */
function helpersOf({ layers: { tokens, words } }: Parsed, at: number): readonly number[] {
  const found: number[] = [];
  for (let i = at - 1; i >= 0 && i > at - 10 && tokens[i]!.sentence === tokens[at]!.sentence; i -= 1) {
    if (words[i]!.head === at && /^(?:aux|cop|mark)/.test(words[i]!.deprel)) found.push(i);
  }
  return found;
}

function hasAuxiliary(doc: Parsed, at: number): boolean {
  return helpersOf(doc, at).some((i) => doc.layers.words[i]!.deprel !== 'mark');
}

function tenseOf(doc: Parsed, at: number): Tense {
  const { words } = doc.layers;
  const word = words[at]!;
  const helpers = helpersOf(doc, at);
  const lemmas = helpers.map((i) => words[i]!.lemma.toLowerCase());
  if (lemmas.some((lemma) => /^(?:will|shall|['’]ll|would|may|might|could|can|should|must)$/.test(lemma))) {
    return lemmas.includes('have') ? 'past' : 'future';
  }
  // "plans to visit", "agreed to meet": the infinitive lies ahead of its verb.
  if (lemmas.includes('to')) return 'future';
  const forms = helpers.map((i) => words[i]!.xpos);
  if (word.xpos === 'VBD' || forms.includes('VBD') || lemmas.includes('have')) return 'past';
  if (word.xpos === 'VBG')
    return forms.some((form) => form === 'VBP' || form === 'VBZ') ? 'future' : undefined;
  if (word.xpos === 'VBN') return forms.length === 0 ? 'past' : undefined;
  return undefined;
}
