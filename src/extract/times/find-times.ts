import type { Doc, Document, Time, TimePrecision, TimeSignal } from '../../document/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { badOption } from '../../util/dragoman-error.ts';
import { isoDay } from './calendar.ts';
import type { Anchor, Context, Tense } from './context.ts';
import { join } from './joins/index.ts';
import type { Draft, Meaning, Unit } from './meaning.ts';
import { resolve, type Resolved } from './resolve.ts';
import { scan } from './scan.ts';
import { type Stretch, stretchDay, stretchOf } from './stretch.ts';
import { isOverBy, tenseByTree } from './tense-by-tree.ts';
import { isAhead, isAtPrayers, isByDeed, tenseByWords } from './tense.ts';

/** What `findTimes` knows beside the text. */
export interface FindTimesOptions {
  /** When the text was published: ISO 8601, as exact as it is known ("2017-07-31", "2017-07"). */
  readonly published?: string;
  /** Tense around a stretch of the text; read from the words when absent. */
  readonly tenseAt?: (start: number, end: number) => Tense;
}

/**
 * Finds every expression of time in an English text and gives its TimeML value. Dates without a year are resolved against
 * `published`, else against the nearest date that the text states; with neither, the year stays `XXXX`. There is no clock.
 * Throws `DragomanError` where `published` is no date.
 *
 * ```ts
 * const [time] = findTimes('Police arrested six men last Friday.', { published: '2017-07-31' });
 * // { start: 24, end: 35, type: 'DATE', value: '2017-07-28', from: '2017-07-28', to: '2017-07-28', precision: 'day', basis: 'resolved', ... }
 * ```
 */
export function findTimes(text: string, options: FindTimesOptions = {}): readonly Time[] {
  const { published } = options;
  const now = published === undefined ? undefined : anchorOf(published.replace(' ', 'T'), 'published');
  if (published !== undefined && now === undefined)
    throw badOption('published', published, 'no date', 'Write a date such as 2017-07-31 or 2017-07.');
  return timesOf(text, now, options.tenseAt);
}

/** The stage that finds the times of a document; the tree tells the tense. */
export const findTimesStage = stagePerDocument('find-times', ['tokens', 'words'], ['times'], (doc) => ({
  times: timesOf(doc.document.text, nowOf(doc.document), treeTense(doc)),
}));

function treeTense(doc: Doc<'tokens' | 'words'>) {
  const { text } = doc.document;
  return (start: number, end: number): Tense => {
    if (isAhead(text, start, end)) return isOverBy(doc, start) ? 'past' : 'future';
    return tenseByTree(doc, start, end) ?? tenseByWords(text, start, end);
  };
}

/** When the document speaks: its publication, else its dateline where that has a year. */
function nowOf({ published, dateline }: Document): Anchor | undefined {
  if (published !== undefined) return anchorOf(published.value, 'published');
  if (dateline?.year === undefined || dateline.month === undefined || dateline.day === undefined)
    return undefined;
  const value = `${dateline.year}-${String(dateline.month).padStart(2, '0')}-${String(dateline.day).padStart(2, '0')}`;
  return anchorOf(value, 'dateline');
}

function anchorOf(value: string, kind: Anchor['kind'], start?: number): Anchor | undefined {
  const stretch = stretchOf(value);
  return stretch && { ...stretch, kind, value: value.slice(0, 10), ...(start !== undefined && { start }) };
}

/** What the text has spoken of so far. */
interface State {
  last: Anchor | undefined;
  lastDone: Anchor | undefined;
  lastQuarter: Anchor | undefined;
  /** Where the last is the day on which somebody spoke, the day that he spoke of. */
  spokenOf?: Anchor | undefined;
}

function timesOf(
  text: string,
  now: Anchor | undefined,
  tenseAt: FindTimesOptions['tenseAt'],
): readonly Time[] {
  const drafts = join(scan(text), text);
  const narrative = isNarrative(drafts, now);
  const first = firstStated(drafts, now);
  const state: State = { last: first, lastDone: first, lastQuarter: undefined };
  return drafts.map((draft, i) => {
    backToTold(state, draft, text);
    const context: Context = {
      now,
      ...state,
      narrative,
      sharedYear: sharedYear(draft, drafts[i + 1], text),
      beside: draft.rule === 'day-tail' ? state.last : undefined,
      tense: needsTense(draft.meaning)
        ? (tenseAt?.(draft.start, draft.end) ?? tenseByWords(text, draft.start, draft.end))
        : undefined,
    };
    const resolved = resolve(draft.meaning, context);
    const stretch = stretchOf(resolved.value);
    if (!isCompared(text, draft)) {
      const before = state.last;
      remember(state, draft, resolved, stretch, now);
      if (state.last !== before) noteLast(state, before, drafts[i - 1], draft, text);
    }
    return timeOf(draft, resolved, stretch, text, now);
  });
}

