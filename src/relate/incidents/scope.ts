import type { Quantity, QuantityKind, Span } from '../../document/index.ts';
import { NUMBER_WORD } from '../../util/number-words.ts';

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const LONG = '(?:weeks|months?|years?|decades?|quarter|half)';
/** Stretches longer than one occurrence takes; "since Monday" is none. */
const PERIOD = [
  `since (?:(?:the|its|last|early|late|mid|start|beginning|end|turn|of)[ -]){0,5}(?:(?:${MONTH})(?! \\d{1,2}\\b)|(?:19|20)\\d\\d|year|month|decade|century|spring|summer|autumn|winter|war|conflict|coup|invasion|uprising|insurgency)\\b`,
  `so far (?:this (?:month|year|season|quarter)|in (?:the year|(?:19|20)\\d\\d|(?:${MONTH})))\\b`,
  `(?:in|over|during|within) the (?:past|last|previous) (?:[\\p{L}\\d]+[ -]){0,2}${LONG}\\b`,
].join('|');
const THIS = "this (?:year|month)\\b(?![’']s)";

const BEHIND = new RegExp(`^([^.;:,]{0,80}?)\\b(?:${PERIOD})`, 'u');
const THIS_BEHIND = new RegExp(`^([^.;:,]{0,80}?)\\b${THIS}`, 'u');
/** "12 were killed this month" may be of one day of it; "have been killed this month" is of all. */
const PERFECT = /\b(?:has|have|had|having)\b/iu;
/** "killed 31 in the worst attack since 2016": of that act, after all. "earlier this month" is a day of it. */
const OF_ONE =
  /\b(?:worst|first|second|third|fourth|fifth|most|only|earlier|later|(?!(?:north|south)west\b|arrest|protest|forest|harvest|request|interest|Budapest|Bucharest)\p{L}{3,}est)\b/iu;
const OPENS = new RegExp(`^["“‘']?(?:(?:and|but) )?(?:${PERIOD}|${THIS})`, 'iu');
const TOTAL = new RegExp(`\\b(?:number|total|toll|count)\\b[^.;:,]*\\b(?:${PERIOD}|${THIS})[^.;:,]*$`, 'iu');
/** "90,000 euros a day"; not "five a day earlier". */
const RATE =
  /^(?: [\p{L}-]+){0,2} (?:(?:a|per|each|every) (?:day|week|month|year)\b(?! (?:earlier|later|ago|before|after|old|into|on|apart|from|of)\b)|annually|yearly|daily)\b/u;
const YEARLY =
  /\b(?:yearly|annual|monthly|daily) (?:\p{Ll}+ ){0,2}?(?:average|total|value|worth|costs?|loss|losses|sum|toll|fee|rent|rate|number|budget|income|output)\b[^.;:,]{0,40}$/u;

const SENTENCE_END = /[.!?]["”’]?\s+(?=["“‘]?\p{Lu})|\n/u;
/** How far the words for a period may lie, in code units. */
const NEAR = 300;

/**
 * "More than 140 medics have been killed since October", "90,000 euros a day", "the yearly value of $3 million": what many acts come to,
 *  ^^^^^^^^^^^^^                                           ^^^^^^^^^^^^                                ^^^^^^^^^^
 * which is no count of one.
 */
export function isOfLongerTime(text: string, { span: { start, end } }: Pick<Quantity, 'span'>): boolean {
  const before = text
    .slice(Math.max(0, start - NEAR), start)
    .split(SENTENCE_END)
    .at(-1)!;
  const [behind] = text.slice(end, end + NEAR).split(SENTENCE_END) as [string];
  if (RATE.test(behind) || YEARLY.test(before) || OPENS.test(before) || TOTAL.test(before)) return true;
  const period =
    BEHIND.exec(behind) ?? (PERFECT.test(`${before} ${behind}`) ? THIS_BEHIND.exec(behind) : null);
  return period !== null && !OF_ONE.test(period[1]!);
}

