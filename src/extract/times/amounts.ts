import type { Amount } from './meaning.ts';
import { NUMBER, numberOf, UNIT, unitOf, VAGUE } from './words.ts';

const RANGE = `${NUMBER}(?: or | to |-)${NUMBER}`;
const COUNT = `(?:${RANGE}|${NUMBER}|${VAGUE}|half an?|another|an additional|an?)`;
const ADJECTIVE =
  '(?:(?:more|additional|other|full|whole|entire|consecutive|straight|successive|further|long|short|calendar|trading|working|business|extra|solid|hard|difficult|turbulent|crucial|busy|good|mere) )';
const ONE = `(?:${COUNT} )?${ADJECTIVE}?${UNIT}(?: (?:or|and|to) (?:days|weeks|months|years|decades|centuries)| and an? half)?`;
const HALF = `(?:${NUMBER}|an?) and an? half ${UNIT}`;

/** "two years", "a month and a half", "five hours and 20 minutes", "several days", "weeks". */
export const AMOUNTS = `(?:${HALF}|${ONE}(?:(?:,? and|,)? ${NUMBER} ${ADJECTIVE}?${UNIT}){0,2})`;

const PART = new RegExp(
  `(?:(?<count>${COUNT.replace(/\[ -\]/g, '[\\s-]').replace(/ /g, '\\s+')})(?<half1>\\s+and\\s+an?\\s+half)?[\\s-]+)?(?:[a-z]+\\s+)??(?<unit>${UNIT})\\b(?<half2>\\s+and\\s+an?\\s+half)?`,
  'gi',
);

/** Reads what `AMOUNTS` matches. */
export function amountsOf(words: string): readonly Amount[] {
  const amounts: Amount[] = [];
  for (const found of words.matchAll(PART)) {
    const { count, unit, half1, half2 } = found.groups as Record<string, string | undefined>;
    const { unit: name, times } = unitOf(unit!);
    const number = countOf(count, unit!);
    const amount = number === 'X' ? 'X' : (number + (half1 || half2 ? 0.5 : 0)) * times;
    amounts.push({ unit: name, amount });
    // "weeks or months", "days to weeks": the first says the least.
    if (/^\s+(?:or|to)\b/i.test(words.slice(found.index + found[0].length))) break;
  }
  return amounts;
}

function countOf(count: string | undefined, unit: string): number | 'X' {
  if (count === undefined) return /(?:s|ia)$/i.test(unit) ? 'X' : 1;
  const words = count.toLowerCase().replace(/\s+/g, ' ');
  if (/^(?:an?|another|an additional)$/.test(words)) return 1;
  if (/^half an?$/.test(words)) return 0.5;
  if (/^(?:a )?couple/.test(words)) return 2;
  if (words === 'a dozen') return 12;
  if (words.includes('half')) return 6;
  return numberOf(words) ?? 'X';
}