/** A text without a date of its own starts from the first day, month or year that it states. */
function firstStated(drafts: readonly Draft[], now: Anchor | undefined): Anchor | undefined {
  if (now !== undefined) return undefined;
  for (const { meaning, start } of drafts) {
    if (meaning.year === undefined || meaning.type === 'SET') continue;
    const { value } = resolve(meaning, {
      now,
      last: undefined,
      lastDone: undefined,
      lastQuarter: undefined,
      narrative: false,
      sharedYear: undefined,
      beside: undefined,
      tense: undefined,
    });
    const anchor = anchorOf(value, 'text', start);
    if (anchor) return anchor;
  }
  return undefined;
}

/** A story of long ago: most of the years that it states lie two or more before its date. */
function isNarrative(drafts: readonly Draft[], now: Anchor | undefined): boolean {
  if (now === undefined) return false;
  const year = Number(isoDay(now.from).slice(0, 4));
  let stated = 0;
  let old = 0;
  let deictic = 0;
  for (const { meaning } of drafts) {
    if (meaning.year !== undefined) {
      stated += 1;
      if (meaning.year < year - 1) old += 1;
    } else if (meaning.shift?.from === 'document' || meaning.weekday !== undefined) {
      deictic += 1;
    }
  }
  return old >= 4 && old >= stated * 0.6 && old >= deictic * 3;
}

/** "April and June 1955": the first takes the year of the second. */
function sharedYear(draft: Draft, next: Draft | undefined, text: string): number | undefined {
  if (next === undefined || draft.meaning.year !== undefined || draft.meaning.direction !== undefined)
    return undefined;
  if (
    draft.meaning.month === undefined ||
    next.meaning.month === undefined ||
    next.meaning.year === undefined
  )
    return undefined;
  return /^(?:\s*[-–—/,]\s*|,?\s+(?:and|or|to|through|until)\s+)$/.test(text.slice(draft.end, next.start))
    ? next.meaning.year
    : undefined;
}

function needsTense({ year, weekday, month, season, quarter, half, holiday, shift, type }: Meaning): boolean {
  if (year !== undefined || type === 'SET' || type === 'DURATION') return false;
  if ((weekday ?? month ?? season ?? quarter ?? half ?? holiday) !== undefined) return true;
  return shift !== undefined && (shift.amount === 'X' || (shift.from === 'text' && shift.amount < 0));
}

const COMPARED =
  /\b(?:(?:up|down)\s+from|compared\s+(?:with|to))\s+(?:the\s+)?[\p{L}\d.,-]+\s+(?:\p{L}+\s+){0,2}on\s+$/iu;

/** "Seven roads were shut, up from three on Monday": nothing of what is told next was on that day. */
function isCompared(text: string, { start }: Draft): boolean {
  return COMPARED.test(text.slice(Math.max(0, start - 60), start));
}

function remember(
  state: State,
  { meaning, start }: Draft,
  { value }: Resolved,
  stretch: Stretch | undefined,
  now: Anchor | undefined,
): void {
  if (stretch === undefined || (meaning.type !== 'DATE' && meaning.type !== 'TIME')) return;
  const anchor: Anchor = { ...stretch, kind: 'text', value, start };
  if (stretch.grain !== 'decade' && stretch.grain !== 'century') {
    state.last = anchor;
    if (now === undefined || stretch.from <= now.to) state.lastDone = anchor;
  }
  if (stretch.grain === 'quarter' && meaning.shift === undefined) state.lastQuarter = anchor;
}

/** What of the time before stays known: what somebody spoke of, and where a range begins. */
function noteLast(
  state: State,
  before: Anchor | undefined,
  previous: Draft | undefined,
  draft: Draft,
  text: string,
): void {
  const isOfDay = before?.start !== undefined && state.last?.start === draft.start;
  const between = isOfDay ? text.slice(before.start, draft.start) : '';
  const isSaid = isOfDay && between.length < CLAUSE && !STOP.test(between) && SAID.test(between);
  state.spokenOf = isSaid ? before : undefined;
  const isRange =
    isOfDay &&
    previous?.start === before.start &&
    /^\s(?:and|to|until)\s$/.test(text.slice(previous.end, draft.start)) &&
    /\b(?:between|from)\s$/i.test(text.slice(Math.max(0, previous.start - 9), previous.start));
  if (isRange) state.last = { ...state.last!, begins: before };
}

