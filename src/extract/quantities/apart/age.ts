import { PEOPLE, ROLES } from '../../../util/actor-nouns.ts';
import { NUMBER_WORD } from '../../../util/number-words.ts';
import { isDash, lowerAt, type Piece } from '../pieces.ts';
import type { Cardinal } from '../read-cardinal.ts';
import type { ApartRule } from './rule.ts';

/** "29 of them under 18". */
const YOUNGER = /^(?:under|over|below|above)$/;
/** One person: "a boy of nine", "a welder of 29". */
const ONE =
  /^(?:boy|girl|schoolboy|schoolgirl|child|youth|man|woman|baby|toddler|teenager|lad|widow|grandmother|grandfather|mother|father|pensioner|student|teacher|headmaster|farmer|fisherman|shepherd|herder|labourer|worker|welder|miner|builder|driver|trader|baker|tailor|shopkeeper|nurse|doctor|lawyer|engineer|journalist|soldier|policeman|fighter|priest|imam)$/;
const WHOM =
  /^(?:them|whom|those|people|persons|children|girls|boys|men|women|minors|inmates|detainees|prisoners)$/;

/** Behind a number, those it counts. */
const COUNTED =
  /^(?:people|persons|others|men|women|children|soldiers|civilians|villagers|police|more|were|was)$/;

/** No list of ages has more words and commas before one of them: else each number would be looked at for all behind it. */
const MOST_LISTED = 24;

/** Whether only numbers, commas and "and" stand between the number and "aged"; not "a girl aged 9, and 40 people". */
function isListedAge(pieces: readonly Piece[], { first, until, form }: Cardinal): boolean {
  let at = first - 1;
  const least = first - MOST_LISTED;
  while (at > least && (/^(?:and|or|to|between|from|,)$/.test(lowerAt(pieces, at)) || isYears(pieces[at])))
    at -= 1;
  const isPair = pieces.slice(at + 1, first).filter(isYears).length < 2;
  // "girls between the ages of 11 and 16 were taken".
  if (lowerAt(pieces, at) === 'of' && lowerAt(pieces, at - 1) === 'ages') return true;
  // "a teacher aged 40 and nine pupils": a word counts what follows; "girls aged six, seven and nine drowned" counts none.
  const follows = isPair ? BEHIND_AGE : BEHIND_AGES;
  if (form !== 'digits' && pieces[until]?.form === 'word' && !follows.test(lowerAt(pieces, until)))
    return false;
  const isOther = isPair && lowerAt(pieces, first - 1) === 'and' && lowerAt(pieces, first - 2) === ',';
  if (isOther || COUNTED.test(lowerAt(pieces, until))) return false;
  return at < first - 1 && /^(?:aged|ages)$/.test(lowerAt(pieces, at));
}

const BEHIND_AGE = /^(?:and|or|to|years)$/;
const BEHIND_AGES = /^(?:and|or|to|years|died|drowned)$/;
const WORD = new RegExp(`^${NUMBER_WORD}$`, 'u');

function isYears(piece: Piece | undefined): boolean {
  return piece?.form === 'digits' || WORD.test(piece?.lower ?? '');
}

const GROUP =
  /^(?:crowd|family|couple|people|troop|police|staff|crew|team|delegation|militia|audience|population|figure)$/;

/** "The nurse spoke of nine dead, the imam of twenty": what he spoke of. */
function isSecondGiver(pieces: readonly Piece[], first: number): boolean {
  if (lowerAt(pieces, first - 3) !== 'the') return false;
  return pieces
    .slice(0, first - 3)
    .some(
      ({ lower }, at) =>
        /^(?:sp[eo]a?k\w*|talk\w*|heard|knew|told)$/.test(lower) && lowerAt(pieces, at + 1) === 'of',
    );
}

function isPerson(word: string): boolean {
  return ONE.test(word) || ROLES.has(word) || (PEOPLE.has(word) && !GROUP.test(word));
}

/** "A protester, 62, was shot": behind one who is told with an article; not "a market, 14, police said". */
function isBesideOne(pieces: readonly Piece[], comma: number): boolean {
  if (!isPerson(lowerAt(pieces, comma - 1))) return false;
  for (let at = comma - 1; at > comma - 4; at -= 1) {
    const { form, lower } = pieces[at] ?? {};
    if (form !== 'word' || lower === undefined || /^(?:of|in|at|on|from|by|to|and)$/.test(lower))
      return false;
    if (/^(?:an?|another)$/.test(pieces[at - 1]?.lower ?? '')) return true;
  }
  return false;
}

/**
 * "aged 56", "a 12-year-old boy", "45 years old", "Ana Vidal, 49, said", "Vidal (49)": how old someone is.
 *       ^^      ^^^^^^^^^^^        ^^^^^^^^^^^^              ^^              ^^
 */
export const age: ApartRule = (pieces, number) => {
  const { first, until, value, form } = number;
  const dash = isDash(pieces[until]) ? 1 : 0;
  if (/^(?:years?|months?|days?|weeks?)$/.test(lowerAt(pieces, until + dash))) {
    const old = until + dash + (isDash(pieces[until + dash + 1]) ? 2 : 1);
    if (/^olds?$/.test(lowerAt(pieces, old))) return { type: 'age', first, until: old + 1 };
    if (lowerAt(pieces, old) === 'of' && lowerAt(pieces, old + 1) === 'age')
      return { type: 'age', first, until: old + 2 };
  }
  const before = lowerAt(pieces, first - 1);
  if (/^(?:aged|age)$/.test(before)) return { type: 'age', first, until };
  // "two cousins aged 22 and 24", "girls aged six, seven and nine", "people aged between 11 and 84".
  if (isListedAge(pieces, number)) return { type: 'age', first, until };
  // "the youngest was 15", and not "the oldest was 12 kilometres away".
  if (
    /^(?:was|is)$/.test(before) &&
    /^(?:youngest|oldest|eldest)$/.test(lowerAt(pieces, first - 2)) &&
    value <= 110 &&
    pieces[until]?.form !== 'word'
  )
    return { type: 'age', first, until };
  if (before === 'of' && lowerAt(pieces, first - 2) === 'age') return { type: 'age', first, until };
  // "a boy of nine", and not "a girl of 12 sisters".
  if (
    before === 'of' &&
    ONE.test(lowerAt(pieces, first - 2)) &&
    !isSecondGiver(pieces, first) &&
    value <= 110 &&
    (pieces[until]?.form !== 'word' ||
      /^(?:was|were|has|had|who|and|is|died|drowned|in|at|from|on|by|with)$/.test(lowerAt(pieces, until)))
  )
    return { type: 'age', first, until };
  if (form !== 'digits' || until !== first + 1 || !Number.isInteger(value) || value < 1 || value > 110)
    return undefined;
  if (YOUNGER.test(before) && WHOM.test(lowerAt(pieces, first - 2)) && pieces[until]?.form !== 'word')
    return { type: 'age', first, until };
  const named = /^\p{Lu}\p{Ll}/u.test(pieces[first - 2]?.text ?? '');
  const after = pieces[until]?.text;
  const enclosed = (before === ',' && (after === ',' || after === '.')) || (before === '(' && after === ')');
  const one = before === ',' && isBesideOne(pieces, first - 1);
  return enclosed && (named || one) ? { type: 'age', first, until } : undefined;
};
