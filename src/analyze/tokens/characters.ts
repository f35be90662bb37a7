/** What kind of character a code unit is, as far as cutting words asks. */
export const Kind = {
  Space: 1,
  Letter: 2,
  Digit: 3,
  /** Zero-width joiners, soft hyphens, variation selectors: they belong to what stands before them. */
  Joiner: 4,
  Apostrophe: 5,
  Hyphen: 6,
  /** First or second half of a character beyond the basic plane. */
  Surrogate: 7,
  Other: 8,
} as const;

const kinds = new Uint8Array(0x10000);

/** The kind of the code unit at `at`; `Kind.Space` outside the text. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return Kind.Space;
  const known = kinds[unit]!;
  return known === 0 ? (kinds[unit] = decideKind(unit)) : known;
}

/** True for letters, digits, marks, underscores and joiners. */
export function isWordAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  if (kind === Kind.Surrogate) return isAstralLetter(text, at);
  return kind === Kind.Letter || kind === Kind.Digit || kind === Kind.Joiner;
}

/** True for a letter (or a mark or underscore), in any script. */
export function isLetterAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === Kind.Letter || (kind === Kind.Surrogate && isAstralLetter(text, at));
}

/** True for 0 to 9 and the digits of other scripts. */
export function isDigitAt(text: string, at: number): boolean {
  return kindAt(text, at) === Kind.Digit;
}

/** True for a capital letter of the basic plane. */
export function isUpperAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= 65 && unit <= 90 : /\p{Lu}/u.test(text.charAt(at));
}

/** The end of the run of word characters that starts at `at`. */
export function endOfWordRun(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isWordAt(text, i)) i++;
  return i;
}

function isAstralLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const start = unit >= 0xdc00 ? at - 1 : at;
  const code = text.codePointAt(start);
  return code !== undefined && code > 0xffff && /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(code));
}

function decideKind(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return Kind.Surrogate;
  if (unit === 0xfeff || /\s/.test(char)) return Kind.Space;
  if (isJoiner(unit)) return Kind.Joiner;
  if (/['’‘ʼ`´＇]/.test(char)) return Kind.Apostrophe;
  if (/[-‐‑]/.test(char)) return Kind.Hyphen;
  if (/[\p{L}\p{M}\p{Nl}_]/u.test(char)) return Kind.Letter;
  if (/\p{Nd}/u.test(char)) return Kind.Digit;
  return Kind.Other;
}

const joiners: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
];

function isJoiner(unit: number): boolean {
  return joiners.some(([first, last]) => unit >= first && unit <= last);
}
