import { type Abbreviation, abbreviations } from '../../english/abbreviations.ts';
import { isDigitAt, isLetterAt, isUpperAt, isWordAt, Kind, kindAt } from '../characters.ts';

/**
 * Where the word of `at`..`dot` ends, which a period follows: behind the period in "Mr. Obama", "U.S. envoy",
 * "John F. Kerry", before it at the end of a sentence ("and so on, etc.").
 */
export function abbreviationEnd(text: string, at: number, dot: number, end: number): number {
  if (isAcronymStart(text, at, dot) && isLetterAt(text, dot + 1) && dot + 1 < end) {
    return acronymEnd(text, dot, end);
  }
  if (text[dot + 1] === '.') return isCompanyEnd(text, at, dot, end) ? dot + 1 : dot;
  const next = nextWord(text, dot + 1, end);
  if (next === end) return dot;
  if (dot - at === 1) return isInitial(text, at, next, dot) ? dot + 1 : dot;
  if (dot - at <= 8) {
    const entry = abbreviations.get(text.slice(at, dot).toLowerCase());
    if (entry && keepsPeriod(entry, text, at, next)) return dot + 1;
  }
  return /[,;]/.test(text.charAt(dot + 1)) ? dot + 1 : dot;
}

function keepsPeriod(
  { capital, number, loose }: Abbreviation,
  text: string,
  at: number,
  next: number,
): boolean {
  if (capital && !isUpperAt(text, at)) return false;
  if (number && !isDigitAt(text, next)) return false;
  return !(loose && isUpperAt(text, next));
}

function isAcronymStart(text: string, at: number, dot: number): boolean {
  return (dot - at === 1 && isLetterAt(text, at)) || (dot - at === 2 && text.slice(at, dot) === 'Ph');
}

/** "U.S.", "a.m.", "U.S.A" (with or without its last period), "J.K." of "J.K.Rowling". */
function acronymEnd(text: string, dot: number, end: number): number {
  let i = dot;
  while (i + 1 < end && text[i] === '.' && isLetterAt(text, i + 1)) {
    if (isWordAt(text, i + 2)) return i + 1;
    i += 2;
  }
  return i < end && text[i] === '.' && text[i + 1] !== '.' ? i + 1 : i;
}

function isInitial(text: string, at: number, next: number, dot: number): boolean {
  if (isUpperAt(text, at))
    return isUpperAt(text, next) || /[,;-]/.test(text.charAt(dot + 1)) || text[at] !== 'I';
  if (/[pcbdmv]/.test(text.charAt(at)))
    return isDigitAt(text, next) || (text[at] === 'v' && isUpperAt(text, next));
  return false;
}

/** "Acme Inc..": the name's own period and the sentence's. */
function isCompanyEnd(text: string, at: number, dot: number, end: number): boolean {
  return dot + 2 === end && abbreviations.has(text.slice(at, dot).toLowerCase());
}

/** The next character that is neither space nor closing quote or bracket; `end` where there is none. */
function nextWord(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && (kindAt(text, i) === Kind.Space || /["'”’»)\]]/.test(text.charAt(i)))) i++;
  return i;
}
