import type { Attribution, Zone } from './attribution.ts';
import { phraseFrom } from './noun-phrase.ts';
import { spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';

const PHRASES = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['as', 'relayed', 'by'],
  ['quoting'],
  ['citing'],
];

/** "12 people had died", according to the Red Cross.
 *                       ------------ ------------- */
export function findAccordingTo(reading: Reading, zone: Zone): Attribution | undefined {
  for (let i = zone.first; i < zone.until; i++) {
    const phrase = PHRASES.find((words) => words.every((word, k) => reading.lower[i + k] === word));
    if (!phrase) continue;
    const end = i + phrase.length;
    const speaker = phraseFrom(reading, end, zone.until, true);
    if (!speaker) continue;
    const why = [`"${phrase.join(' ')}"`];
    return { cue: spanOfTokens(reading, i, end), speaker, rule: 'according-to', confidence: 0.9, why };
  }
  return undefined;
}
