import { join } from 'node:path';
import { overlaps, QuantityKind } from '../src/document/index.ts';
import { type Asked, signsOfKind } from '../src/extract/events/quantities/kind/kind-signs.ts';
import { addHead } from './add-head.ts';
import { learnClasses, type SourcedCase, textOf, tryOut } from './learn-classes.ts';
import { readByChain } from './read-by-chain.ts';
import { readTiedArticles, type TiedArticle } from './tied-articles.ts';

const OPTIONS = { epochs: 8, least: 6, told: 3, pull: 5 } as const;

/** A number that rules tie to its act, and what it counts. */
type KindCase = SourcedCase<QuantityKind>;

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
    tryOut(cases, QuantityKind.options, OPTIONS);
    return;
  }
  const learnt = learnClasses(cases, QuantityKind.options, OPTIONS);
  addHead(join(root, 'models/en'), 'kinds.json', textOf(learnt));
  console.log(`${cases.length} numbers, ${learnt.signs.size} signs`);
}

async function readCases(root: string): Promise<KindCase[]> {
  const found = new Map<string, Asked[]>();
  const read = readByChain(root, readTiedArticles(root), {
    chooseKinds: (doc, ties, framed) => {
      found.set(
        doc.document.id,
        ties.map((_, at) => ({ doc, framed, ties, at })),
      );
      return ties;
    },
  });
  const cases: KindCase[] = [];
  for await (const { text } of read) {
    cases.push(...found.get(text.document.id)!.flatMap((asked) => caseOf(text, asked) ?? []));
    found.delete(text.document.id);
  }
  return cases;
}

/** Nothing where rules tie the number to no act or to another than its own. */
function caseOf(article: TiedArticle, asked: Asked): KindCase | undefined {
  const { mention, tie } = asked.ties[asked.at]!;
  const label = article.labelOf(mention);
  if (label?.kind === undefined || tie.event === undefined) return undefined;
  const { trigger } = asked.framed[tie.event]!.event;
  if (!label.acts.some((span) => overlaps(span, trigger))) return undefined;
  const { id, source } = article;
  return { id, source, signs: signsOfKind(asked, tie.event), told: tie.kind, right: label.kind };
}

await main();
