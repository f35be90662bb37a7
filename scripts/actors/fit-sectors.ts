import { join } from 'node:path';
import type { GoldDocument } from '../../bench/quality/own-corpus.ts';
import { sameSpan, Sector } from '../../src/document/index.ts';
import { type AskedSector, isSettled, sectorOf, signsOfSector } from '../../src/extract/actors/index.ts';
import { addHead } from '../add-head.ts';
import { learnClasses, type SourcedCase, textOf, tryOut } from '../learn-classes.ts';
import { readByChain } from '../read-by-chain.ts';
import { readAnnotated } from './annotated.ts';

const OPTIONS = { epochs: 4, least: 8, told: 4, pull: 5 } as const;

type SectorCase = SourcedCase<Sector>;

/**
 * `npx tsx scripts/actors/fit-sectors.ts [--try]`: learns in which sector an actor is, beside what rules pick, from the training parts of
 * the corpus, of `training/analysts` and of `training/real`, and writes `models/en/sectors.json`; to be run after each export of the
 * model. Takes some minutes. With --try, learns from four fifths and asks the rest, by turns, and shows how often rules and what is learnt
 * are right.
 */
async function main(): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  const cases = await readCases(root);
  if (process.argv.includes('--try')) {
    tryOut(cases, Sector.options, OPTIONS);
    return;
  }
  const learnt = learnClasses(cases, Sector.options, OPTIONS);
  addHead(join(root, 'models/en'), 'sectors.json', textOf(learnt));
  console.log(`${cases.length} actors, ${learnt.signs.size} signs`);
}

async function readCases(root: string): Promise<SectorCase[]> {
  const found = new Map<string, AskedSector[]>();
  const read = readByChain(root, readAnnotated(root), {
    chooseSector: (asked) => {
      found.set(asked.document, [...(found.get(asked.document) ?? []), asked]);
      return asked.ruled;
    },
  });
  const cases: SectorCase[] = [];
  for await (const { text } of read) {
    cases.push(...casesOf(text, found.get(text.document.id) ?? []));
    found.delete(text.document.id);
  }
  return cases;
}

function casesOf({ document, sentences }: GoldDocument, asked: readonly AskedSector[]): SectorCase[] {
  const of = { id: document.id, source: sentences.length > 1 ? 'articles' : 'sentences' };
  return sentences.flatMap(({ actors }) =>
    actors.flatMap(({ span, sector }): SectorCase[] => {
      const one = asked.find(({ chain }) => chain.mentions.some((mention) => sameSpan(mention, span)));
      if (one === undefined || isSettled(one)) return [];
      const told = sectorOf(one.ruled);
      return [{ ...of, signs: signsOfSector(one), told, right: Sector.parse(sector) }];
    }),
  );
}

await main();
