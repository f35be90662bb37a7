import type { Dragoman } from '../../src/index.ts';
import { measureEvents } from './events.ts';
import type { Figure } from './figure.ts';
import type { GoldDocument } from './own-corpus.ts';

/** The figures of events of a set that is never trained on, by halves: `read` may be looked at, `blind` never is. */
export async function measureHalves(
  dragoman: Dragoman,
  set: string,
  readHalf: (half: string) => readonly GoldDocument[],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const half of ['read', 'blind']) {
    const gold = readHalf(half);
    const coded = await dragoman.code(gold.map(({ document }) => document));
    figures.push(...measureEvents(gold, coded, `${set}, ${half}`));
  }
  return figures;
}
