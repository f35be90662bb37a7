import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldDocument, readTraining } from '../../bench/quality/own-corpus.ts';
import { readRealNews } from '../../bench/quality/real-news.ts';
import { readAnalysts } from '../analysts.ts';

/** All texts whose actors are annotated, but for what is held out from training. */
export function readAnnotated(root: string): GoldDocument[] {
  const real = join(root, 'training/real');
  const wikinews = join(root, '../shared/gold/corpus/wikinews');
  return [
    ...readAnalysts(join(root, 'training/analysts')),
    ...readdirSync(real)
      .filter((name) => name.startsWith('wikinews'))
      .sort()
      .flatMap((name) => readRealNews(join(real, name), wikinews)),
    ...readTraining(join(root, 'training/corpus')),
  ];
}
