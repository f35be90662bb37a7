import { textOf } from '../../document/index.ts';
import type { Stretch } from './pair-marks.ts';
import { sentenceAt, tokenAfter } from './reading.ts';
import type { Reading } from './reading.ts';
import { quotingLemma, sayingLemma } from './reporting-words.ts';
import { isTranscriptNote } from './transcript-turn.ts';

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
const ARTICLES = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'our', "'s"]);
/** Words that open a clause whose words the marks begin: "because "voters are coming"". */
const GOVERNING = new Set([
  'that',
  'because',
  'than',
  'if',
  'whether',
  'although',
  'though',
  'unless',
  'until',
  'since',
]);
/** Words in lower case that may follow a whole utterance without a comma: the rest carry its sentence on. */
const ONWARD = new Set(
  (
    'and but or then as while when before after until because since although though if so yet he she they it we i who ' +
    'the a an his her their its one in on at during by from is was are were'
  ).split(' '),
);

/** Says what a stretch in quotation marks is, by its letters and the words beside it. */
export function judge(reading: Reading, stretch: Stretch): Manner {
  const inner = textOf(reading.text, stretch.inner).trim();
  const first = tokenAfter(reading, stretch.span.start);
  const next = tokenAfter(reading, stretch.span.end);
  const before = reading.lower[first - 1] ?? '';
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (isTranscriptNote(inner)) return 'name';
  if (stretch.reopens || !stretch.closed) return 'whole';
  const capital = /^[^\p{L}]*\p{Lu}/u.test(inner);
  const stopped = /[.,?!…—–-]$/u.test(inner);
  if (isNickname(reading, first, next, words.length)) return 'name';
  const naming =
    NAMING.has(before === ',' ? (reading.lower[first - 2] ?? '') : before) ||
    /\bso-called\s*$/i.test(reading.text.slice(Math.max(0, stretch.span.start - 12), stretch.span.start));
  const cried = /[?!]$/.test(inner);
  if (naming && !cried && (before !== ',' || isTitle(words))) return 'name';
  const opens = startsSentence(reading, stretch);
  if (before === ',' && stopped && words.length >= 4 && saysBefore(reading, first - 2)) return 'whole';
  if (capital && !cried && !opens && isInApposition(reading, { first, next, words })) return 'name';
  if (capital && isQuotedHeading(reading, stretch, words)) return 'name';
  if (capital && !cried && isTitle(words) && !isTitleCase(reading, stretch)) {
    if (opens && isSubhead(reading, stretch, words)) return 'name';
    if (!opens && before !== ':' && (!stopped || governsName(before))) return 'name';
  }
  if (before === ':' && words.length > 1) return 'whole';
  if (ARTICLES.has(before) || GOVERNING.has(before)) return 'piece';
  // "could lead to another "Holocaust.""
  if (!opens && words.length <= 3 && /^\p{L}/u.test(before) && quotingLemma(before) === undefined)
    return 'piece';
  if (!stopped && carriesOn(reading, stretch, next)) return 'piece';
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

/** "on the broadcast of "Evening Forum," the senator": what stands before it takes a name, no speech. */
function governsName(before: string): boolean {
  return (
    /^\p{L}|^'s$/u.test(before) && quotingLemma(before) === undefined && !['that', 'a', 'an'].includes(before)
  );
}

/** "a psychology class, "Perceptions 301," because": a title beside the noun that it names, and nobody near who says it. */
function isInApposition(
  reading: Reading,
  {
    first,
    next,
    words,
  }: { readonly first: number; readonly next: number; readonly words: readonly string[] },
): boolean {
  const [only] = words;
  const titled = words.length === 1 ? /^\p{Lu}\p{L}{3}/u.test(only!) : words.length <= 5 && isTitle(words);
  if (!titled || reading.lower[first - 1] !== ',' || reading.words[first - 2]?.upos !== 'NOUN') return false;
  const { sentence } = reading.tokens[first]!;
  const inside = (i: number) => reading.tokens[i]?.sentence === sentence;
  const says = (i: number) => quotingLemma(reading.lower[i]!) !== undefined;
  for (let i = first - 2; i > first - 10 && inside(i); i -= 1) if (says(i)) return false;
  for (let i = next; inside(i); i += 1) if (says(i)) return false;
  return inside(next) && /^[\p{Ll}\d]/u.test(reading.forms[next]!);
}

/** A line of its own in quotation marks, written like a title. */
function isSubhead(reading: Reading, stretch: Stretch, words: readonly string[]): boolean {
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return isParagraph(reading, stretch) && words.length <= 8 && capitals >= 3;
}

/** 'A change warrior.' : a short line of the body in single marks, where the text quotes in double ones. */
function isQuotedHeading(reading: Reading, stretch: Stretch, words: readonly string[]): boolean {
  const single = /^['‘](?!['‘])/u.test(textOf(reading.text, stretch.span)) && quotesInDouble(reading);
  return single && words.length <= 7 && stretch.paragraph > 0 && isParagraph(reading, stretch);
}

const DOUBLE = new WeakMap<Reading, boolean>();

function quotesInDouble(reading: Reading): boolean {
  const known = DOUBLE.get(reading) ?? /["“]|''/u.test(reading.text);
  DOUBLE.set(reading, known);
  return known;
}

function isParagraph(reading: Reading, { span, paragraph }: Stretch): boolean {
  const { start, end } = reading.document.paragraphs[paragraph]!;
  return reading.text.slice(start, end).trim() === textOf(reading.text, span);
}

/** True where the sentence around it is in title case too, so that capitals tell nothing. */
function isTitleCase(reading: Reading, { span }: Stretch): boolean {
  const sentence = reading.sentences[sentenceAt(reading, span.start)];
  if (!sentence) return false;
  const outside = `${reading.text.slice(sentence.start, span.start)} ${reading.text.slice(span.end, sentence.end)}`;
  const words = outside.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  return words.length >= 3 && isTitle(words);
}

/** "We squeezed them" to lift the price: the sentence goes on after the mark as if none stood there. */
function carriesOn(reading: Reading, { span }: Stretch, next: number): boolean {
  const form = reading.forms[next];
  if (form === undefined || !/^\p{Ll}/u.test(form)) return false;
  if (reading.tokens[next]!.sentence !== reading.tokens[next - 1]?.sentence) return false;
  if (!/^\s?$/.test(reading.text.slice(span.end, reading.tokens[next]!.start))) return false;
  const lower = reading.lower[next]!;
  return !ONWARD.has(lower) && sayingLemma(lower) === undefined && !lower.endsWith('ly');
}

/** "told her, "you are a star!"": a reporting verb, with at most a few words for its hearer, before the comma. */
function saysBefore(reading: Reading, last: number): boolean {
  for (let i = last; i > last - 4; i--) {
    const lower = reading.lower[i];
    if (lower === undefined || !/^\p{L}/u.test(lower)) return false;
    if (sayingLemma(lower) !== undefined) return i === last || !/^(?:said|says)$/.test(lower);
  }
  return false;
}

function startsSentence(reading: Reading, stretch: Stretch): boolean {
  const sentence = reading.sentences[sentenceAt(reading, stretch.span.start)];
  return sentence !== undefined && reading.text.slice(sentence.start, stretch.span.start).trim() === '';
}
