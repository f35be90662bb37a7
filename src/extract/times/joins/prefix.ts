import type { Draft, Mod } from '../meaning.ts';
import { isDay } from './join.ts';

const TIME_OF =
  /\b(?:the\s+)?(?:very\s+)?(start|beginning|outset|onset|dawn|first\s+half|early\s+part|early\s+days|first\s+part|end|close|second\s+half|latter\s+half|last\s+half|latter\s+part|later\s+part|final\s+days|last\s+days|middle|midpoint|height|turn|rest|remainder|balance|course|(?:a\s+)?good\s+part|better\s+part|most|much|eve)\s+of\s+(?:the\s+)?$/i;
const EARLY =
  /\b(early|late|mid|earlier|later|sometime|midway\s+through)(?:\s+(?:in|on)(?=\s+(?:the\s+)?$))?(?:\s+|-)(?:the\s+)?$/i;
const ABOUT = /\b(?:around|about|approximately|roughly|circa|c\.|ca\.)\s+$/i;
const MODS: Readonly<Record<string, Mod | undefined>> = {
  early: 'START',
  late: 'END',
  mid: 'MID',
  earlier: 'BEFORE',
  later: 'AFTER',
};

/**
 * "early next week", "mid-November", "later this year", "the end of 1990", "around noon"
 *  ^^^^^^^^^^^^^^^    ^^^^^^^^^^^^    ^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^    ^^^^^^^^^^^
 */
export function prefix(draft: Draft, text: string, floor: number): Draft {
  const { type, ref } = draft.meaning;
  if (type === 'SET' || ref !== undefined) return draft;
  const before = text.slice(Math.max(floor, draft.start - 32), draft.start);
  const of = TIME_OF.exec(before);
  if (of !== null && type !== 'DURATION') {
    const word = of[1]!.toLowerCase();
    const mod = /^(?:start|begin|outset|onset|dawn|first|early)/.test(word)
      ? 'START'
      : /^(?:end|close|second|latter|later|last|final)/.test(word)
        ? 'END'
        : /^(?:mid|height)/.test(word)
          ? 'MID'
          : undefined;
    const half =
      word.includes('half') && word !== 'half' && isYear(draft)
        ? word.includes('first')
          ? 1
          : 2
        : undefined;
    if (word === 'eve') return isDay(draft) ? eveOf(grow(draft, of[0], undefined)) : draft;
    return grow(draft, of[0], half === undefined ? mod : undefined, half);
  }
  if (type === 'DURATION') return draft;
  const early = EARLY.exec(before);
  if (early !== null && canBeEarly(draft)) {
    const word = early[1]!.toLowerCase();
    return withThird(grow(draft, early[0], MODS[word]), THIRDS[word]);
  }
  const about = ABOUT.exec(before);
  const { weekday, shift, mod } = draft.meaning;
  return about !== null && mod === undefined && weekday === undefined && shift === undefined
    ? grow(draft, about[0], 'APPROX')
    : draft;
}

/** What is meant of a month by those words, by its days. */
const THIRDS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
};

function withThird(draft: Draft, days: readonly [number, number] | undefined): Draft {
  const { month, day, weekday, holiday } = draft.meaning;
  const isMonth = month !== undefined && day === undefined && weekday === undefined && holiday === undefined;
  return isMonth && days !== undefined ? { ...draft, meaning: { ...draft.meaning, days } } : draft;
}

/** "on the eve of Ash Wednesday", "the eve of Friday's vote": the day before. */
function eveOf(draft: Draft): Draft {
  return { ...draft, meaning: { ...draft.meaning, eve: true } };
}

function isYear({ meaning }: Draft): boolean {
  return (
    meaning.month === undefined &&
    meaning.quarter === undefined &&
    (meaning.year !== undefined || meaning.shift?.unit === 'year')
  );
}

function canBeEarly({ meaning }: Draft): boolean {
  return meaning.mod === undefined && meaning.amounts === undefined && meaning.hour === undefined;
}

function grow(draft: Draft, words: string, mod: Mod | undefined, half?: number): Draft {
  return {
    ...draft,
    start: draft.start - words.length,
    meaning: { ...draft.meaning, ...(mod && { mod }), ...(half !== undefined && { half }) },
  };
}
