import type { Draft, Mod } from '../meaning.ts';

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
    return grow(draft, of[0], half === undefined ? mod : undefined, half);
  }
  if (type === 'DURATION') return draft;
  const early = EARLY.exec(before);
  if (early !== null && canBeEarly(draft)) return grow(draft, early[0], MODS[early[1]!.toLowerCase()]);
  const about = ABOUT.exec(before);
  const { weekday, shift, mod } = draft.meaning;
  return about !== null && mod === undefined && weekday === undefined && shift === undefined
    ? grow(draft, about[0], 'APPROX')
    : draft;
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
