import type { Doc, EventDate, Frame, Span, Time, TokenSpan } from '../../../document/index.ts';
import { near, tokenBehind } from '../../../document/near.ts';
import { childrenOf, isUnder, lemmaAt, rootOf, textAt, wordAt } from '../syntax.ts';
import { LIGHT, sentenceSpan } from './clause-dates.ts';
import { holderOf } from './holder-of.ts';
import { addDays, isInReach } from './add-days.ts';
import type { DateInput } from './stated-dates.ts';

type Parsed = Doc<'tokens' | 'words' | 'times'>;
type Unit = 'D' | 'W' | 'M' | 'Y';

/** Words that count from an act to the one that they open: true where that one was before. */
const AFTER: ReadonlyMap<string, boolean> = new Map([
  ['after', true],
  ['following', true],
  ['before', false],
]);
/** Days in a unit, about. */
export const DAYS: Readonly<Record<Unit, number>> = { D: 1, W: 7, M: 30, Y: 365 };

/** "two weeks after": how far an act lies from the one that its clause hangs on. */
export interface Counted {
  /** The word that "after" stands at. */
  readonly root: number;
  /** "two weeks after", as it stands. */
  readonly span: Span;
  /** So many units, less than none where the act was before. */
  readonly amount: number;
  readonly unit: Unit;
}

/** So far up the tree the word may lie that "after" stands at. */
const REACH = 3;

/**
 * "The toll rose on Sunday, a day after a car bomb tore through a hotel": the bomb was a day before something else.
 *                           ^^^^^^^^^^^
 */
export function countedTo(trigger: TokenSpan, doc: Parsed): Counted | undefined {
  let at: number | undefined = rootOf(doc, trigger);
  for (let steps = 0; at !== undefined && steps < REACH; steps += 1) {
    const found = countAt(doc, at);
    if (found !== undefined) return found;
    at = carrierOf(doc, at, steps);
  }
  return undefined;
}

function countAt(doc: Parsed, root: number): Counted | undefined {
  const opener = openerOf(doc, root) ?? openerInWords(doc, root);
  const time = opener && durationBefore(doc, opener.word);
  const found = /^P(\d+)([DWMY])$/.exec(time?.value ?? '');
  if (opener === undefined || time === undefined || found === null) return undefined;
  const [number, unit] = [Number(found[1]), found[2] as Unit];
  if (!isInReach(number * DAYS[unit])) return undefined;
  const span = { start: time.start, end: doc.layers.tokens[opener.word]!.end };
  return { root, span, amount: opener.after ? -number : number, unit };
}

/** "after" or "before", as it opens a clause or phrase. */
export interface Opener {
  readonly word: number;
  readonly after: boolean;
}

/** The "after" or "before" that opens the clause or phrase of a word. */
export function openerOf(doc: Parsed, root: number): Opener | undefined {
  for (const word of childrenOf(doc, root)) {
    if (!/^(?:mark|case)/.test(wordAt(doc, word).deprel)) continue;
    const after = AFTER.get(lemmaOf(doc, word));
    if (after !== undefined && !isOfVerbBetween(doc, word, root)) return { word, after };
  }
  return undefined;
}

/**
 * "resumed, a week after rebels sealed it, as both sides agreed": the word opens the clause of the verb that follows it.
 *                        ^^^^^^ ^^^^^^                   ^^^^^^
 */
function isOfVerbBetween(doc: Parsed, word: number, root: number): boolean {
  const { words } = doc.layers;
  for (let i = word + 1; i < root; i += 1)
    if (/^VB[DZP]$/.test(words[i]!.xpos) && words[i]!.upos === 'VERB' && !isUnder(doc, i, root, 8))
      return true;
  return false;
}

/** The "after" that opens a verb's clause by the words alone, where the tree gives it to a later verb. */
function openerInWords(doc: Parsed, root: number): Opener | undefined {
  const { tokens, words } = doc.layers;
  if (words[root]!.upos !== 'VERB') return undefined;
  for (let i = root - 1; i > root - CLAUSE && i >= 0; i -= 1) {
    if (tokens[i]!.sentence !== tokens[root]!.sentence || /^(?:VERB|PUNCT)$/.test(words[i]!.upos))
      return undefined;
    const after = AFTER.get(lemmaOf(doc, i));
    if (after !== undefined) return words[i]!.deprel === 'mark' ? { word: i, after } : undefined;
  }
  return undefined;
}

/** So many words at most stand between "after" and the verb of its clause. */
const CLAUSE = 6;

/** "following" is a verb to the tree. */
function lemmaOf(doc: Parsed, at: number): string {
  const text = textAt(doc, at).toLowerCase();
  return text === 'following' ? text : lemmaAt(doc, at);
}

/** The word whose clause also tells of an act: "bomb" in "a bomb tore through", "claimed" in "a blast that claimed 20 lives". */
function carrierOf(doc: Parsed, at: number, steps: number): number | undefined {
  const { deprel, head } = wordAt(doc, at);
  if (head === undefined) return undefined;
  if (/^(?:nsubj|compound|conj|xcomp)/.test(deprel)) return head;
  if (deprel.startsWith('obj')) return LIGHT.has(lemmaAt(doc, head)) ? head : undefined;
  return steps === 0 && deprel === 'acl:relcl' ? head : undefined;
}