/** Words for the whole that figures of a kind are parts of. */
const WHOLES: Partial<Record<QuantityKind, RegExp>> = {
  killed: partOf('dead|deaths|killed|slain|victims|fatalities|wounded|injured'),
  wounded: partOf('wounded|injured|injuries|hurt|casualties'),
  arrested: partOf('arrested|detained|arrests|detainees'),
  released: partOf('released|freed'),
  abducted: partOf('abducted|kidnapped|abductees|hostages|captives'),
  expelled: partOf('expelled|deported|deportees'),
};

/** Not "eight of the students were freed". */
function partOf(wholes: string): RegExp {
  return new RegExp(
    `^\\sof\\s(?:the|those)\\s(?:(?!(?:was|were|has|have|had)\\b)[\\p{L}\\d-]+\\s){0,2}?(?:${wholes})\\b`,
    'u',
  );
}

/** "The other eight are still held", "whose two daughters were taken", "four of the remaining 20". */
const REST = /\b(?:the\s(?:other|remaining)|whose|his|her)\s$/iu;
/** "two more bodies", "killed a guard and two others". */
const MORE_BEFORE = /\b(?:another|a\sfurther)\s$/iu;
const MORE_BEHIND = /^\s(?:more\b(?!\sthan\b)|others\b)/u;

/** What befalls people, and so may befall some of them together with others. */
const BEFALLS: ReadonlySet<QuantityKind> = new Set<QuantityKind>([
  ...(['killed', 'wounded', 'arrested', 'abducted', 'released', 'expelled'] as const),
]);

/**
 * "Women account for 14 of the deaths", "three of the wounded died", "the other eight", "two more died": a part of what was counted.
 * Those who were also hurt are all of them: "killed nine and wounded another 12".
 */
export function isPart(
  text: string,
  quantity: Pick<Quantity, 'kind' | 'span'>,
  event: { readonly trigger: Span },
): boolean {
  const { kind, span } = quantity;
  const [before, behind] = [
    text.slice(Math.max(0, span.start - NEAR), span.start),
    text.slice(span.end, span.end + NEAR),
  ];
  if (WHOLES[kind]?.test(behind) === true || REST.test(before)) return true;
  if (kind !== 'wounded' && (MORE_BEFORE.test(before) || MORE_BEHIND.test(behind))) return true;
  return BEFALLS.has(kind) && isInRow(text, span, event);
}

/** Whoever is meant by these is everybody: "nine people and a dog". */
const NOUNS = String.raw`(?:\s(?!(?:people|persons|dead|and)\b)\p{Ll}[\p{Ll}-]*){1,3}`;
const NUMBER = String.raw`(?:an?|one|${NUMBER_WORD}|\d+)`;
const ROW_BEHIND = new RegExp(
  String.raw`^${NOUNS}\sand\s${NUMBER}(?:\s\p{Ll}[\p{Ll}-]*){1,2}?(?=[.,;]|\s(?:on|in|at|near|during|were|was|had|have|died)\b|$)`,
  'u',
);
const ROW_BEFORE = new RegExp(String.raw`\b${NUMBER}${NOUNS}\sand\s$`, 'iu');
const SUBJECT = /^[^.,;]*\s(?:were|was|had|have|died)\b/u;

/**
 * "Two policemen and a watchman were killed", "killed three soldiers and two drivers": a part of a row of victims. Not where the
 *  ^^^                                                ^^^^^             ^^^
 * second opens a clause of its own: "killed three soldiers and a bus was burned".
 */
function isInRow(text: string, { start, end }: Span, { trigger }: { readonly trigger: Span }): boolean {
  const behind = text.slice(end, end + NEAR).split(SENTENCE_END)[0]!;
  if (trigger.end <= start && SUBJECT.test(behind)) return false;
  return ROW_BEHIND.test(behind) || ROW_BEFORE.test(text.slice(Math.max(0, start - 60), start));
}
