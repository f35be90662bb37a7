import type { Draft } from './draft.ts';
import type { Stretch } from './pair-marks.ts';
import { spanOfTokens, tokensIn } from './reading.ts';
import type { Reading } from './reading.ts';

const TURN = /^\s*(\p{Lu}[\p{Lu}.'’ -]*\p{Lu}):\s+(?=\S)/u;

/** "ANCHOR: Will you stand again?
 *   ------  -------------------- : a transcript quoted turn by turn. */
export function transcriptTurn(reading: Reading, stretch: Stretch): Draft | undefined {
  const match = TURN.exec(reading.text.slice(stretch.inner.start, stretch.inner.end));
  if (!match) return undefined;
  const at = stretch.inner.start + match[0].indexOf(match[1]!);
  const [first, until] = tokensIn(reading, { start: at, end: at + match[1]!.length });
  if (first >= until || reading.tokens[first]!.sentence !== reading.tokens[until - 1]!.sentence)
    return undefined;
  return {
    span: { start: stretch.inner.start + match[0].length, end: stretch.span.end },
    kind: 'direct',
    speaker: spanOfTokens(reading, first, until),
    confidence: 0.9,
    rule: 'transcript-turn',
    why: ['a name in capitals and a colon open the quotation'],
  };
}

/** "(APPLAUSE) : a note of the transcriber, which nobody says. */
export function isTranscriptNote(inner: string): boolean {
  return /^\s*[([]\p{Lu}[\p{Lu} .,-]+[)\]][.]?\s*$/u.test(inner);
}
