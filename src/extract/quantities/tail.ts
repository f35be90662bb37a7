import type { NumberType } from '../../document/index.ts';
import { type Money, moneyAfter } from './money.ts';
import { isDash, type Piece } from './pieces.ts';
import type { Cardinal } from './read-cardinal.ts';
import { sizeAfter } from './size-units.ts';

/** What a number is by what touches it, as pieces; the value is to be divided by `parts` (100 for cents). */
export interface Tail {
  readonly first: number;
  readonly until: number;
  readonly type: NumberType;
  readonly unit?: string | undefined;
  readonly parts: number;
}

/** What kind of number it is by what touches it: money, percent, size, share, or a plain count. */
export function tailOf(pieces: readonly Piece[], number: Cardinal, before: Money | undefined): Tail {
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
