import { FEW, GLUED_SCALES, HEAPS, ONES, ORDINALS, PARTS, SCALES, TENS } from './number-words.ts';
import { isDash, lowerAt, type Piece } from './pieces.ts';

/** A number as its words say it, without "at least" and the like. */
export interface Cardinal {
  /** Pieces `first` to `until`, end exclusive. */
  readonly first: number;
  readonly until: number;
  readonly value: number;
  /** `heap`: only the least is known ("dozens", "several"). `part`: a share of something ("two-thirds"). */
  readonly form: 'digits' | 'words' | 'heap' | 'part';
}

/** Reads the number that starts at a piece; `money` says that a currency stands before it. */
export function readCardinal(pieces: readonly Piece[], at: number, money = false): Cardinal | undefined {
  const found =
    readDigits(pieces, at, money) ??
    readHeap(pieces, at) ??
    readPart(pieces, at) ??
    readFew(pieces, at) ??
    readWords(pieces, at);
  // Four hundred digits count nothing.
  return found !== undefined && Number.isFinite(found.value) ? found : undefined;
}

/** "1,200", "1.2 million", "40m" after a currency, "20-thousand". */
function readDigits(pieces: readonly Piece[], at: number, money: boolean): Cardinal | undefined {
  const piece = pieces[at];
  if (piece?.form !== 'digits') return undefined;
  let until = at + 1;
  let digits = piece.text.replace(/[,\u00a0\u202f]/g, '');
  // "$7 500": behind a currency a plain blank may group thousands.
  for (; money && /^\d{1,3}$/.test(piece.text) && isThousand(pieces, until); until += 1)
    digits += pieces[until]!.text;
  let value = Number(digits);
  const next = pieces[until];
  const glued = next && !next.spaced ? GLUED_SCALES.get(next.lower) : undefined;
  if (glued !== undefined && (money || next?.lower === 'k')) return make(at, until + 1, value * glued);
  for (;;) {
    const scaleAt = isDash(pieces[until]) && !pieces[until]!.spaced ? until + 1 : until;
    const scale = SCALES.get(pieces[scaleAt]?.lower ?? '');
    if (scale === undefined) return make(at, until, value);
    value *= scale;
    until = scaleAt + 1;
  }
}

function isThousand(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  return piece?.form === 'digits' && /^\d{3}$/.test(piece.text) && !(isDash(next) && !next!.spaced);
}

/** "dozens", "tens of thousands", "hundreds of thousands", "scores of people". */
function readHeap(pieces: readonly Piece[], at: number): Cardinal | undefined {
  const word = pieces[at]?.lower ?? '';
  const unit = HEAPS.get(word);
  if (unit === undefined) return undefined;
  const then = HEAPS.get(pieces[at + 2]?.lower ?? '');
  if (then !== undefined && ['of', 'and'].includes(pieces[at + 1]!.lower) && word !== 'scores') {
    const joined = pieces[at + 1]!.lower === 'of';
    return { first: at, until: at + 3, value: joined ? 2 * unit * then : 2 * unit, form: 'heap' };
  }
  if (word === 'tens' || (word === 'scores' && !countsPeople(pieces[at + 1]))) return undefined;
  return { first: at, until: at + 1, value: 2 * unit, form: 'heap' };
}

/** "scores" is also a verb and the count of a match. */
function countsPeople(after: Piece | undefined): boolean {
  return (
    after !== undefined &&
    /^(?:of|more|were|are|killed|dead|wounded|injured|hurt|arrested|die|missing)$/.test(after.lower)
  );
}

/** "two-thirds", "a third of", "three quarters of", "half of the", "half the". */
function readPart(pieces: readonly Piece[], at: number): Cardinal | undefined {
  if (lowerAt(pieces, at) === 'half') {
    const of = lowerAt(pieces, at + 1);
    if (!/^(?:of|the|its|their|his|our|all|these|those)$/.test(of)) return undefined;
    return { first: at, until: at + 1, value: 0.5, form: 'part' };
  }
  const count = /^an?$/.test(lowerAt(pieces, at)) ? 1 : (ONES.get(lowerAt(pieces, at)) ?? 0);
  if (count === 0) return undefined;
  const dash = isDash(pieces[at + 1]);
  const name = lowerAt(pieces, dash ? at + 2 : at + 1);
  const part = PARTS.get(name);
  if (part === undefined || count > part) return undefined;
  const until = at + (dash ? 3 : 2);
  // "a third attack", "one second": a part only with "of" behind it, or in the plural.
  const measured = /^(?:about|nearly|almost|around|roughly|than)$/.test(lowerAt(pieces, at - 1));
  if (!name.endsWith('s') && !measured && lowerAt(pieces, until) !== 'of') return undefined;
  // "a quarter of a million" is a number of its own.
  const scale = /^an?$/.test(lowerAt(pieces, until + 1)) ? SCALES.get(lowerAt(pieces, until + 2)) : undefined;
  if (scale !== undefined)
    return { first: at, until: until + 3, value: (count / part) * scale, form: 'words' };
  return { first: at, until, value: count / part, form: 'part' };
}

