import type { Draft } from './draft.ts';
import type { Stretch } from './pair-marks.ts';
import { phraseFrom } from './noun-phrase.ts';
import { sentenceAt } from './reading.ts';
import type { Reading } from './reading.ts';

/**
 * "We have walked that road for years."   [next paragraph]   The speaker, Bishop Duarte, is a guarantor.
 *                                                                         -------------
 * Words that fill their paragraph, and of which the next one says first whose they are.
 */
export function namedAfter(reading: Reading, { span }: Stretch, last: Stretch): Draft | undefined {
  const next = sentenceAt(reading, last.span.end - 1) + 1;
  if (reading.sentences[next]?.paragraph !== last.paragraph + 1) return undefined;
  const first = reading.starts[next]!;
  const name = nameBehind(reading, first);
  const speaker = name === undefined ? undefined : phraseFrom(reading, name, reading.starts[next + 1]!);
  if (!speaker) return undefined;
  const why = ['the next paragraph says whose words they are'];
  return { span, kind: 'direct', speaker, confidence: 0.85, rule: 'named-after', why };
}

/** The token behind "The speaker," or "So said". */
function nameBehind({ lower, forms }: Reading, first: number): number | undefined {
  const [one, two] = [lower[first], lower[first + 1]];
  if (one === 'the' && two === 'speaker' && forms[first + 2] === ',') return first + 3;
  const spoke = /^(?:said|says|spoke|wrote)$/.test(two ?? '');
  return /^(?:so|thus)$/.test(one ?? '') && spoke ? first + 2 : undefined;
}
