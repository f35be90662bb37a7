const closers = '"”\'’»)]}';
const openers = '"“„\'‘«([{';

/** True for a quotation mark or bracket that can close. */
export function isCloser(char: string): boolean {
  return char !== '' && closers.includes(char);
}

/** True for a quotation mark or bracket that can open. */
export function isOpener(char: string): boolean {
  return char !== '' && openers.includes(char);
}

/** True for a space of any kind, and for the empty string beyond the text. */
export function isSpace(char: string): boolean {
  return char === '' || char === ' ' || char === '\n' || /\s/.test(char);
}

/** True for a letter or digit. */
export function isWord(char: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(char);
}

/** The first index at or after `at` that holds no space, `end` at most. */
export function skipSpace(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isSpace(text.charAt(i))) i++;
  return i;
}

const longest = 40;

/** The word, with inner periods and hyphens, that ends before `end`: "U.S", "Jan", "Chi-wai"; 40 characters at most. */
export function wordBefore(text: string, end: number, start: number): string {
  let i = end;
  while (i > start && end - i < longest && /[\p{L}\p{N}\p{M}.'’&]/u.test(text.charAt(i - 1))) i--;
  return text.slice(i, end);
}

/** The letters that begin at `at`, 40 characters at most. */
export function wordAfter(text: string, at: number, end: number): string {
  let i = at;
  while (i < end && i - at < longest && isWord(text.charAt(i))) i++;
  return text.slice(at, i);
}
