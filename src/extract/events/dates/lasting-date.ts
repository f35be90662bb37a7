import type { Doc, EventDate, Frame } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import { ORDINAL, ordinalOf } from '../../../util/ordinals.ts';
import { childrenOf, hasChild, lemmaAt, rootOf, textAt, wordAt } from '../syntax.ts';
import { addDays, dayIn, isInReach } from './add-days.ts';
import { DAYS } from './counted-date.ts';
import { isDated } from './stated-dates.ts';

type Parsed = Doc<'tokens' | 'words' | 'times'>;

const nth = (units: string): string =>
  `(?:(?:a|the|its|their|his|her)\\s+)?(${ORDINAL})\\s+(?:(?:straight|consecutive|successive|full)\\s+)?(${units})\\b`;
const ENTERS = new RegExp(`^enter(?:s|ed|ing)?\\s+${nth('day|night|week|month|year')}`, 'i');
/** What comes again each year was not all the time. */
const FOR_NTH = new RegExp(`\\bfor\\s+${nth('day|night|week')}`, 'i');
const IN_DAYS: Readonly<Record<string, number>> = { day: 1, night: 1, week: 7, month: 30, year: 365 };
/** Verbs of what ends, and words of what is spoken of while it lasts. */
const ENDS = /^(?:end(?:s|ed|ing)?$|suspend|halt|lift|break|broke|stop|abandon|mark)/i;
const AMID = new Set(['against', 'over', 'after', 'amid', 'despite']);
/** So far behind an act the words may stand that count its days. */
const WINDOW = 80;

/**
 * "A strike entered its second week on Monday", "blocked the road for a third day on Friday", "ended a 36-day strike on Sunday": the day
 *            ^^^^^^^ ^^^^^^^^^^^^^^^                             ^^^^^^^^^^^^^^^^^                        ^^^^^^
 * told is the last of an act that began so long before.
 */
export function lastingDate(frame: Frame, date: EventDate | undefined, doc: Parsed): EventDate | undefined {
  const day = dayIn(date?.from);
  if (date === undefined || !isDated(date)) return lastingSince(frame, doc);
  if (day === undefined || day !== date.to?.slice(0, 10) || date.precision !== 'day') return undefined;
  const days = daysGone(frame, doc);
  if (days === undefined || days < 1 || !isInReach(days)) return undefined;
  const { span, text } = date;
  const words = { ...(span && { span }), ...(text !== undefined && { text }) };
  return {
    ...words,
    from: addDays(day, -days),
    to: day,
    precision: 'day',
    basis: 'inferred',
    rule: 'lasting',
  };
}

const DAY_OF = new RegExp(
  `\\b${nth('day|night|week')}\\sof\\s(?:their|his|her|its|the|an?)\\s(?:[\\p{L}-]+\\s){0,2}$`,
  'iu',
);
const IS_IN = new RegExp(
  `^(?:\\s(?!(?:who|that|which|when|where|and|but)\\b)[\\p{L}-]+){0,8}\\s(?:is|was|are|were)\\s(?:now\\s)?in\\s${nth('day|night|week|month')}`,
  'iu',
);

/**
 * "marched on the tenth day of their strike", "whose strike is in its thirteenth day": told without a day, of the report's own.
 *             ^^^^^^^^^ ^^^    ^^^^^ ^^^^^^          ^^^^^^       ^^^ ^^^^^^^^^^ ^^^
 */
function lastingSince({ trigger }: Frame, doc: Parsed): EventDate | undefined {
  const { text, published } = doc.document;
  const day = dayIn(published?.value);
  if (day === undefined || wordAt(doc, rootOf(doc, trigger)).upos !== 'NOUN') return undefined;
  const found =
    DAY_OF.exec(text.slice(Math.max(0, trigger.start - WINDOW), trigger.start)) ??
    IS_IN.exec(text.slice(trigger.end, trigger.end + WINDOW));
  const days = found === null ? 0 : (ordinalOf(found[1]!) - 1) * IN_DAYS[found[2]!.toLowerCase()]!;
  if (days < 1 || !isInReach(days)) return undefined;
  // News may be of the day before.
  return { from: addDays(day, -days - 1), to: day, precision: 'day', basis: 'inferred', rule: 'lasting' };
}

/** How many days of the act are gone on the day told. */
function daysGone(frame: Frame, doc: Parsed): number | undefined {
  const root = rootOf(doc, frame.trigger);
  return daysBeforeNth(frame, root, doc) ?? daysOfLength(frame, root, doc);
}

function daysBeforeNth({ trigger }: Frame, root: number, doc: Parsed): number | undefined {
  const { text } = doc.document;
  const { head } = wordAt(doc, root);
  // The tree takes the subject for something else now and then.
  const enters =
    head !== undefined && head > root
      ? ENTERS.exec(text.slice(doc.layers.tokens[head]!.start).slice(0, WINDOW))
      : null;
  const clause = /^[^.;:,]*/.exec(text.slice(trigger.end, trigger.end + WINDOW))![0];
  const found = enters ?? (wordAt(doc, root).upos === 'VERB' ? FOR_NTH.exec(clause) : null);
  return found === null ? undefined : (ordinalOf(found[1]!) - 1) * IN_DAYS[found[2]!.toLowerCase()]!;
}

function isEnding(doc: Parsed, verb: number): boolean {
  const isOff = hasChild(doc, verb, /^off$/i);
  return ENDS.test(textAt(doc, verb)) || (/^call/i.test(textAt(doc, verb)) && isOff);
}

/** "a 36-day strike", where it ends or is spoken of; "began a two-day visit on Monday" is yet to last. */
function daysOfLength({ trigger }: Frame, root: number, doc: Parsed): number | undefined {
  const { deprel, head } = wordAt(doc, root);
  const isOver =
    (head !== undefined && /^(?:obj|nsubj:pass)/.test(deprel) && isEnding(doc, head)) ||
    childrenOf(doc, root).some((i) => wordAt(doc, i).deprel === 'case' && AMID.has(lemmaAt(doc, i)));
  if (!isOver) return undefined;
  const length = near(doc.layers.times, { start: trigger.start - 30, end: trigger.start }).find(
    ({ end, rule }) =>
      rule === 'hyphen-duration' &&
      end <= trigger.start &&
      /^(?:\s\p{L}+)?\s$/u.test(doc.document.text.slice(end, trigger.start)),
  );
  const found = /^P(\d+)([DWMY])$/.exec(length?.value ?? '');
  return found === null ? undefined : Number(found[1]) * DAYS[found[2] as keyof typeof DAYS];
}
