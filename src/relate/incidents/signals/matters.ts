import type { ToldActor } from '../report.ts';
import { type Signal } from '../signal.ts';
import { isSaid, mayBeShared } from './speakers.ts';
import { compareWords } from './words.ts';

/** Words in common that count for less than this are none to speak of. */
const FEW = -0.1;

/**
 * What is said is one thing where the same one says it, to the same one, or in the same words: "The bishop condemned the violence" and
 * "The ombudsman criticised the transfer" are two.
 */
export const compareMatters: Signal = (a, b) => {
  if (a.event.type !== b.event.type || !isSaid(a) || !isSaid(b) || mayBeShared(a, b)) return undefined;
  // Who works with another does so with others too.
  if (a.event.type === 'COOPERATE') return undefined;
  if (a.source.length === 0 || b.source.length === 0) return undefined;
  if (share(a.source, b.source) || share(a.target, b.target)) return undefined;
  if (a.event.trigger.text.toLowerCase() === b.event.trigger.text.toLowerCase()) return undefined;
  const words = compareWords(a, b);
  if (words === undefined || words.score > FEW) return undefined;
  return { score: -1.5, reason: 'of no one speaker and no one matter' };
};

function share(xs: readonly ToldActor[], ys: readonly ToldActor[]): boolean {
  return xs.some(({ id }) => ys.some((other) => other.id === id));
}
