import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Dragoman } from '../../src/index.ts';
import { measureEvents } from './events.ts';
import type { Figure } from './figure.ts';
import { readArticles } from './own-corpus.ts';

/**
 * What people settled by hand (`dragoman decisions --format gold`) against what is coded now. Each sentence is coded alone, without
 * its article: what a rule takes from the rest of the document (`told`) is not there. Reviewers saw what had been coded: what was
 * missed then is not in the file, so recall says how much is found again.
 */
export async function measureCorrections(file: string, dragoman: Dragoman): Promise<Figure[]> {
  const gold = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => readArticles(basename(file, '.jsonl'), line));
  const coded = await dragoman.code(gold.map(({ document }) => document));
  const figures = measureEvents(gold, coded, `corrections, ${gold.length} sentences`);
  return figures.filter(({ cases, value }) => cases > 0 && !Number.isNaN(value));
}
