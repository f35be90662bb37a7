import type { NumberType, QuantityMention, Span } from '../../document/index.ts';
import { type Apart, APART_RULES } from './apart/index.ts';
import { type Bound, boundAfter, boundBefore } from './bounds.ts';
import { countedNoun } from './counted-noun.ts';
import { type KindFound, kindOf } from './kinds/index.ts';
import { isLevel } from './level.ts';
import { type Money, moneyAfter, moneyBefore } from './money.ts';
import { FEW, MAY_HOLD_NUMBER, OPENERS, ORDINALS, PARTS, SCALES, TENS } from './number-words.ts';
import { isDash, type Piece, piecesOf } from './pieces.ts';
import { isPronoun } from './pronoun.ts';
import { type Cardinal, readCardinal } from './read-cardinal.ts';
import { sizeAfter } from './size-units.ts';
import { type Reading, withBound } from './value.ts';

/** A number with all the words that belong to it, as pieces. */
interface Phrase {
  readonly first: number;
  readonly until: number;
  readonly type: NumberType;
  readonly reading: Reading;
  readonly unit?: string;
}

/** Every number of a sentence, read and typed, in text order. */
export function quantitiesIn(text: string, sentence: Span, index: number): readonly QuantityMention[] {
  if (!MAY_HOLD_NUMBER.test(text.slice(sentence.start, sentence.end))) return [];
  const pieces = piecesOf(text, sentence);
  const found: QuantityMention[] = [];
  let at = 0;
  while (at < pieces.length) {
    const phrase = mayOpen(pieces, at) ? readPhrase(pieces, at) : undefined;
    if (phrase === undefined) {
      at += 1;
      continue;
    }
    found.push(describe({ text, sentence, index, pieces, last: found.at(-1) }, phrase));
    at = Math.max(at + 1, phrase.until);
  }
  return found;
}

function mayOpen(pieces: readonly Piece[], at: number): boolean {
  const { form, lower } = pieces[at]!;
  if (form !== 'word') return form === 'digits';
  if (lower !== 'a' && lower !== 'an') return OPENERS.has(lower);
  const next = pieces[at + 1]?.lower ?? '';
  return SCALES.has(next) || FEW.has(next) || PARTS.has(next);
}

function readPhrase(pieces: readonly Piece[], at: number): Phrase | undefined {
  const lone = ordinalAt(pieces, at);
  if (lone !== undefined) return lone;
  const before = moneyBefore(pieces, at);
  const number = readCardinal(pieces, at, before !== undefined);
  if (number === undefined || isPronoun(pieces, number)) return undefined;
  if (before === undefined && moneyAfter(pieces, number.until) === undefined) {
    for (const rule of APART_RULES) {
      const apart = rule(pieces, number);
      if (apart !== undefined) return { ...apart, reading: exactly(number, apart) };
    }
  }
  return withRange(pieces, number, before) ?? alone(pieces, number, before);
}

/** "first", "twenty-first". */
function ordinalAt(pieces: readonly Piece[], at: number): Phrase | undefined {
  const last = TENS.has(pieces[at]!.lower) && isDash(pieces[at + 1]) ? at + 2 : at;
  if (!ORDINALS.has(pieces[last]?.lower ?? '')) return undefined;
  return { first: at, until: last + 1, type: 'ordinal', reading: {} };
}

/** What a number that counts nothing is worth; nothing where it is but a part of the whole ("10:30", "F-16"). */
function exactly({ value, form, first, until }: Cardinal, apart: Apart): Reading {
  if (form === 'heap' || /^(?:time|score|name)$/.test(apart.type)) return {};
  return apart.type === 'date' && apart.until - apart.first > until - first ? {} : { value };
}

