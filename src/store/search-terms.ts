const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*/gu;

const PLAIN = /^[a-z0-9]+$/i;

/** The terms of a text in order: words in lower case without accents, possessive and plural endings. */
export function searchTerms(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => termOf(word)).filter((term) => term !== '');
}

/** The words of a text as they stand, in lower case. */
export function plainWords(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(([word]) => word.toLowerCase());
}

function termOf(word: string): string {
  if (PLAIN.test(word)) return singular(word.toLowerCase());
  const folded = word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return singular(folded.replace(/['’]s$/u, '').replace(/[^\p{L}\p{N}]+/gu, ''));
}

/** Plurals in the manner of Harman's weak stemmer: "countries" is "country", "crashes" is "crash"; "crisis" stays. */
function singular(word: string): string {
  if (word.length < 4 || !/^[a-z]+s$/.test(word)) return word;
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.slice(0, -1);
}
