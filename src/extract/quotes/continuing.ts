import type { Span } from '../../document/index.ts';
import type { Around } from './attribution.ts';
import type { Draft } from './draft.ts';
import type { Stretch } from './pair-marks.ts';
import { isParsed, sentenceAt, tokenAfter } from './reading.ts';
import type { Reading } from './reading.ts';
import { sayingLemma } from './reporting-words.ts';

/** A piece that no words of its sentence touch, save those that interrupt the quotation: `he said, "b."` */
export function isSetOff(reading: Reading, stretch: Stretch, { before, sentenceAfter }: Around): boolean {
  const opens = before.first >= before.until || /^[,–—-]+$/.test(reading.forms[before.until - 1]!);
  const ends = /[,.?!…—–-]["”»'’]*$/u.test(reading.text.slice(stretch.span.start, stretch.span.end));
  return opens && (ends || !/^\p{Ll}/u.test(reading.forms[sentenceAfter.first] ?? ''));
}

/** "A," he said, "b."   /   "A," he said. "B." : the cue between them serves both. */
export function continuing(
  reading: Reading,
  stretch: Stretch,
  around: Around,
  previous: Draft | undefined,
): Draft | undefined {
  if (previous?.kind !== 'direct' || !previous.cue || previous.cue.start < previous.span.end) {
    return previous?.kind === 'direct' && previous.rule === 'continued' && isNext(reading, stretch, previous)
      ? { ...previous, continues: previous, confidence: 0.8 }
      : undefined;
  }
  if (!isNext(reading, stretch, previous)) return undefined;
  const { before } = around;
  const gap = reading.text.slice(previous.span.end, stretch.span.start);
  if (/:\s*$/.test(gap)) return undefined;
  const end = tokenAfter(reading, stretch.span.start);
  const sameSentence = before.first < before.until;
  if (sameSentence && !/,\s*$|[-–—]\s*$/.test(gap) && reading.tokens[end - 1]!.end > previous.cue.end + 60)
    return undefined;
  for (let i = tokenAfter(reading, previous.cue.end); i < end; i++) {
    const verbal = !isParsed(reading, i) || reading.words[i]!.upos === 'VERB';
    if (verbal && sayingLemma(reading.lower[i]!) !== undefined) return undefined;
  }
  const why = ['goes on after the words that interrupt it'];
  return { ...previous, continues: previous, rule: 'continued', confidence: previous.confidence * 0.97, why };
}

/** "We left," she said, "and came back": the first part ends in a comma, the second stands in the same sentence. */
export function isInterrupted(reading: Reading, first: Span, second: Span): boolean {
  return (
    /,["”»'’]*$/u.test(reading.text.slice(first.start, first.end)) &&
    sentenceAt(reading, first.end - 1) === sentenceAt(reading, second.start)
  );
}

/** True where at most the end of the cue's sentence parts the two. */
function isNext(reading: Reading, stretch: Stretch, previous: Draft): boolean {
  const gap = reading.text.slice(previous.span.end, stretch.span.start);
  if (gap.includes('\n\n')) return false;
  const end = Math.max(previous.span.end, previous.cue?.end ?? 0);
  const sentences = sentenceAt(reading, stretch.span.start) - sentenceAt(reading, end - 1);
  if (sentences <= 0) return true;
  const start = reading.sentences[sentenceAt(reading, stretch.span.start)]!.start;
  return sentences === 1 && reading.text.slice(start, stretch.span.start).trim() === '';
}
