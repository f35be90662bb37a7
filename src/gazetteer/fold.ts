import { lookUp } from '../util/look-up.ts';

/** Letters that no accent makes out of a plain one. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe', ə: 'e', þ: 'th', ħ: 'h', ŋ: 'n' },
};
/** Words that names write in full or short. */
const SHORT: Readonly<Record<string, string>> = { saint: 'st', mount: 'mt', fort: 'ft', sainte: 'ste' };

/**
 * The key under which a place's name stands: lower case, no accents, apostrophes or stops, hyphens as blanks,
 * "saint", "mount" and "fort" short. Letters of other scripts stay.
 */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  const plain = /^[a-z ]*$/.test(lower) ? lower : unaccent(lower);
  if (!plain.includes('saint') && !plain.includes('mount') && !plain.includes('fort')) return plain;
  return plain
    .split(' ')
    .map((word) => lookUp(SHORT, word) ?? word)
    .join(' ');
}

function unaccent(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðßıæœəþħŋ]/g, (letter) => LETTERS[letter]!)
    .replace(/['’‘ʻʼ`´.]/g, '')
    .replace(/[-–/,|~\s]+/g, ' ')
    .trim();
}