/** The amount of time that the words right before one say, exactly. */
export function durationBefore(doc: Parsed, word: number): Time | undefined {
  const { start } = doc.layers.tokens[word]!;
  return near(doc.layers.times, { start: start - 3, end: start }).find(
    ({ end, type, mod }) =>
      type === 'DURATION' &&
      mod === undefined &&
      end <= start &&
      start - end < 3 &&
      doc.document.text.slice(end, start).trim() === '',
  );
}

/** True where a span lies in the clause or phrase that the count opens. */
export function isInside(doc: Parsed, { root, span: words }: Counted, span: Span): boolean {
  const { tokens } = doc.layers;
  if (span.start < words.start) return false;
  let at: number | undefined = tokenBehind(tokens, span.start);
  for (let steps = 0; at !== undefined && at < tokens.length && steps < 12; steps += 1) {
    if (at === root) return true;
    at = wordAt(doc, at).head;
  }
  return false;
}

/** The date of an act that is counted from a day of its sentence; "a week after" is said of nine days too. */
export function countedDate(
  frame: Frame,
  counted: Counted,
  doc: Parsed,
  input: DateInput,
): EventDate | undefined {
  const sentence = sentenceSpan(doc.layers.tokens, frame);
  const told = near(doc.layers.times, sentence).filter(
    (time) =>
      (time.type === 'DATE' || time.type === 'TIME') &&
      isOnDay(time) &&
      DAY.test(time.from ?? '') &&
      time.from?.slice(0, 10) === time.to?.slice(0, 10) &&
      time.start >= sentence.start &&
      time.end <= sentence.end &&
      !isInside(doc, counted, time),
  );
  const path = pathFrom(doc, counted.root);
  const held = told.find((time) => path.includes(holderOf(doc, time) ?? -1));
  const [only, ...more] = told;
  const isSaid = input.said !== undefined && only !== undefined && only.start < input.said.end;
  const anchor = held ?? (more.length === 0 && !isSaid ? only : undefined);
  if (anchor?.from === undefined) return undefined;
  const { span } = counted;
  const text = doc.document.text.slice(span.start, span.end);
  const days = shift(anchor.from.slice(0, 10), counted);
  if (days === undefined) return undefined;
  return { span: { ...span }, text, ...days, basis: 'inferred', rule: 'days-apart' };
}

/** "By noon on Monday 500 had fled, four days after": as of that day; "before dawn on Monday" is on it. */
function isOnDay({ signal, type }: Time): boolean {
  return signal === undefined || signal === 'by' || (signal === 'before' && type === 'TIME');
}

/** The same counted from the report's own day, where nothing else says when the news was: in the days that news tells of. */
export function countedFromNews(counted: Counted, published: string): EventDate | undefined {
  const days = shift(published, counted);
  if (days?.from === undefined) return undefined;
  const { unit } = counted;
  const dated = unit === 'D' ? { ...days, from: addDays(days.from, -1) } : days;
  return { ...dated, basis: 'inferred', rule: 'days-apart' };
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** The words that the counted clause hangs on; what somebody said before or after is not said of the act. */
function pathFrom(doc: Parsed, root: number): readonly number[] {
  const path: number[] = [];
  for (let at = wordAt(doc, root).head; at !== undefined && path.length <= REACH; at = wordAt(doc, at).head) {
    path.push(at);
    if (/^(?:ccomp|parataxis)/.test(wordAt(doc, at).deprel)) break;
  }
  return path;
}

type Days = Pick<EventDate, 'from' | 'to' | 'precision'>;

/** So many days more or less may be "a week". */
const BLUR = 2;

/** Days are counted to the day, months to the month; undefined where the year has no four digits. */
function shift(day: string, counted: Counted): Days | undefined {
  const days = shifted(day, counted);
  return [days.from, days.to].every((one) => one !== undefined && /^(?!0000)\d{4}-/.test(one))
    ? days
    : undefined;
}

function shifted(day: string, { amount, unit }: Counted): Days {
  if (unit === 'D') {
    const from = addDays(day, amount);
    return { from, to: from, precision: 'day' };
  }
  if (unit === 'W')
    return { from: addDays(day, amount * 7 - BLUR), to: addDays(day, amount * 7 + BLUR), precision: 'week' };
  if (unit === 'Y') {
    const name = String(Number(day.slice(0, 4)) + amount).padStart(4, '0');
    return { from: `${name}-01-01`, to: `${name}-12-31`, precision: 'year' };
  }
  return { from: inMonth(day, amount, 1), to: inMonth(day, amount + 1, 0), precision: 'month' };
}

/** A day of the month so many months after that of another; the day none is the last of the month before. */
function inMonth(day: string, months: number, date: number): string {
  const at = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months, date);
  return at.toISOString().slice(0, 10);
}