/** "several", "several hundred", "a few", "a few thousand", "a couple of", "a handful of". */
function readFew(pieces: readonly Piece[], at: number): Cardinal | undefined {
  const article = lowerAt(pieces, at) === 'a';
  const few = FEW.get(lowerAt(pieces, article ? at + 1 : at));
  if (few === undefined) return undefined;
  const next = at + (article ? 2 : 1);
  const over = lowerAt(pieces, next) === 'of' ? next + 1 : next;
  const scale = SCALES.get(lowerAt(pieces, over));
  if (scale !== undefined) return { first: at, until: over + 1, value: few * scale, form: 'heap' };
  if (!article && lowerAt(pieces, at) !== 'several') return undefined;
  return { first: at, until: next, value: few, form: 'heap' };
}

/** "twelve", "twenty-three", "one hundred and five", "half a million", "two and a half million", "a dozen". */
function readWords(pieces: readonly Piece[], at: number): Cardinal | undefined {
  let until = at;
  let total = 0;
  let part: number | undefined;
  const first = /^(?:half|quarter)$/.exec(lowerAt(pieces, at))?.[0];
  if (first !== undefined) {
    // "half a million", "quarter of a million"
    const scaleAt = [at + 2, at + 3].find(
      (i) => /^an?$/.test(lowerAt(pieces, i - 1)) && SCALES.has(lowerAt(pieces, i)),
    );
    if (scaleAt === undefined) return undefined;
    const scaled = SCALES.get(lowerAt(pieces, scaleAt))! * (first === 'half' ? 0.5 : 0.25);
    return { first: at, until: scaleAt + 1, value: scaled, form: 'words' };
  }
  for (;;) {
    let next = until;
    const inside = until > at;
    if (inside && isDash(pieces[next]) && !pieces[next]!.spaced && !pieces[next + 1]?.spaced) next += 1;
    else if (inside && lowerAt(pieces, next) === 'and') {
      // "two and a half million"
      if (lowerAt(pieces, next + 1) === 'a' && lowerAt(pieces, next + 2) === 'half' && part !== undefined) {
        part += 0.5;
        until = next + 3;
        continue;
      }
      if (part === undefined ? total === 0 : part < 100) break;
      next += 1;
    }
    const word = lowerAt(pieces, next);
    // "twenty-third" is an ordinal.
    if (inside && ORDINALS.has(word) && next > until && isDash(pieces[until])) return undefined;
    const ones = ONES.get(word);
    const tens = TENS.get(word);
    const scale = scaleAt(pieces, next);
    const article = !inside && /^(?:an?|another)$/.test(word) && scaleAt(pieces, next + 1) !== undefined;
    if (article) part = 1;
    else if (ones !== undefined && fits(part, ones)) part = (part ?? 0) + ones;
    else if (tens !== undefined && fits(part, tens)) part = (part ?? 0) + tens;
    else if (scale !== undefined && inside && (part !== undefined || total > 0)) {
      const scaled = (part ?? total) * scale;
      if (part === undefined) total = 0;
      // "six hundred thousand": hundreds stay open for the scale that follows.
      if (scale <= 100) part = scaled;
      else {
        total += scaled;
        part = undefined;
      }
    } else break;
    until = next + 1;
  }
  if (until === at) return undefined;
  return { first: at, until, value: total + (part ?? 0), form: 'words' };
}

/** What a word multiplies by: "a score of stations", but not "a score of 3-1". */
function scaleAt(pieces: readonly Piece[], at: number): number | undefined {
  const word = lowerAt(pieces, at);
  if (word === 'score' && !(lowerAt(pieces, at + 1) === 'of' && pieces[at + 2]?.form === 'word'))
    return undefined;
  return SCALES.get(word);
}

/** A word may follow tens ("twenty three"), hundreds, or nothing. */
function fits(part: number | undefined, value: number): boolean {
  if (part === undefined) return true;
  if (part >= 100) return part % 100 === 0;
  return value < 10 && part >= 20 && part % 10 === 0;
}

function make(first: number, until: number, value: number): Cardinal {
  // 1.2 * 1e9 leaves no tail, but 4.35 * 100 does.
  return { first, until, value: Number(value.toPrecision(12)), form: 'digits' };
}
