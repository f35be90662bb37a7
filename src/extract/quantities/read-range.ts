import { APART_RULES } from './apart/index.ts';
import { boundBefore } from './bounds.ts';
import { type Money, moneyAfter, moneyBefore } from './money.ts';
import type { Phrase } from './phrase.ts';
import { isDash, type Piece } from './pieces.ts';
import { type Cardinal, readCardinal } from './read-cardinal.ts';
import { tailOf } from './tail.ts';
import type { Reading } from './value.ts';

/** "between 20 and 30", "20 to 30", "20-30", "$12 million to $20 million", "two or three", "15-20 %". */
export function readRange(
  pieces: readonly Piece[],
  left: Cardinal,
  before: Money | undefined,
): Phrase | undefined {
  const start = before?.first ?? left.first;
  const between = pieces[start - 1]?.lower === 'between';
  const leftMoney = before ?? moneyAfter(pieces, left.until);
  const joint = before === undefined && leftMoney !== undefined ? leftMoney.until : left.until;
  const word = pieces[joint];
  if (word === undefined || left.form === 'heap' || left.form === 'part') return undefined;
  const joins =
    word.lower === 'and' ? between : word.lower === 'to' || word.lower === 'or' || (isDash(word) && !between);
  if (!joins || (word.lower === 'to' && pieces[start - 1]?.lower === 'from' && !isFromSpan(pieces, start)))
    return undefined;
  let from = joint + 1;
  while (pieces[from]?.form === 'mark' && !isDash(pieces[from])) from += 1;
  const bound = boundForward(pieces, from);
  const rightBefore = moneyBefore(pieces, bound);
  const right = readCardinal(pieces, bound, before !== undefined || rightBefore !== undefined);
  if (right === undefined || right.form === 'heap' || right.form === 'part') return undefined;
  const rest = tailOf(pieces, right, rightBefore ?? (before && { ...before, first: right.first }));
  // "2-3 million", "two to three thousand": the scale of the second goes for the first.
  const scale = scaleOf(pieces, right);
  const low =
    left.until - left.first === 1 && left.value < right.value / scale ? left.value * scale : left.value;
  const high = right.value;
  if (!(low < high) || (word.lower === 'or' && high - low > low)) return undefined;
  if (
    word.lower === 'to' &&
    rest.type === 'count' &&
    APART_RULES.some((rule) => rule(pieces, right)?.type === 'time')
  )
    return undefined;
  const opens = between ? start - 1 : start;
  const bounded = boundBefore(pieces, opens);
  const apart = APART_RULES.map((rule) => rule(pieces, right)).find((found) =>
    /^(?:age|duration|time)$/.test(found?.type ?? ''),
  );
  const reading: Reading = {
    low: low / rest.parts,
    high: high / rest.parts,
    ...(bounded && { approximate: true }),
  };
  const first = bounded?.first ?? opens;
  if (apart !== undefined && rest.type === 'count')
    return { first, until: apart.until, type: apart.type, reading };
  return {
    first,
    until: rest.until,
    type: rest.type,
    reading,
    ...(rest.unit === undefined ? {} : { unit: rest.unit }),
  };
}

/** "from 20 to 30 people" is a range unless something changes from one to the other. */
function isFromSpan(pieces: readonly Piece[], start: number): boolean {
  const verbs = pieces.slice(Math.max(0, start - 8), start - 1).map(({ lower }) => lower);
  return !verbs.some((word) =>
    /^(?:r[aio]s|f[ae]ll|grow|grew|cut|reduc|increas|drop|climb|down|up|lower|shr[aiu]nk|doubl|swell|jump|went|go)/.test(
      word,
    ),
  );
}

/** Skips "about" and the like before the second number of a range. */
function boundForward(pieces: readonly Piece[], at: number): number {
  return /^(?:about|around|some|as|nearly|perhaps|even|possibly)$/.test(pieces[at]?.lower ?? '')
    ? at + 1
    : at;
}

/** The scale word that ends a number: 1e6 for "3 million". */
function scaleOf(pieces: readonly Piece[], { first, until, value, form }: Cardinal): number {
  if (until - first < 2) return 1;
  const lead = readCardinal(pieces.slice(0, until - 1), first);
  if (lead?.form !== form || lead.value === 0) return 1;
  const scale = value / lead.value;
  return scale >= 100 && Number.isInteger(Math.log10(scale)) ? scale : 1;
}