/** What is told before the day on which it was said is no longer than this. */
const CLAUSE = 400;
const STOP = /[.!?]["”’)]?\s+\p{Lu}/u;
/** The end of what is told before the day on which it was said. */
const SAID =
  /,\s(?:[^,.;]*\s)?(?:said|says|reported|announced|confirmed|told\s\p{L}+)\s(?:in\s[^,.;]*\s)?(?:(?:late|early)\s)?(?:on\s)?$/u;

/**
 * "Soldiers killed nine on 3 May, a group said on Thursday. Two days earlier": the next sentence goes on from the day spoken of.
 *                          ^^^^^
 */
function backToTold(state: State, { start }: Draft, text: string): void {
  const { last, spokenOf } = state;
  if (spokenOf === undefined || last?.start === undefined) return;
  if (!STOP.test(text.slice(last.start, Math.min(start, last.start + CLAUSE)))) return;
  state.last = spokenOf;
  state.lastDone = spokenOf;
  state.spokenOf = undefined;
}

function timeOf(
  { start, end, rule, meaning }: Draft,
  { value, anchor }: Resolved,
  stretch: Stretch | undefined,
  text: string,
  now: Anchor | undefined,
): Time {
  const signal = signalOf(text, start, end);
  const span = stretch ? bounded(stretch, meaning, now) : runningOf(meaning, now);
  return {
    start,
    end,
    type: meaning.type,
    value,
    ...(meaning.mod && { mod: meaning.mod }),
    ...(span && { from: stretchDay(span.from), to: stretchDay(span.to) }),
    precision: precisionOf(value, meaning, stretch),
    basis: anchor === undefined ? 'stated' : anchor.kind === 'published' ? 'resolved' : 'inferred',
    ...(signal && { signal }),
    ...(anchor && {
      anchor: {
        kind: anchor.kind,
        value: anchor.value,
        ...(anchor.start !== undefined && { start: anchor.start }),
      },
    }),
    rule,
  };
}

/** "earlier this month" ends, "later this year" begins, at the document's date. */
function bounded(
  stretch: Stretch,
  { mod, days }: Meaning,
  now: Anchor | undefined,
): { from: number; to: number } {
  if (days !== undefined && stretch.grain === 'month') {
    const [first, last] = days;
    return { from: stretch.from + first - 1, to: Math.min(stretch.from + last - 1, stretch.to) };
  }
  const inside = now !== undefined && now.from >= stretch.from && now.from <= stretch.to;
  if (inside && mod === 'BEFORE') return { from: stretch.from, to: now.to };
  if (inside && mod === 'AFTER') return { from: now.from, to: stretch.to };
  return stretch;
}

const DAYS: Readonly<Partial<Record<Unit, number>>> = {
  day: 1,
  weekend: 2,
  week: 7,
  month: 30.44,
  quarter: 91.3,
  year: 365.25,
  decade: 3652.5,
  century: 36_525,
};

/** "the past two years", "in the next few days": a length that ends or starts at the document's date. */
function runningOf(
  { type, runs, amounts }: Meaning,
  now: Anchor | undefined,
): { from: number; to: number } | undefined {
  const first = amounts?.[0];
  if (
    type !== 'DURATION' ||
    runs === undefined ||
    now?.grain !== 'day' ||
    first === undefined ||
    first.amount === 'X'
  )
    return undefined;
  const days = DAYS[first.unit];
  if (days === undefined) return undefined;
  const length = Math.round(days * first.amount);
  return runs === 'past'
    ? { from: now.from - length, to: now.to }
    : { from: now.from, to: now.from + length };
}

const PRECISION: Readonly<Partial<Record<Unit, TimePrecision>>> = {
  day: 'day',
  weekend: 'week',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  half: 'quarter',
  season: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'decade',
};

function precisionOf(
  value: string,
  { type, amounts, shift }: Meaning,
  stretch: Stretch | undefined,
): TimePrecision {
  if (stretch !== undefined) {
    if (/T\d\d:\d\d/.test(value)) return 'minute';
    return PRECISION[stretch.grain] ?? 'unknown';
  }
  if (type === 'DURATION') return PRECISION[amounts?.[0]?.unit ?? 'second'] ?? 'unknown';
  return shift === undefined ? 'unknown' : (PRECISION[shift.unit] ?? 'unknown');
}

const SIGNAL =
  /\b(?:(since)\s+the|(since|until|till|before|after|following|by|from|to|through|between|during|for|within|over))\s+$/i;
const SIGNALS: Readonly<Record<string, TimeSignal>> = {
  since: 'since',
  until: 'until',
  till: 'until',
  through: 'until',
  before: 'before',
  after: 'after',
  following: 'after',
  by: 'by',
  from: 'from',
  to: 'to',
  between: 'between',
  during: 'during',
  over: 'during',
  for: 'for',
  within: 'within',
};

function signalOf(text: string, start: number, end: number): TimeSignal | undefined {
  const found = SIGNAL.exec(text.slice(Math.max(0, start - 12), start));
  const word = (found?.[1] ?? found?.[2])?.toLowerCase();
  // "the toll from Monday's attack": what comes from there is no length of time.
  if (word === 'from' && /^['’]/.test(text.slice(end, end + 1))) return undefined;
  if (isByDeed(text, start, end) || isAtPrayers(text, start, end)) return undefined;
  return word === undefined ? undefined : SIGNALS[word];
}
