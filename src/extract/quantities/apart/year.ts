import { isDash, lowerAt } from '../pieces.ts';
import type { ApartRule } from './rule.ts';

const OPENS =
  /^(?:in|since|by|until|till|from|during|before|after|to|of|and|or|for|through|between|early|late|mid|around|year|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|the)$/;

/** What a year may name. */
const HAPPENINGS =
  /^(?:protests|demonstrations|rallies|marches|strikes|riots|elections|polls|floods|attacks|clashes|bombings|killings|massacres|uprisings|talks|reforms|sanctions|accords|olympics|games)$/;

/**
 * "in 2014", "the 1990s", "the 2014 war", "March 2012", "2014-15", "the class of '68": a year, without a comma.
 *     ^^^^        ^^^^^        ^^^^              ^^^^    ^^^^^^^                 ^^
 */
export const year: ApartRule = (pieces, { first, until, form }) => {
  const piece = pieces[first]!;
  if (form !== 'digits' || until !== first + 1) return undefined;
  if (/^\d\d$/.test(piece.text) && /^['’‘]$/.test(lowerAt(pieces, first - 1)) && !piece.spaced)
    return { type: 'date', first, until };
  if (/^\d0$/.test(piece.text) && lowerAt(pieces, until) === 's' && !pieces[until]!.spaced)
    return { type: 'date', first, until: until + 1 };
  if (!/^(?:1[4-9]|20)\d\d$/.test(piece.text)) return undefined;
  const next = pieces[until];
  if (next?.lower === 's' && !next.spaced) return { type: 'date', first, until: until + 1 };
  const then = pieces[until + 1];
  if (isDash(next) && !next?.spaced && then?.form === 'digits' && !then.spaced)
    return { type: 'date', first, until: until + 2 };
  const before = lowerAt(pieces, first - 1);
  // "killed 2000 people", but "in 2014 rebels killed ...".
  const counts =
    next?.form === 'word' && /^[a-z]/.test(next.text) && /(?:s|people|men|women|children)$/.test(next.lower);
  // "the 2024 protests": those of that year.
  if (before === 'the' && HAPPENINGS.test(lowerAt(pieces, until))) return { type: 'date', first, until };
  if (OPENS.test(before))
    return counts && /^(?:to|of|and|or|the|around|between|from)$/.test(before)
      ? undefined
      : { type: 'date', first, until };
  if (counts && !/^(?:was|is|has|as|its|his|this)$/.test(next.lower)) return undefined;
  return { type: 'date', first, until };
};