/** "between 20 and 30", "20 to 30", "20-30", "$12 million to $20 million", "two or three", "15-20 %". */
function withRange(pieces: readonly Piece[], left: Cardinal, before: Money | undefined): Phrase | undefined {
  const start = before?.first ?? left.first;
  const between = pieces[start - 1]?.lower === 'between';
  const leftMoney = before ?? moneyAfter(pieces, left.until);
  const joint = before === undefined && leftMoney !== undefined ? leftMoney.until : left.until;
  const word = pieces[joint];
  if (word === undefined || left.form === 'heap' || left.form === 'part') return undefined;
  const joins =
    word.lower === 'and' ? between : word.lower === 'to' || word.lower === 'or' || (isDash(word) && !between);
  if (!joins || (word.lower === 'to' && pieces[start - 1]?.lower === 'from' && !isFromSpan(pieces, start))) return undefined;
  let from = joint + 1;
  while (pieces[from] !== undefined && pieces[from]!.form === 'mark' && !isDash(pieces[from])) from += 1;
  const bound = boundForward(pieces, from);
  const rightBefore = moneyBefore(pieces, bound);
  const right = readCardinal(pieces, bound, before !== undefined || rightBefore !== undefined);
  if (right === undefined || right.form === 'heap' || right.form === 'part') return undefined;
  const rest = tailOf(pieces, right, rightBefore ?? (before && { ...before, first: right.first }));
  // "2-3 million", "two to three thousand": the scale of the second goes for the first.
  const scale = scaleOf(pieces, right);
  const low = left.until - left.first === 1 && left.value < right.value / scale ? left.value * scale : left.value;
  const high = right.value;
  if (!(low < high) || (word.lower === 'or' && high - low > low)) return undefined;
  if (word.lower === 'to' && rest.type === 'count' && APART_RULES.some((rule) => rule(pieces, right)?.type === 'time'))
    return undefined;
  const opens = between ? start - 1 : start;
  const bounded = boundBefore(pieces, opens);
  const apart = APART_RULES.map((rule) => rule(pieces, right)).find(
    (found) => found !== undefined && /^(?:age|duration|time)$/.test(found.type),
  );
  const reading: Reading = {
    low: low / rest.parts,
    high: high / rest.parts,
    ...(bounded && { approximate: true }),
  };
  const first = bounded?.first ?? opens;
  if (apart !== undefined && rest.type === 'count') return { first, until: apart.until, type: apart.type, reading };
  return { first, until: rest.until, type: rest.type, reading, ...(rest.unit === undefined ? {} : { unit: rest.unit }) };
}

/** "from 20 to 30 people" is a range unless something changes from one to the other. */
function isFromSpan(pieces: readonly Piece[], start: number): boolean {
  const verbs = pieces.slice(Math.max(0, start - 8), start - 1).map(({ lower }) => lower);
  return !verbs.some((word) => /^(?:r[aio]s|f[ae]ll|grow|grew|cut|reduc|increas|drop|climb|down|up|lower|shr[aiu]nk|doubl|swell|jump|went|go)/.test(word));
}

/** Skips "about" and the like before the second number of a range. */
function boundForward(pieces: readonly Piece[], at: number): number {
  return /^(?:about|around|some|as|nearly|perhaps|even|possibly)$/.test(pieces[at]?.lower ?? '') ? at + 1 : at;
}

/** The scale word that ends a number: 1e6 for "3 million". */
function scaleOf(pieces: readonly Piece[], { first, until, value, form }: Cardinal): number {
  if (until - first < 2) return 1;
  const lead = readCardinal(pieces.slice(0, until - 1), first);
  if (lead === undefined || lead.form !== form || lead.value === 0) return 1;
  const scale = value / lead.value;
  return scale >= 100 && Number.isInteger(Math.log10(scale)) ? scale : 1;
}

function alone(pieces: readonly Piece[], number: Cardinal, before: Money | undefined): Phrase {
  const rest = tailOf(pieces, number, before);
  const start = rest.first;
  const opening = boundBefore(pieces, start);
  const closing = boundAfter(pieces, rest.until);
  const bound: Bound | undefined = opening?.bound ?? closing?.bound;
  const value = number.value / rest.parts;
  const reading: Reading =
    number.form === 'heap' && bound !== 'most'
      ? { low: value, approximate: true }
      : withBound(value, number.form === 'heap' ? 'about' : bound);
  return {
    first: opening?.first ?? start,
    until: closing?.until ?? rest.until,
    type: rest.type,
    reading,
    ...(rest.unit === undefined ? {} : { unit: rest.unit }),
  };
}

