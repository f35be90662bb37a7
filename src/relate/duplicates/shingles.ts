const WORD = /[\p{L}\p{N}]+/gu;
const WORDS = 5;

/** The hashes of every run of five words, case and punctuation left out; all words as one where there are fewer. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = Array.from(text.toLowerCase().matchAll(WORD), ([word]) => word);
  const shingles = new Set<number>();
  for (let i = 0; i + WORDS <= words.length; i++) shingles.add(hash(words.slice(i, i + WORDS).join(' ')));
  if (shingles.size === 0 && words.length > 0) shingles.add(hash(words.join(' ')));
  return shingles;
}

/** FNV-1a, 32 bits, with a last stirring so that low bits are as mixed as high ones. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
