import { openDragoman } from '../../src/index.ts';
import { JointModel, openModelFiles } from '../../src/model/index.ts';
import { measureEntities } from './entities.ts';
import { measureEvents } from './events.ts';
import type { Figure } from './figure.ts';
import { CORPUS } from './floors.ts';
import { readHeldOut } from './own-corpus.ts';
import { measureParse } from './parse.ts';
import { measureQuotes } from './quotes.ts';

export interface QualityOptions {
  /** Folder of the gold sets; their figures are left out without it. */
  readonly goldDir: string | undefined;
  /** Groups to measure: own, parse, entities, ...; all when absent. */
  readonly only?: readonly string[] | undefined;
}

/** Measures every figure of `npm run quality`. */
export async function measureQuality({ goldDir, only }: QualityOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  const wants = (group: string) => only === undefined || only.includes(group);
  if (wants('own')) {
    const dragoman = await openDragoman({ threads: 2 });
    const gold = readHeldOut(CORPUS);
    const coded = await dragoman.code(gold.map(({ document }) => document));
    await dragoman.close();
    figures.push(...measureEvents(gold, coded), ...measureQuotes(gold, coded));
  }
  if (goldDir !== undefined) {
    const model = new JointModel(await openModelFiles('models/en', 2));
    if (wants('parse')) figures.push(...(await measureParse(model, goldDir)));
    if (wants('entities')) figures.push(...(await measureEntities(model, goldDir)));
    await model.close();
  }
  return figures;
}
