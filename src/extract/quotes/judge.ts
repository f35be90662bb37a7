import { textOf } from '../../document/index.ts';
import type { Stretch } from './pair-marks.ts';
import { sentenceAt, tokenAfter } from './reading.ts';
import type { Reading } from './reading.ts';

/**
 * What stands between the marks: a `whole` utterance (sentence or clause of its own), a `piece` of the sentence
 * around it, or a `name` (title, nickname, so-called) that nobody says.
 */
export type Manner = 'whole' | 'piece' | 'name';

const NAMING = new Set(
  (
    'so-called word words term phrase dubbed nicknamed codenamed code-named named entitled titled alias aka title ' +
    'film movie book song novel album documentary series play poem magazine newspaper article essay exhibition operation ' +
    'poster operetta painting memoir single show episode hashtag'
  ).split(' '),
);

/** Says what a stretch in quotation marks is, by its letters and the words beside it. */
export function judge(reading: Reading, stretch: Stretch): Manner {
  const inner = textOf(reading.text, stretch.inner).trim();
  const first = tokenAfter(reading, stretch.span.start);
  const next = tokenAfter(reading, stretch.span.end);
  const before = reading.lower[first - 1] ?? '';
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (stretch.reopens || !stretch.closed) return 'whole';
  const capital = /^[^\p{L}]*\p{Lu}/u.test(inner);
  const stopped = /[.,?!…—–-]$/u.test(inner);
  if (isNickname(reading, first, next, words.length)) return 'name';
  const naming =
    NAMING.has(before) || /\bso-called\s*$/i.test(reading.text.slice(0, stretch.span.start).slice(-12));
  if (naming && !/[?!]$/.test(inner)) return 'name';
  const opens = startsSentence(reading, stretch);
  if (capital && !stopped && before !== ':' && isTitle(words) && !opens) return 'name';
  if (before === ':' && words.length > 1) return 'whole';
  if (capital && (stopped || (words.length >= 4 && !isTitle(words)))) return 'whole';
  return opens && /[,?!…—.]$/u.test(inner) && words.length > 1 ? 'whole' : 'piece';
}

/** Joaquin "El Chapo" Guzman */
function isNickname(reading: Reading, first: number, next: number, words: number): boolean {
  const capital = /^\p{Lu}[\p{L}.'’-]+$/u;
  if (words > 3 || !capital.test(reading.forms[first - 1] ?? '') || !capital.test(reading.forms[next] ?? ''))
    return false;
  const sentence = reading.tokens[first]?.sentence;
  return reading.tokens[first - 1]?.sentence === sentence && reading.tokens[next]?.sentence === sentence;
}

function isTitle(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return words.length >= 2 && long.length > 0 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

function startsSentence(reading: Reading, stretch: Stretch): boolean {
  const sentence = reading.sentences[sentenceAt(reading, stretch.span.start)];
  return sentence !== undefined && reading.text.slice(sentence.start, stretch.span.start).trim() === '';
}
