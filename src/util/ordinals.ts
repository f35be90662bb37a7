/** A pattern of ordinals, in words or digits. */
export const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|\\d{1,2}(?:st|nd|rd|th))';

/** Ordinal words in order, the first is 1. */
export const ORDINALS: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );

/** Reads an ordinal: "third", "21st". */
export function ordinalOf(word: string): number {
  const digits = /^\d+/.exec(word);
  return digits ? Number(digits[0]) : ORDINALS.indexOf(word.toLowerCase().replace(/\s+/g, '-')) + 1;
}
