import { join } from 'node:path';
import { type Dragoman, openDragoman } from '../../src/index.ts';
import { JointModel, openModelFiles } from '../../src/model/index.ts';
import { measureCameoClass, measureCameoSpans } from './cameo.ts';
import { measureAnnotators } from './cameo-annotators.ts';
import type { Confusion } from './confusion.ts';
import { measureCoreference } from './coreference.ts';
import { measureEntities } from './entities.ts';
import { measureEventDates } from './event-dates.ts';
import { confuseEvents } from './event-errors.ts';
import { measureEventCoreference } from './event-coreference.ts';
import { measureEvents } from './events.ts';
import type { Figure } from './figure.ts';
import { measureIncidents } from './incidents.ts';
import { readFigureSets } from './figure-sets.ts';
import { CORPUS } from './floors.ts';
import { readHeldOut } from './own-corpus.ts';
import { measureNumbers } from './numbers.ts';
import { measureParse } from './parse.ts';
import { measurePetrarch } from './petrarch-units.ts';
import { measureEventPlaces } from './place-events.ts';
import { measurePlainNews } from './plain-news.ts';
import { measureRealNews } from './real-news.ts';
import { measurePlaces } from './places.ts';
import { measurePloverPairs } from './plover-pairs.ts';
import { measurePolnear, readPolnear } from './polnear.ts';
import { clauseTests } from './polnear-clauses.ts';
import { measureEventQuantities, measureFigureSets, measureMeantimeHalves } from './quantities.ts';
import { measureQuotes } from './quotes.ts';
import { measureReading } from './reading.ts';
import { codeSeed, seedFigures } from './seed.ts';
import { measureStories } from './stories.ts';
import { textDocument } from './text-document.ts';
import { measureTimes } from './times.ts';
import { measureTokens } from './tokens.ts';

export interface QualityOptions {
  /** Folder of the gold sets; their figures are left out without it. */
  readonly goldDir: string | undefined;
  /** Groups to measure (see below); all when absent. */
  readonly only?: readonly string[] | undefined;
  /** Told of classes that are taken for one another. */
  readonly onConfusion?: (confusion: Confusion) => void;
  /** Whether to measure the own corpus (default true). */
  readonly own?: boolean;
  /** Leaves out what no floor rests on and takes long: the halves of the place sets that rules were chosen on, acts of ECB+. */
  readonly checkOnly?: boolean;
}

/** How many of PolNeAR's dev articles are coded: enough for a figure, quick enough for every run. */
const POLNEAR_ARTICLES = 40;

type Measure = (means: {
  readonly dragoman: Dragoman;
  readonly model: JointModel;
  readonly goldDir: string;
  readonly checkOnly: boolean;
  readonly onConfusion?: QualityOptions['onConfusion'];
}) => Promise<Figure[]>;

