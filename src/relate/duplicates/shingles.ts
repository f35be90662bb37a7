const WORD = /[\p{L}\p{N}]+/gu;
const WORDS = 5;
const PRIME = 0x01000193;

/** The hashes of every run of five words, case and punctuation left out, in order, each once; all words as one where there are fewer. */
export function shinglesOf(text: string): Uint32Array {
  const words: number[] = [];
  for (const [word] of text.toLowerCase().matchAll(WORD)) words.push(hash(word));
  const length = Math.min(WORDS, words.length);
  if (length === 0) return new Uint32Array();
  const shingles = new Uint32Array(words.length - length + 1);
  for (let i = 0; i < shingles.length; i++) {
    let value = 0x811c9dc5;
    for (let j = i; j < i + length; j++) value = Math.imul(value ^ words[j]!, PRIME) ^ (value >>> 15);
    shingles[i] = stir(value);
  }
  shingles.sort();
  let count = 0;
  for (const value of shingles) if (count === 0 || shingles[count - 1] !== value) shingles[count++] = value;
  return shingles.slice(0, count);
}

/** How many values two sorted lists share. */
export function overlap(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) count += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return count;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), PRIME);
  return stir(value);
}

/** Mixes low bits as well as high ones. */
function stir(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
