import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTraining } from '../../bench/quality/own-corpus.ts';
import type { Sector } from '../../src/document/index.ts';
import type { Candidate } from '../../src/extract/actors/index.ts';
import {
  candidatesOf,
  classifyActor,
  countCountries,
  findCountries,
  isPronoun,
  isStateless,
  loadLexicon,
  sharesOf,
} from '../../src/extract/actors/index.ts';

/** A phrase without a country of its own: what is offered, and which of it is right. */
interface Case {
  readonly candidates: readonly Candidate[];
  readonly right: number;
}

const ROUNDS = 20;
const RATE = 0.05;
const DECAY = 6e-3;
/** A sign seen less often than this in all training cases is left out. */
const LEAST = 4;

/**
 * `npx tsx scripts/actors/fit-countries.ts [--try]`: learns the weights of `data/lexicons/country-choice.json` from the
 * training part of `training/corpus`. With --try, learns from four fifths and shows how often the last fifth is right.
 */
function main(): void {
  const root = join(import.meta.dirname, '../..');
  const cases = readCases(root);
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

function readCases(root: string): Case[] {
  const lexicon = loadLexicon(join(root, 'data'));
  return readTraining(join(root, 'training/corpus')).flatMap(({ document, sentences }) => {
    const countries = findCountries(document.text, lexicon);
    const documentCountries = countCountries(countries);
    return sentences.flatMap((sentence) =>
      sentence.actors.flatMap(({ span, country, sector }): Case[] => {
        const text = document.text.slice(span.start, span.end);
        const found = classifyActor(text, lexicon, {
          ...(document.published === undefined ? {} : { date: document.published.value }),
          documentCountries,
          following: document.text.slice(span.end, sentence.end),
          sentence: {
            text: document.text,
            words: document.text.slice(sentence.start, sentence.end),
            phrase: span,
            countries: countries.filter(
              (one) =>
                sentence.start <= one.start &&
                one.end <= sentence.end &&
                (one.end <= span.start || one.start >= span.end),
            ),
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
  });
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

main();
