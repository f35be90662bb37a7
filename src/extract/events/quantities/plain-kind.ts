import type { Doc, QuantityMention } from '../../../document/index.ts';
import type { Tie } from './tie-quantities.ts';

const SHOT_DOWN =
  /^(?:\s[\p{L}-]+){0,3}?\s(?:(?:was|were|been|being)\s)?(?:shot\sdown|intercepted|downed|brought\sdown)\b/u;
const TO_SAFETY = /^[^.;,]{0,60}\b(?:evacuated|brought\sout|taken\sto\ssafety)\b/;

/** "34 of them were shot down", of drones: nobody died. "418 visitors were brought out by train": nobody threw them out. */
export function withPlainKind(
  { document: { text } }: Doc,
  { kind, unit, end }: QuantityMention,
  tie: Tie,
): Tie {
  const rest = text.slice(end, end + 100);
  const ofArms = tie.kind === 'killed' && (unit === undefined || kind === 'weapons');
  if (ofArms && SHOT_DOWN.test(rest)) return { ...tie, kind: 'weapons' };
  return tie.kind === 'expelled' && TO_SAFETY.test(rest) ? { ...tie, kind: 'other' } : tie;
}