interface Tail {
  readonly first: number;
  readonly until: number;
  readonly type: NumberType;
  readonly unit?: string | undefined;
  readonly parts: number;
}

/** What kind of number it is by what touches it: money, percent, size, share, or a plain count. */
function tailOf(pieces: readonly Piece[], number: Cardinal, before: Money | undefined): Tail {
  const { first, until, form } = number;
  const behind = moneyAfter(pieces, until);
  const money = before ?? behind;
  if (money !== undefined) {
    const code = behind?.code ?? before?.code;
    return {
      first: before?.first ?? first,
      until: behind?.until ?? until,
      type: 'money',
      unit: code,
      parts: money.parts ?? 1,
    };
  }
  const percent = percentAfter(pieces, until);
  if (percent !== undefined) return { first, until: percent, type: 'percent', unit: '%', parts: 1 };
  const size = sizeAfter(pieces, until);
  if (size !== undefined) return { first, until: size.until, type: 'size', unit: size.unit, parts: 1 };
  return { first, until, type: form === 'part' ? 'part' : 'count', parts: 1 };
}

/** "%", "percent", "per cent", "percentage points", "pct" behind a number: where it ends. */
function percentAfter(pieces: readonly Piece[], until: number): number | undefined {
  const at = isDash(pieces[until]) ? until + 1 : until;
  const word = pieces[at]?.lower ?? '';
  if (/^(?:%|percent|pct)$/.test(word)) return at + 1;
  if (word === 'per' && pieces[at + 1]?.lower === 'cent') return at + 2;
  if (word === 'percentage' && /^points?$/.test(pieces[at + 1]?.lower ?? '')) return at + 2;
  return undefined;
}

interface Place {
  readonly text: string;
  readonly sentence: Span;
  readonly index: number;
  readonly pieces: readonly Piece[];
  readonly last: QuantityMention | undefined;
}

/** Types of numbers that count or measure things. */
const THINGS: ReadonlySet<NumberType> = new Set(['count', 'money', 'percent', 'part', 'size']);

/** How far the words that tell a kind may lie. */
const REACH = 140;

function describe({ text, sentence, index, pieces, last }: Place, phrase: Phrase): QuantityMention {
  const { first, until, type, reading, unit } = phrase;
  const start = pieces[first]!.start;
  const end = pieces[until - 1]!.end;
  const mention = { start, end, sentence: index, type, ...reading };
  if (!THINGS.has(type)) return { ...mention, measure: 'amount', kind: 'other' };
  const noun = type === 'count' ? countedNoun(pieces, until) : undefined;
  const nounSpan = noun && { start: pieces[noun.first]!.start, end: pieces[noun.until - 1]!.end };
  const counted = nounSpan && text.slice(nounSpan.start, nounSpan.end).toLowerCase();
  const before = text.slice(Math.max(sentence.start, start - REACH), start).toLowerCase();
  const after = text.slice(end, Math.min(sentence.end, end + REACH)).toLowerCase();
  const words = unit ?? counted;
  const found: KindFound | undefined =
    type === 'money'
      ? { kind: 'money', by: 'noun' }
      : type !== 'count'
        ? undefined
        : (kindOf({ before, after, noun: counted ?? '' }) ?? shared(text, last, mention, counted));
  return {
    ...mention,
    measure: isLevel(before, after) ? 'level' : 'amount',
    kind: found?.kind ?? 'other',
    ...(found && { kindBy: found.by }),
    ...(words === undefined ? {} : { unit: words }),
    ...(nounSpan && { noun: nounSpan }),
  };
}

/** "killed 12 soldiers and four civilians": a number that "and" ties to one before it is of its kind. */
function shared(
  text: string,
  last: QuantityMention | undefined,
  { start }: Span,
  counted: string | undefined,
): KindFound | undefined {
  if (last?.kindBy !== 'act' || counted === undefined) return undefined;
  const gap = text.slice(last.noun?.end ?? last.end, start);
  if (!/^(?:,? (?:and|or|as well as|plus|including|among them)|,) (?:(?:another|a further) )?$/.test(gap)) return undefined;
  return { kind: last.kind, by: 'act' };
}
