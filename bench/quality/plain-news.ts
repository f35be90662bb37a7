import { join } from 'node:path';
import type { Dragoman } from '../../src/index.ts';
import { measureEvents } from './events.ts';
import type { Figure } from './figure.ts';
import { readAll } from './own-corpus.ts';

/**
 * Sentences of plain agency copy that were never trained on, annotated as the corpus is: those of `read` may be read, and
 * weights and thresholds are chosen on them (`scripts/fit-sure.ts`), those of `blind` are never looked at.
 */
const FOLDER = join(import.meta.dirname, 'plain-news');

/** The figures of events on plain news. */
export async function measurePlainNews(dragoman: Dragoman): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const half of ['read', 'blind']) {
    const gold = readAll(join(FOLDER, half));
    const coded = await dragoman.code(gold.map(({ document }) => document));
    figures.push(...measureEvents(gold, coded, `plain news, ${half}`));
  }
  return figures;
}
