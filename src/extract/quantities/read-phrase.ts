import { allBut } from './all-but.ts';
import { type Apart, APART_RULES } from './apart/index.ts';
import { boundAfter, boundBefore, boundOfVerb } from './bounds.ts';
import { type Money, moneyAfter, moneyBefore } from './money.ts';
import { ORDINALS, TENS } from './number-words.ts';
import type { Phrase } from './phrase.ts';
import { isDash, type Piece } from './pieces.ts';
import { isPronoun } from './pronoun.ts';
import { type Cardinal, readCardinal } from './read-cardinal.ts';
import { readRange } from './read-range.ts';
import { tailOf } from './tail.ts';
import { type Reading, withBound } from './value.ts';

/** Reads the number that starts at a piece, with its bounds, currency or unit; undefined where none does. */
export function readPhrase(pieces: readonly Piece[], at: number): Phrase | undefined {
  const lone = ordinalAt(pieces, at) ?? allBut(pieces, at);
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
  return readRange(pieces, number, before) ?? alone(pieces, number, before);
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

/** "at least 12", "$40 million or so", "dozens": a number that is no range. */
function alone(pieces: readonly Piece[], number: Cardinal, before: Money | undefined): Phrase {
  const rest = tailOf(pieces, number, before);
  const start = rest.first;
  const opening = boundBefore(pieces, start);
  const closing = boundAfter(pieces, rest.until);
  const bound = opening?.bound ?? closing?.bound ?? boundOfVerb(pieces, start);
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
