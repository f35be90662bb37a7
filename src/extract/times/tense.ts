import type { Tense } from './context.ts';

const VERBS =
  /\b(?:(?<future>will|['’]ll|won['’]t|would|shall|might|may|could|can|should|must|(?:plan|intend|hope|vow|promis|pledg|prepar|schedul|expect|due|set|agre|aim|slat|need|want|ready|about|going|decid|urg|ask|order|call|invit|is|are|was|were)(?:n|e|ed|ned|es|s|d)? to|to be|upcoming|forthcoming|deadline|scheduled|planned)|(?<past>was|were|had|has|have|did|said|says|told|been|made|began|became|took|came|went|found|held|met|left|won|lost|saw|fell|rose|gave|got|sent|spoke|struck|killed|hit|led|fled|sold|paid|ran|shot|broke|fought|drove|brought|put|cut|died|wrote|[a-z]{2,}ed))\b/gi;
const FORWARD = /\b(?:by|until|till|through|for|starting|beginning|effective|from)\s+(?:the\s+)?$/i;
/** "gave them until Tuesday", "as early as Friday": ahead of whatever is told. */
const AHEAD =
  /\b(?:by|until|till|through|starting|beginning|effective|as\s+(?:early|soon|late)\s+as|no\s+later\s+than)\s+(?:the\s+)?(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?\s+)?$/i;
/** "a trip planned for Wednesday", "talks due on Friday", and no trip that "was planned for Wednesday". */
const PLANNED =
  /(?<!\b(?:was|were|been|than|as)\s)\b(?:(?:planned|slated|billed|set)\s+for|(?:scheduled|expected|due)(?:\s+(?:for|on|in))?)\s+(?:the\s+)?$/i;
/** "called for a march on Sunday", "plans a rally in Rome on Sunday", and no "called for calm after the protests on Sunday". */
const RALLY =
  /(?<!\bhad\s)\b(?:call(?:s|ed|ing)?\s+for|plan(?:s|ned|ning)?)\s+(?:(?:an?|new|more|fresh|further|mass|nationwide|national|general|peaceful|public|street|solidarity|two-day|three-day|\d+-\w+)\s+){0,3}(?:rall(?:y|ies)|march(?:es)?|protests?|demonstrations?|(?<=\b(?:general|nationwide|national|an?)\s)strikes?|sit-ins?|vigils?|gatherings?|walkouts?|shutdowns?)\s+(?:(?:from|in|at|outside)\s+(?:(?!on\b)[\p{L}-]+\s+){1,4})?on\s+(?:\p{Lu}\p{Ll}+day\s+and\s+)?$/iu;
const BEFORE = /\bbefore\s+(?:the\s+)?$/i;
/** A moment of a day: "before dawn on Sunday" is on that day, which the verb tells. */
const MOMENT =
  /^(?:dawn|dusk|daybreak|nightfall|sun(?:rise|set|down)|noon|mid(?:day|night)|(?:early|late)\b|\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\b|\d{1,2}:\d\d)/i;
const SPAN = 140;

/** The tense around a place of a text, by its words alone: the last verb before it in the sentence, else the first after. */
export function tenseByWords(text: string, start: number, end: number): Tense {
  const before = sentenceBefore(text, start);
  if (isAhead(text, start, end)) return 'future';
  let tense: Tense;
  for (const found of before.matchAll(VERBS))
    tense = found.groups!['future'] === undefined ? 'past' : 'future';
  if (tense !== undefined) return tense;
  if (FORWARD.test(before)) return 'future';
  const after = text.slice(end, end + SPAN).split(/[.!?]\s|\n/, 1)[0]!;
  VERBS.lastIndex = 0;
  const found = VERBS.exec(after);
  VERBS.lastIndex = 0;
  return found === null ? undefined : found.groups!['future'] === undefined ? 'past' : 'future';
}

/**
 * True after "until", "by", "as early as", "planned for", "called for a rally on", and "before" but for moments of a day: a day yet to come, whatever
 * the tense.
 */
export function isAhead(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    (AHEAD.test(before) && !isByDeed(text, start, end)) ||
    PLANNED.test(before) ||
    RALLY.test(text.slice(Math.max(0, start - 90), start)) ||
    (BEFORE.test(before) && !MOMENT.test(text.slice(start, start + 12)) && !isAtPrayers(text, start, end)) ||
    (WEEKDAY.test(text.slice(start, end)) && ASKED_FOR.test(sentenceBefore(text, start)))
  );
}

const WEEKDAY = /^\p{Lu}\p{Ll}{2,5}day$/u;
/** "summoned the governor to answer questions on Thursday", "invited both to talks on Friday", "agreed to receive them on Monday": what is asked for lies ahead. */
const ASKED_FOR =
  /(?<!\bhad\s)\b(?:invit(?:es?|ed|ing)\s(?:[\p{L}'’-]+\s){1,6}to|summon(?:s|ed|ing)?\s(?:[\p{L}'’-]+\s){1,6}(?:to\s(?:answer|appear|testify|attend|give|face|explain|account|be)\b|(?:for|to)\s(?:an?\s)?(?:talks|questioning|hearing|meeting))|agree[sd]?\sto\s(?:meet|receive|hold|resume|start|begin|visit|travel|attend|sign|host|send))\s?(?:(?!(?:on|after|when|who|which|that|and|but|over|following)\b)[\p{L}'’-]+\s){0,8}on\s+$/iu;

const PRAYERS = /^\s(?:prayers?|mass|services?|sermons?|worship)\b/i;

/** "set a church on fire after Friday prayers", "before Sunday mass": an hour of that day, and no bound. */
export function isAtPrayers(text: string, start: number, end: number): boolean {
  return (
    /\b(?:after|before|following|since)\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, start - 16), start)) &&
    PRAYERS.test(text.slice(end, end + 12))
  );
}

const DEADLINE =
  /^['’]s?\s+(?:\p{L}+\s)?(?:deadline|vote|election|poll|ballot|summit|meeting|talks|session|end|close|expir|hearing|run-?off|curfew|debate|cut-?off|referendum|start|opening)/u;

/**
 * "were displaced by Friday's attack", and no "by Friday's deadline": a deed of that day, and no bound.
 *                 ^^ ^^^^^^^^^^^^^^^
 */
export function isByDeed(text: string, start: number, end: number): boolean {
  return (
    /\bby\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, start - 8), start)) &&
    /^['’]/.test(text.slice(end, end + 1)) &&
    !DEADLINE.test(text.slice(end, end + 40))
  );
}

/** A capital letter behind the end of a sentence: "It failed. Later". */
const OPENS = /\p{Ll}{3}[.!?]["”’)]?\s+\p{Lu}$/u;

function sentenceBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - SPAN), start);
  if (OPENS.test(text.slice(Math.max(0, start - 8), start + 1))) return '';
  const stop = Math.max(before.lastIndexOf('\n\n'), before.search(/[.!?]["”’)]?\s+(?=["“‘(]?[A-Z][^.!?]*$)/));
  return stop < 0 ? before : before.slice(stop + 1);
}
