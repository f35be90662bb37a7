import { join } from 'node:path';
import { defaultPipeline } from '../src/default-pipeline.ts';
import { overlaps, QuantityKind } from '../src/document/index.ts';
import { loadLexicon } from '../src/extract/actors/index.ts';
import { type Asked, signsOfKind } from '../src/extract/events/quantities/kind/kind-signs.ts';
import { openDemonyms, openGazetteer } from '../src/gazetteer/index.ts';
import { JointModel, openModelFiles } from '../src/model/index.ts';
import { loadCodebook } from '../src/ontology/index.ts';
import { chooseClass } from '../src/util/choose-class.ts';
import { addHead } from './add-head.ts';
import { type ClassCase, learnClasses, textOf } from './learn-classes.ts';
import { readTiedArticles, type TiedArticle } from './tied-articles.ts';

/** Documents coded at once. */
const BATCH = 64;
const OPTIONS = { epochs: 8, least: 6, told: 3, pull: 5 } as const;
/** With --try: each so-manieth article is left out, by turns. */
const FOLDS = 5;

/** A number that rules tie to its act, and what it counts. */
interface KindCase extends ClassCase<QuantityKind> {
  readonly article: TiedArticle;
}

/**
 * `npx tsx scripts/fit-kinds.ts [--try]`: learns what the numbers of acts count, from the corpus, `training/analysts` with
 * `training/ties`, `training/sets` and the sets of the bench that rules are chosen on, and writes `models/en/kinds.json`; to be
 * run after each export of the model, after `fit-counted.ts`. Takes some minutes. With --try, learns from four fifths and asks the rest, by
 * turns, and shows how often rules and what is learnt are right.
 */
async function main(): Promise<void> {
  const root = join(import.meta.dirname, '..');
  const cases = await readCases(root);
  if (process.argv.includes('--try')) {
    tryOut(cases);
    return;
  }
  const learnt = learnClasses(cases, QuantityKind.options, OPTIONS);
  addHead(join(root, 'models/en'), 'kinds.json', textOf(learnt));
  console.log(`${cases.length} numbers, ${learnt.signs.size} signs`);
}

function tryOut(cases: readonly KindCase[]): void {
  const ids = [...new Set(cases.map(({ article }) => article.id))];
  const folds = new Map(ids.map((id, i) => [id, i % FOLDS]));
  const counts = new Map<string, { all: number; ruled: number; learnt: number }>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const learnt = learnClasses(
      cases.filter(({ article }) => folds.get(article.id) !== fold),
      QuantityKind.options,
      OPTIONS,
    );
    for (const { article, signs, told, right } of cases) {
      if (folds.get(article.id) !== fold) continue;
      const count = counts.get(article.source) ?? { all: 0, ruled: 0, learnt: 0 };
      count.all += 1;
      count.ruled += Number(told === right);
      count.learnt += Number(chooseClass(told, signs, learnt) === right);
      counts.set(article.source, count);
    }
  }
  for (const [source, { all, ruled, learnt }] of counts)
    console.log(
      `${source}: ${all} numbers, rules ${(ruled / all).toFixed(4)}, learnt ${(learnt / all).toFixed(4)}`,
    );
}

async function readCases(root: string): Promise<KindCase[]> {
  const data = join(root, 'data');
  const model = new JointModel(await openModelFiles(join(root, 'models/en'), 1));
  const found = new Map<string, Asked[]>();
  const pipeline = defaultPipeline({
    model,
    lexicon: loadLexicon(data),
    codebook: loadCodebook([join(root, 'codebook/plover')]),
    gazetteer: openGazetteer(data),
    countryOfDemonym: openDemonyms(data),
    versions: { program: '', model: '', codebook: '' },
    chooseKinds: (doc, ties, framed) => {
      found.set(
        doc.document.id,
        ties.map((_, at) => ({ doc, framed, ties, at })),
      );
      return ties;
    },
  });
  // Articles of several files may have the same id.
  const articles = readTiedArticles(root).map((one, i) => ({
    ...one,
    document: { ...one.document, id: `${i}` },
  }));
  const cases: KindCase[] = [];
  for (let at = 0; at < articles.length; at += BATCH) {
    const batch = articles.slice(at, at + BATCH);
    await pipeline.run(batch.map(({ document }) => document));
    for (const article of batch)
      cases.push(...found.get(article.document.id)!.flatMap((asked) => caseOf(article, asked) ?? []));
    found.clear();
  }
  await model.close();
  return cases;
}

/** Nothing where rules tie the number to no act or to another than its own. */
function caseOf(article: TiedArticle, asked: Asked): KindCase | undefined {
  const { mention, tie } = asked.ties[asked.at]!;
  const label = article.labelOf(mention);
  if (label?.kind === undefined || tie.event === undefined) return undefined;
  const { trigger } = asked.framed[tie.event]!.event;
  if (!label.acts.some((span) => overlaps(span, trigger))) return undefined;
  return { article, signs: signsOfKind(asked, tie.event), told: tie.kind, right: label.kind };
}

await main();