/** The groups that rest on the gold sets. */
const GOLD_GROUPS: Readonly<Record<string, Measure>> = {
  seed: async ({ dragoman, goldDir }) => {
    const result = await codeSeed(dragoman, join(goldDir, '../seed'));
    return result ? seedFigures(result) : [];
  },
  times: ({ goldDir, checkOnly }) => Promise.resolve(measureTimes(goldDir, checkOnly)),
  tokens: async ({ goldDir }) => {
    const { tokenF1, sentenceF1 } = await measureTokens(goldDir);
    return [...rows('words', 'token F1', tokenF1), ...rows('sentences', 'sentence F1', sentenceF1)];
  },
  quantities: ({ goldDir }) => Promise.resolve(measureMeantimeHalves(goldDir)),
  parse: ({ model, goldDir }) => measureParse(model, goldDir),
  entities: ({ model, goldDir }) => measureEntities(model, goldDir),
  reading: async ({ goldDir }) => {
    const { pages, msPerPage, ...shares } = await measureReading(join(goldDir, 'article/wcxb'));
    return [
      ...Object.entries(shares).map(([figure, value]) => ({
        set: 'WCXB pages',
        figure,
        value,
        cases: pages,
      })),
      { set: 'WCXB pages', figure: 'ms of CPU a page', value: msPerPage, cases: pages },
    ];
  },
  coreference: ({ goldDir }) => {
    const { conll, documents, byGenre } = measureCoreference(goldDir);
    const set = 'GUM dev, gold trees and names';
    return Promise.resolve([
      { set, figure: 'coreference CoNLL F1', value: conll, cases: documents },
      ...Object.entries(byGenre).map(([label, value]) => ({
        set,
        figure: 'coreference CoNLL F1',
        label,
        value,
        cases: documents,
      })),
    ]);
  },
  places: ({ dragoman, goldDir, checkOnly }) => measurePlaces(goldDir, dragoman, checkOnly),
  cameo: async ({ dragoman, goldDir }) => [
    ...(await measureCameoClass(goldDir, dragoman)),
    ...(await measureCameoSpans(goldDir, dragoman)),
  ],
  acts: ({ dragoman, goldDir, checkOnly }) =>
    checkOnly ? Promise.resolve([]) : measureEventCoreference(goldDir, dragoman),
  stories: ({ goldDir }) => Promise.resolve(measureStories(goldDir)),
  plover: ({ dragoman, goldDir, onConfusion }) => measurePloverPairs(goldDir, dragoman, onConfusion),
  annotators: ({ dragoman, goldDir }) => measureAnnotators(goldDir, dragoman),
  wikinews: ({ dragoman, goldDir }) => measureRealNews(dragoman, goldDir),
  petrarch: ({ dragoman, goldDir }) => measurePetrarch(goldDir, dragoman),
  polnear: async ({ dragoman, model, goldDir }) => {
    const articles = readPolnear(join(goldDir, 'quotes/polnear/dev'), POLNEAR_ARTICLES);
    const code = async (text: string) => {
      const [coded] = await dragoman.code([textDocument('polnear', text)]);
      return coded!.quotes.map(({ span, kind, cue, speaker }) => ({
        span,
        kind,
        ...(cue && { cue }),
        ...(speaker && { speaker: speaker.span }),
      }));
    };
    const scores = await measurePolnear(articles, code, clauseTests(model));
    const set = `PolNeAR dev, first ${POLNEAR_ARTICLES} articles`;
    return [
      { set, figure: 'direct quotations, right content F1', value: scores.f1, cases: scores.gold },
      {
        set,
        figure: 'direct quotations, right content and speaker F1',
        value: scores.wholeF1,
        cases: scores.gold,
      },
      {
        set,
        figure: 'direct quotations, right content and speaker F1, parts of mixed attributions counted',
        value: scores.wholeAnyF1,
        cases: scores.gold,
      },
      {
        set,
        figure: 'indirect quotations, right content F1',
        value: scores.indirectF1,
        cases: scores.indirectGold,
      },
      {
        set,
        figure: 'indirect quotations, right content precision',
        value: scores.indirectPrecision,
        cases: scores.indirectGold,
      },
      {
        set,
        figure: 'indirect quotations, right content recall',
        value: scores.indirectRecall,
        cases: scores.indirectGold,
      },
      {
        set,
        figure: 'indirect quotations that are clauses or hold marks, right content recall',
        value: scores.clauseRecall,
        cases: scores.clauseGold,
      },
      {
        set,
        figure: 'speaker right, of those found',
        value: scores.speakerRight / scores.speakerGold,
        cases: scores.speakerGold,
      },
    ];
  },
};

/** Measures the figures of `npm run quality`. */
export async function measureQuality({
  goldDir,
  only,
  onConfusion,
  own = true,
  checkOnly = false,
}: QualityOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  const wants = (group: string) => only === undefined || only.includes(group);
  const dragoman = await openDragoman({ threads: 2 });
  const model = new JointModel(await openModelFiles('models/en', 2));
  if (own && wants('own')) {
    const gold = readHeldOut(CORPUS);
    const coded = await dragoman.code(gold.map(({ document }) => document));
    figures.push(...measureEvents(gold, coded), ...measureQuotes(gold, coded));
    figures.push(...(await measureEventPlaces(CORPUS, dragoman)));
    figures.push(...measureEventQuantities(gold, coded));
    const sets = readFigureSets(CORPUS);
    figures.push(...measureFigureSets(sets, await dragoman.code(sets.map(({ document }) => document))));
    onConfusion?.(confuseEvents(gold, coded));
    figures.push(...(await measurePlainNews(dragoman)));
  }
  if (own && wants('incidents')) figures.push(...(await measureIncidents(dragoman, CORPUS)));
  if (own && wants('numbers')) figures.push(...(await measureNumbers(dragoman)));
  if (own && wants('dates')) figures.push(...(await measureEventDates(dragoman, CORPUS)));
  if (goldDir !== undefined) {
    for (const [group, measure] of Object.entries(GOLD_GROUPS)) {
      if (wants(group))
        figures.push(...(await measure({ dragoman, model, goldDir, checkOnly, onConfusion })));
    }
  }
  await model.close();
  await dragoman.close();
  return figures;
}

function rows(set: string, figure: string, values: Readonly<Record<string, number>>): Figure[] {
  return Object.entries(values).map(([label, value]) => ({ set, figure, label, value, cases: 0 }));
}
