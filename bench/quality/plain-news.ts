import { join } from 'node:path';
import type { Dragoman } from '../../src/index.ts';
import type { Figure } from './figure.ts';
import { measureHalves } from './halves.ts';
import { readAll } from './own-corpus.ts';

/**
 * Sentences of plain agency copy that were never trained on, annotated as the corpus is: those of `read` may be read, and
 * weights and thresholds are chosen on them (`scripts/fit-sure.ts`), those of `blind` are never looked at.
 */
const FOLDER = join(import.meta.dirname, 'plain-news');

/** The figures of events on plain news. */
export function measurePlainNews(dragoman: Dragoman): Promise<Figure[]> {
  return measureHalves(dragoman, 'plain news', (half) => readAll(join(FOLDER, half)));
}
