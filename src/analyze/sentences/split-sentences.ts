import type { Span } from '../../document/index.ts';
import { isAbbreviated } from './abbreviated.ts';
import { isBulletAt } from './bullet.ts';
import { isOpener, isSpace, skipSpace, wordBefore } from './marks.ts';
import { isSpeechTail } from './speech-tail.ts';
import { isStopMark, readStop, type Stop } from './stop.ts';

/** Cuts one paragraph into sentences, without the spaces around them. */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const { end } = paragraph;
  const sentences: Span[] = [];
  let start = skipSpace(text, paragraph.start, end);
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit === 10) {
      const next = skipSpace(text, at, end);
      if (isLineEnd(text, at, next, start)) {
        push(text, sentences, start, at);
        start = next;
      }
      at = next;
    } else if (isStopMark(unit)) {
      const stop = readStop(text, at, end);
      at = stop.end;
      const next = skipSpace(text, at, end);
      if (next < end && endsSentence(text, stop, next, start, end)) {
        push(text, sentences, start, at);
        start = next;
        at = next;
      }
    } else {
      at++;
    }
  }
  push(text, sentences, start, end);
  return sentences;
}

function push(text: string, sentences: Span[], start: number, end: number): void {
  let last = end;
  while (last > start && isSpace(text.charAt(last - 1))) last--;
  if (last > start) sentences.push({ start, end: last });
}

/** A blank line, or a line break before or behind a bulleted line. */
function isLineEnd(text: string, at: number, next: number, start: number): boolean {
  const gap = text.slice(at, Math.min(next, at + 200));
  return gap.indexOf('\n', 1) > 0 || isBulletAt(text, next) || isBulletAt(text, start);
}

function endsSentence(text: string, stop: Stop, next: number, start: number, end: number): boolean {
  if (next === stop.end) return isMissingSpace(text, stop, start);
  if (isListNumber(text, stop, start)) return false;
  let first = next;
  while (first < end && isOpener(text.charAt(first))) first++;
  const char = String.fromCodePoint(text.codePointAt(first) ?? 32);
  const lower = /\p{Ll}/u.test(char);
  if (lower && !isNameOfLowerCase(text, first)) return false;
  if (/[-–—―,;:.?!…%&/)\]]/.test(char)) return text[next - 1] === '\n' && isBulletAt(text, next);
  // "Sen. Hale (R-Ariz.) Tuesday said": the bracket ends the name, not the sentence.
  if (stop.marks === '.' && (stop.closed === '' || stop.closed === ')')) {
    return !isAbbreviated(text, stop.start, first, start, end);
  }
  if (/[?!]/.test(stop.marks) && stop.closed !== '' && first === next) return !isSpeechTail(text, next);
  return true;
}

/** "1. Reforms", "A. Reforms": a number or letter that opens the sentence. */
function isListNumber(text: string, stop: Stop, start: number): boolean {
  return (
    stop.marks === '.' &&
    stop.start - start <= 3 &&
    /^[(]?(?:\d{1,3}|\p{L})$/u.test(text.slice(start, stop.start))
  );
}

const arabic = /(?:al|el|ul|as|ash)[-–]\p{Lu}/uy;

/** "al-Shabab said": a name that begins in lower case. */
function isNameOfLowerCase(text: string, at: number): boolean {
  arabic.lastIndex = at;
  return arabic.test(text);
}

/** "ended.The": two sentences whose space was lost. */
function isMissingSpace(text: string, stop: Stop, start: number): boolean {
  if (stop.marks !== '.' && stop.marks !== '?' && stop.marks !== '!') return false;
  if (!/^["“]?\p{Lu}(?:\p{Ll}+)? ["“\p{L}]/u.test(text.slice(stop.end, stop.end + 30))) return false;
  return stop.closed !== '' || /^\p{Ll}{3,}$/u.test(wordBefore(text, stop.start, start));
}
