import { join } from 'node:path';
import type { GoldDocument } from '../../bench/quality/own-corpus.ts';
import { defaultPipeline } from '../../src/default-pipeline.ts';
import { sameSpan, Sector } from '../../src/document/index.ts';
import {
  type AskedSector,
  isSettled,
  loadLexicon,
  sectorOf,
  signsOfSector,
} from '../../src/extract/actors/index.ts';
import { openDemonyms, openGazetteer } from '../../src/gazetteer/index.ts';
import { JointModel, openModelFiles } from '../../src/model/index.ts';
import { loadCodebook } from '../../src/ontology/index.ts';
import { chooseClass } from '../../src/util/choose-class.ts';
import { addHead } from '../add-head.ts';
import { type ClassCase, learnClasses, textOf } from '../learn-classes.ts';
import { readAnnotated } from './annotated.ts';

/** Documents coded at once. */
const BATCH = 64;
const OPTIONS = { epochs: 4, least: 8, told: 4, pull: 5 } as const;
/** With --try: each so-manieth text is left out. */
const FOLDS = 5;

interface SectorCase extends ClassCase<Sector> {
  /** Index of its text. */
  readonly text: number;
  readonly isArticle: boolean;
}

/**
 * `npx tsx scripts/actors/fit-sectors.ts [--try]`: learns in which sector an actor is, beside what rules pick, from the training parts of
 * the corpus, of `training/analysts` and of `training/real`, and writes `models/en/sectors.json`; to be run after each export of the
 * model. Takes some minutes. With --try, learns from four fifths and shows how often rules and what is learnt are right
 * on the last.
 */
async function main(): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  const cases = await readCases(root);
  if (process.argv.includes('--try')) {
    tryOut(cases);
    return;
  }
  const learnt = learnClasses(cases, Sector.options, OPTIONS);
  addHead(join(root, 'models/en'), 'sectors.json', textOf(learnt));
  console.log(`${cases.length} actors, ${learnt.signs.size} signs`);
}

function tryOut(cases: readonly SectorCase[]): void {
  const isLeft = ({ text }: SectorCase) => text % FOLDS === 0;
  const learnt = learnClasses(
    cases.filter((one) => !isLeft(one)),
    Sector.options,
    OPTIONS,
  );
  for (const isArticle of [false, true]) {
    const asked = cases.filter((one) => isLeft(one) && one.isArticle === isArticle);
    const ruled = asked.filter(({ told, right }) => told === right).length;
    const right = asked.filter((one) => chooseClass(one.told, one.signs, learnt) === one.right).length;
    const share = (count: number) => (count / asked.length).toFixed(4);
    console.log(
      `${isArticle ? 'articles' : 'sentences'}: ${asked.length} actors, rules ${share(ruled)}, learnt ${share(right)}`,
    );
  }
}

async function readCases(root: string): Promise<SectorCase[]> {
  const data = join(root, 'data');
  const model = new JointModel(await openModelFiles(join(root, 'models/en'), 1));
  const found = new Map<string, AskedSector[]>();
  const pipeline = defaultPipeline({
    model,
    lexicon: loadLexicon(data),
    codebook: loadCodebook([join(root, 'codebook/plover')]),
    gazetteer: openGazetteer(data),
    countryOfDemonym: openDemonyms(data),
    versions: { program: '', model: '', codebook: '' },
    chooseSector: (asked) => {
      found.set(asked.document, [...(found.get(asked.document) ?? []), asked]);
      return asked.ruled;
    },
  });
  // Texts of several files may have the same id.
  const texts = readAnnotated(root).map((one, i) => ({ ...one, document: { ...one.document, id: `${i}` } }));
  const cases: SectorCase[] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    const batch = texts.slice(at, at + BATCH);
    await pipeline.run(batch.map(({ document }) => document));
    batch.forEach((text, i) => cases.push(...casesOf(text, at + i, found.get(text.document.id) ?? [])));
    found.clear();
  }
  await model.close();
  return cases;
}

function casesOf({ sentences }: GoldDocument, text: number, asked: readonly AskedSector[]): SectorCase[] {
  return sentences.flatMap(({ actors }) =>
    actors.flatMap(({ span, sector }): SectorCase[] => {
      const one = asked.find(({ chain }) => chain.mentions.some((mention) => sameSpan(mention, span)));
      if (one === undefined || isSettled(one)) return [];
      return [
        {
          ...{ text, isArticle: sentences.length > 1 },
          ...{ signs: signsOfSector(one), told: sectorOf(one.ruled), right: Sector.parse(sector) },
        },
      ];
    }),
  );
}

await main();
