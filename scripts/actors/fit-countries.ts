import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldSentence, readTraining } from '../../bench/quality/own-corpus.ts';
import { defaultPipeline } from '../../src/default-pipeline.ts';
import { covers, type Doc, overlaps, type Sector } from '../../src/document/index.ts';
import type { Candidate } from '../../src/extract/actors/index.ts';
import {
  candidatesOf,
  classifyActor,
  countCountries,
  countryOfDateline,
  findNamed,
  isPronoun,
  isStateless,
  type Lexicon,
  loadLexicon,
  pointersOf,
  sharesOf,
} from '../../src/extract/actors/index.ts';
import { openDemonyms, openGazetteer } from '../../src/gazetteer/index.ts';
import { JointModel, openModelFiles } from '../../src/model/index.ts';
import { loadCodebook } from '../../src/ontology/index.ts';

/** A phrase without a country of its own: what is offered, and which of it is right. */
interface Case {
  readonly candidates: readonly Candidate[];
  readonly right: number;
}

const ROUNDS = 20;
const RATE = 0.03;
const DECAY = 6e-3;
/** A sign seen less often than this in all training cases is left out. */
const LEAST = 4;

/** Documents coded at once. */
const BATCH = 64;

/**
 * `npx tsx scripts/actors/fit-countries.ts [--try]`: learns the weights of `data/lexicons/country-choice.json` from the
 * training part of `training/corpus`, read by the chain itself: towns and known people count as they do there. Takes some
 * minutes. With --try, learns from four fifths and shows how often the last fifth is right.
 */
async function main(): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  const cases = await readCases(root);
  if (process.argv.includes('--try')) {
    const weights = fit(cases.filter((_, i) => i % 5 !== 0));
    const rest = cases.filter((_, i) => i % 5 === 0);
    console.log(`${rest.length} cases, right ${shareRight(rest, weights).toFixed(3)}, signs ${weights.size}`);
    return;
  }
  const weights = fit(cases);
  const rows = [...weights]
    .map(([sign, weight]): [string, number] => [sign, Math.round(weight * 100) / 100])
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, weight]) => `\n  ${JSON.stringify(sign)}: ${weight}`);
  const source = [
    { name: 'Dragoman', licence: 'Apache-2.0', note: 'learnt from the training part of training/corpus' },
  ];
  writeFileSync(
    join(root, 'data/lexicons/country-choice.json'),
    `{\n "source": ${JSON.stringify(source)},\n "script": "scripts/actors/fit-countries.ts",\n "weights": {${rows.join(',')}\n }\n}\n`,
  );
  console.log(`${cases.length} cases, right ${shareRight(cases, weights).toFixed(3)}, signs ${rows.length}`);
}

async function readCases(root: string): Promise<Case[]> {
  const data = join(root, 'data');
  const lexicon = loadLexicon(data);
  const model = new JointModel(await openModelFiles(join(root, 'models/en'), 1));
  const pipeline = defaultPipeline({
    model,
    lexicon,
    codebook: loadCodebook([join(root, 'codebook/plover')]),
    gazetteer: openGazetteer(data),
    countryOfDemonym: openDemonyms(data),
    versions: { program: '', model: '', codebook: '' },
  });
  const training = readTraining(join(root, 'training/corpus'));
  const cases: Case[] = [];
  for (let at = 0; at < training.length; at += BATCH) {
    const batch = training.slice(at, at + BATCH);
    const docs = await pipeline.run(batch.map(({ document }) => document));
    batch.forEach(({ sentences }, i) => cases.push(...casesOf(docs[i]!, sentences, lexicon)));
  }
  await model.close();
  return cases;
}

function casesOf(
  doc: Doc<'sentences' | 'entities' | 'places' | 'frames'>,
  sentences: readonly GoldSentence[],
  general: Lexicon,
): Case[] {
  const { document } = doc;
  const { lexicon, towns, named } = findNamed(doc, general);
  const documentCountries = countCountries(named);
  const datelineCountry = countryOfDateline(doc, lexicon);
  return sentences.flatMap((sentence) =>
    sentence.actors.flatMap(({ span, country, sector }): Case[] => {
      const text = document.text.slice(span.start, span.end);
      const inside = towns.filter((one) => covers(span, one)).map((one) => one.country);
      const found = classifyActor(text, lexicon, {
        ...(document.published === undefined ? {} : { date: document.published.value }),
        ...(inside.length > 0 && { towns: inside }),
        ...(datelineCountry === undefined ? {} : { datelineCountry }),
        pointers: pointersOf(span, doc.layers.sentences, named, datelineCountry),
        documentCountries,
        following: document.text.slice(span.end, sentence.end),
        sentence: {
          text: document.text,
          words: document.text.slice(sentence.start, sentence.end),
          phrase: span,
          countries: named.filter((one) => covers(sentence, one) && !overlaps(one, span)),
          frames: doc.layers.frames.filter(({ trigger }) => covers(sentence, trigger)),
        },
      });
      if (found.country !== undefined || isStateless(found.sectors)) return [];
      // The sector of a pronoun comes from elsewhere.
      const sectors = isPronoun(text) ? [sector as Sector] : found.sectors;
      const candidates = candidatesOf(found.input, sectors);
      const right = candidates.findIndex((one) => one.country === country);
      return candidates.length < 2 || right < 0 ? [] : [{ candidates, right }];
    }),
  );
}

/** Gradient descent with a rate of its own for each sign (Adagrad), in the order of the corpus: no chance in it. */
function fit(cases: readonly Case[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { candidates } of cases)
    for (const { signs } of candidates) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const weights = new Map([...seen].filter(([, count]) => count >= LEAST).map(([sign]) => [sign, 0]));
  const squares = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { candidates, right } of cases) {
      const shares = sharesOf(candidates, weights);
      candidates.forEach(({ signs }, i) => {
        const error = shares[i]! - (i === right ? 1 : 0);
        for (const sign of signs) {
          const weight = weights.get(sign);
          if (weight === undefined) continue;
          const slope = error + DECAY * weight;
          const sum = (squares.get(sign) ?? 1) + slope * slope;
          squares.set(sign, sum);
          weights.set(sign, weight - (RATE * slope) / Math.sqrt(sum));
        }
      });
    }
  return weights;
}

function shareRight(cases: readonly Case[], weights: ReadonlyMap<string, number>): number {
  const right = cases.filter(({ candidates, right: wanted }) => {
    const shares = sharesOf(candidates, weights);
    return shares.every((share, i) => i === wanted || share < shares[wanted]!);
  });
  return right.length / cases.length;
}

await main();
