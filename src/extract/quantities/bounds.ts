import { lowerAt, type Piece } from './pieces.ts';

/** What the words around a number make of it. */
export type Bound = 'least' | 'more' | 'most' | 'about';

/** "at least", "up to", "some": the words, and what they say; the longer before the shorter. */
const BEFORE: readonly (readonly [readonly string[], Bound])[] = (
  [
    ['not less than', 'least'],
    ['not fewer than', 'least'],
    ['no less than', 'least'],
    ['no fewer than', 'least'],
    ['at the very least', 'least'],
    ['at least', 'least'],
    ['a minimum of', 'least'],
    ['upwards of', 'more'],
    ['upward of', 'more'],
    ['no more than', 'most'],
    ['not more than', 'most'],
    ['slightly more than', 'more'],
    ['a little more than', 'more'],
    ['well more than', 'more'],
    ['far more than', 'more'],
    ['more than', 'more'],
    ['greater than', 'more'],
    ['higher than', 'more'],
    ['lower than', 'most'],
    ['in excess of', 'more'],
    ['exceeding', 'more'],
    ['well over', 'more'],
    ['just over', 'more'],
    ['slightly over', 'more'],
    ['over', 'more'],
    ['up to', 'most'],
    ['as many as', 'most'],
    ['as much as', 'most'],
    ['at most', 'most'],
    ['a maximum of', 'most'],
    ['slightly fewer than', 'most'],
    ['slightly less than', 'most'],
    ['fewer than', 'most'],
    ['less than', 'most'],
    ['just under', 'about'],
    ['well under', 'most'],
    ['an estimated', 'about'],
    ['estimated', 'about'],
    ['approximately', 'about'],
    ['close to', 'about'],
    ['in the region of', 'about'],
    ['roughly', 'about'],
    ['nearly', 'about'],
    ['almost', 'about'],
    ['around', 'about'],
    ['about', 'about'],
    ['circa', 'about'],
    ['some', 'about'],
    ['~', 'about'],
    ['≈', 'about'],
    ['>', 'more'],
    ['<', 'most'],
  ] as const
).map(([words, bound]) => [words.split(' '), bound]);

/** "or more", "or so", "at least" behind a number. */
const AFTER: readonly (readonly [readonly string[], Bound])[] = (
  [
    ['or more', 'more'],
    ['or so', 'about'],
    ['or thereabouts', 'about'],
    ['or fewer', 'most'],
    ['or less', 'most'],
    ['at least', 'least'],
    ['at most', 'most'],
    ['plus', 'more'],
    ['+', 'more'],
    ['- plus', 'more'],
    ['- odd', 'about'],
    ['odd', 'about'],
  ] as const
).map(([words, bound]) => [words.split(' '), bound]);

/** Behind these, "about" tells the matter, not the measure: "talks about 12 prisoners". */
const SPEAKS_ABOUT =
  /^(?:talks?|talked|talking|concerns?|concerned|worr(?:y|ied|ies)|questions?|asked|spoke|speaks?|complain(?:ed|s|ts?)?|information|details|doubts?|told|think|know|what|how)$/;

/** Behind these, "over" belongs to the verb: "handed over 87 mortars". */
const VERB_OVER =
  /^(?:hand|hands|handed|handing|turn|turned|turning|t[ao]ke?s?|took|taken|taking|give|gave|given|giving|s?ign(?:ed|s)?|pass(?:ed)?)$/;

/** Behind these, "up" belongs to the verb: "the number went up to 74". */
const VERB_UP = /^(?:went|goes|gone|crept|came|comes|moved)$/;

/** "never drew more than 700", "did not rise above 40": what is denied is more than that. */
const DENIED = /^(?:never|not|nor|hardly|\p{L}+n['’]t)$/u;
/** Verbs of how many there are. Of others both readings stay: "could not identify more than 60 bodies", "has not paid more than 900". */
const MEASURES =
  /^(?:dr[ae]wn?|attract(?:ed)?|gather(?:ed)?|number(?:ed)?|total(?:led)?|reach(?:ed)?|r[io]sen?|go|gone|climb(?:ed)?|gr[eo]wn?|ha(?:ve|d)|h[eo]ld|be|been|get|got|come|cost|last(?:ed)?|see|seen)$/;

/** True where the verb before a bound is one of measure and denied: "never drew", "has not had". */
function isDenied(pieces: readonly Piece[], first: number): boolean {
  return MEASURES.test(lowerAt(pieces, first - 1)) && DENIED.test(lowerAt(pieces, first - 2));
}

/** The bound before a number that starts at a piece, and where its words start. */
export function boundBefore(
  pieces: readonly Piece[],
  at: number,
): { readonly first: number; readonly bound: Bound } | undefined {
  for (const [words, bound] of BEFORE) {
    const first = at - words.length;
    if (first < 0 || words.some((word, i) => pieces[first + i]!.lower !== word)) continue;
    if (words[0] === 'about' && SPEAKS_ABOUT.test(pieces[first - 1]?.lower ?? '')) continue;
    if (words[0] === 'over' && VERB_OVER.test(pieces[first - 1]?.lower ?? '')) continue;
    if (words[0] === 'up' && VERB_UP.test(pieces[first - 1]?.lower ?? '')) continue;
    return { first, bound: bound === 'more' && isDenied(pieces, first) ? 'most' : bound };
  }
  return undefined;
}

/** The bound behind a number that ends before a piece, and where its words end. */
export function boundAfter(
  pieces: readonly Piece[],
  until: number,
): { readonly until: number; readonly bound: Bound } | undefined {
  for (const [words, bound] of AFTER) {
    if (words.some((word, i) => pieces[until + i]?.lower !== word)) continue;
    if (words[0] === '+' && pieces[until]!.spaced) continue;
    return { until: until + words.length, bound };
  }
  return undefined;
}

const TOPS = /^(?:tops?|topped|topping|exceed(?:s|ed)?|surpass(?:es|ed|ing)?)$/;

/** "the number held topped 100": more than that, though the verb is no part of the number; "never exceeded 100": at most. */
export function boundOfVerb(pieces: readonly Piece[], at: number): Bound | undefined {
  if (!TOPS.test(lowerAt(pieces, at - 1))) return undefined;
  return DENIED.test(lowerAt(pieces, at - 2)) ? 'most' : 'more';
}
