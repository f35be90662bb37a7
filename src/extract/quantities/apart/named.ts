import { isDash, lowerAt, type Piece } from '../pieces.ts';
import type { ApartRule } from './rule.ts';

/** Nouns whose number is a name, not a count. */
const NUMBERED =
  /^(?:article|resolution|chapter|flight|route|highway|section|number|no|nos|channel|phase|room|page|paragraph|district|zone|type|round|region|terminal|day|week|game|class|grade|level|stage|version|volume|part|line|unit|bus|gate|annex|title|rule|protocol|model|category|magnitude|psalm|verse|radio)$/;
/** Those whose number is often a word. */
const COUNTED_BY_WORD = /^(?:chapter|number|phase|round|stage|part|article|channel|section|act|book)$/;
/** With a capital they are named by their number: "National Road 4". */
const NUMBERED_NAME = /^(?:Road|Street|Avenue|Motorway|Expressway|Interstate)$/;
/** No road has such a number; and those who are counted on one: "On Harbour Avenue 200 marchers sang". */
const LEAST_COUNT = 1000;
const PEOPLE =
  /^(?:people|persons|children|police|\p{L}*(?:men|women)|\p{L}+(?:ers|ors|ists|ians|ents|ants))$/u;
const STREET = /^(?:Street|Avenue|Road|Lane|Boulevard|Square|Drive|Place)$/;
const AUXILIARY = /^(?:will|would|may|might|could|can|should|must)$/;
/** Names that stand before model numbers and index levels. */
const MAKER =
  /^(?:boeing|airbus|ftse|nikkei|dax|cac|falcon|apollo|windows|area|mirage|tupolev|ilyushin|leopard|abrams|russell?|magnum)$/;

/**
 * "the A380", "an F-16", "Resolution 2231", "Boeing 737s", "No. 10", "the G20": part of a name.
 *       ^^^       ^^                ^^^^           ^^^           ^^        ^^
 */
export const named: ApartRule = (pieces, { first, until, form, value }) => {
  const before = pieces[first - 1];
  const here = { type: 'name' as const, first, until };
  // "10 Downing Street"
  if (form === 'digits' && isAddress(pieces, until)) return here;
  if (before === undefined || form === 'heap' || form === 'part') return undefined;
  // "a force that will number 1,300"
  if (before.lower === 'number' && AUXILIARY.test(lowerAt(pieces, first - 2))) return undefined;
  // "(1) the army, (2) the police"
  if (before.text === '(' && pieces[until]?.text === ')' && value < 10) return here;
  if (form === 'words') return COUNTED_BY_WORD.test(before.lower) ? here : undefined;
  const touching = !pieces[first]!.spaced;
  if (touching && before.form === 'word') return here;
  // "F-16", "Covid-19", but not "mid-20" nor a dash that opens a clause.
  if (touching && isDash(before) && !before.spaced && pieces[first - 2]?.form === 'word')
    return /^\p{Lu}/u.test(pieces[first - 2]!.text) ? here : undefined;
  // "737-800"
  if (touching && isDash(before) && !before.spaced && pieces[first - 2]?.form === 'digits') return here;
  const noun = before.text === '.' ? lowerAt(pieces, first - 2) : before.lower;
  if (noun === 'no' && before.text !== '.' && !before.text.startsWith('N')) return undefined;
  if (NUMBERED.test(noun)) return here;
  if (NUMBERED_NAME.test(before.text))
    return value < LEAST_COUNT && !PEOPLE.test(lowerAt(pieces, until)) ? here : undefined;
  // "iPhone 4"
  if (MAKER.test(noun) || /^[a-z]\p{Lu}/u.test(before.text)) return here;
  // "S&P 500"
  if (noun === 'p' && pieces[first - 2]?.text === '&') return here;
  return undefined;
};

/** "10 Downing Street"; "4,500 on National Road" counts. */
function isAddress(pieces: readonly Piece[], until: number): boolean {
  const street = [until + 1, until + 2].find((at) => STREET.test(pieces[at]?.text ?? ''));
  return street !== undefined && pieces.slice(until, street).every(({ text }) => /^\p{Lu}/u.test(text));
}
