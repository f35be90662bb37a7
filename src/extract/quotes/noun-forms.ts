/** A list of nouns, parted by blanks, as a set of their singulars and plurals. */
export function nounForms(nouns: string): ReadonlySet<string> {
  return new Set(nouns.split(' ').flatMap((noun) => [noun, pluralOf(noun)]));
}

function pluralOf(noun: string): string {
  if (/[^aeo]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (noun.endsWith('sis')) return `${noun.slice(0, -2)}es`;
  return /(?:s|sh|ch|x|z)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
