import { lemmaAt } from './reporting-words.ts';
import { tokenAfter } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Draft } from './draft.ts';

const THINKING = new Set([
  'think',
  'believe',
  'guess',
  'hope',
  'suppose',
  'know',
  'feel',
  'wish',
  'reckon',
  'doubt',
  'fear',
]);
const SELF = new Set(['i', 'we', 'you']);

/** "I think we all need rest": the writer's or an unmarked speaker's own hedge attributes nothing to anyone. */
export function isHedge(reading: Reading, { cue, speaker, rule }: Draft): boolean {
  if (!cue || !speaker || speaker.until - speaker.first !== 1) return false;
  if (!SELF.has(reading.lower[speaker.first]!)) return false;
  return rule === 'state-clause' || THINKING.has(lemmaAt(reading, tokenAfter(reading, cue.start)));
}
