/** Source of an expression that finds words as whole ones, so that "14" is not found in "2014"; for use with the flag u. */
export function wholeWords(words: string): string {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`;
}
