import { overlaps } from '../../document/index.ts';
import type { RoleSpan, Span, SpeechFrame, TokenSpan } from '../../document/index.ts';
import { isNamed } from './cue-before.ts';
import type { Attribution } from './attribution.ts';
import { quotedAs } from './quoted-as.ts';
import type { Reading } from './reading.ts';
import { framesAround } from './speech-near.ts';

/**
 * The cue and speaker that the model gives for words in quotation marks, where they say more than the rules
 * found: no rule fired, the rule has no speaker, or the model is sure of another speaker for the same cue.
 */
export function findProposed(
  reading: Reading,
  span: Span,
  found: Attribution | undefined,
): Attribution | undefined {
  let best: SpeechFrame | undefined;
  for (const frame of framesAbout(reading, span)) {
    if (overlaps(frame.cue, span)) continue;
    const quoted = quotedAs(reading, frame.cue.until - 1) !== undefined;
    if (quoted && found?.speaker) return undefined;
    if (found?.cue && overlaps(frame.cue, found.cue)) return merge(reading, found, frame, span);
    if (!best || frame.cueConfidence > best.cueConfidence) best = frame;
  }
  if (!best || (found?.speaker && found.confidence >= 0.8)) return undefined;
  const speaker = speakerOf(best, span);
  if (found && !speaker) return undefined;
  const why = ['the model sees speech here'];
  const confidence = Math.min(best.cueConfidence, speaker?.confidence ?? 0.6);
  return {
    cue: plain(best.cue),
    ...(speaker && { speaker: plainTokens(speaker) }),
    rule: 'model',
    confidence,
    why,
  };
}

function merge(reading: Reading, found: Attribution, frame: SpeechFrame, span: Span): Attribution {
  const speaker = speakerOf(frame, span);
  if (!speaker || isNamed(reading, frame.cue.until - 1)) return found;
  // A rule beside the marks is surer of who; the model is surer of how far the phrase reaches.
  if (
    found.speaker &&
    !overlaps(found.speaker, speaker) &&
    found.confidence >= 0.9 &&
    !isLoose(reading, frame)
  )
    return found;
  const why = [...found.why, 'the model names the speaker'];
  return { ...found, speaker: plainTokens(speaker), rule: `${found.rule}+model`, why };
}

/** "wrote to supporters saying": the words leave open whose participle it is. */
function isLoose({ lower, words }: Reading, { cue: { first, until } }: SpeechFrame): boolean {
  return until - first === 1 && words[first]!.xpos === 'VBG' && /^\p{L}/u.test(lower[first - 1] ?? '');
}

function framesAbout(reading: Reading, span: Span): SpeechFrame[] {
  return framesAround(reading.speech, span).filter((frame) =>
    frame.content.some((content) => overlaps(content, span)),
  );
}

function speakerOf(frame: SpeechFrame, span: Span): RoleSpan | undefined {
  const outside = frame.speaker.filter((speaker) => !overlaps(speaker, span));
  return outside.reduce<RoleSpan | undefined>(
    (a, b) => (a && a.confidence >= b.confidence ? a : b),
    undefined,
  );
}

const plain = ({ start, end }: Span): Span => ({ start, end });

/** The span alone, without what the model adds to it. */
export function plainTokens({ start, end, first, until, sentence }: RoleSpan): TokenSpan {
  return { start, end, first, until, sentence };
}
