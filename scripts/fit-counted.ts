import { join } from 'node:path';
import { readTraining } from '../bench/quality/own-corpus.ts';
import { splitSentences } from '../src/analyze/sentences/index.ts';
import { tokenizeText } from '../src/analyze/tokens/index.ts';
import { overlaps, QuantityKind, type QuantityMention, type Span } from '../src/document/index.ts';
import { quantitiesIn } from '../src/extract/quantities/index.ts';
import type { CountedHead } from '../src/model/counted.ts';
import { softmax } from '../src/model/decode/spans.ts';
import { Weights } from './adam.ts';
import { addHead } from './add-head.ts';
import { readAnalysts } from './analysts.ts';
import { readNumberTexts } from './quantity-texts.ts';
import { openWordStates } from './word-states.ts';

type Kind = CountedHead['kinds'][number];

/** The encoder's state at the last word of a number, and what the number counts. */
interface Case {
  readonly x: Float32Array;
  readonly kind: Kind;
  readonly weight: number;
}

const KINDS: readonly Kind[] = [...QuantityKind.options, 'none'];
/** Texts that were written to show the many ways to say it weigh more than those of the corpus. */
const OWN_WEIGHT = 3;
/** Of the numbers that no annotator gave to an act, of which there are far more, each so-manieth is taken. */
const NONE_EVERY = 3;
/** Strength of the pull of all weights to nothing. */
const DECAY = 100;
const STEPS = 160;
const RATE = 0.03;
const DIGITS = 4;

/**
 * `npx tsx scripts/fit-counted.ts`: learns what a number counts from the encoder's state at it, by multinomial logistic
 * regression on the training parts of the corpus, of `training/analysts` and of `training/quantities`, and writes `models/en/counted.json`. To be run
 * after each export of the model.
 */
async function main(): Promise<void> {
  const root = join(import.meta.dirname, '..');
  const folder = join(root, 'models/en');
  const cases = await readCases(root, folder);
  const head = fit(cases);
  const text = `{\n"kinds": ${JSON.stringify(head.kinds)},\n"bias": ${JSON.stringify(head.bias)},\n"weights": [\n${head.weights.map((row) => JSON.stringify(row)).join(',\n')}\n]\n}\n`;
  addHead(folder, 'counted.json', text);
  console.log(`${cases.length} numbers, ${KINDS.length} kinds`);
}

async function readCases(root: string, folder: string): Promise<Case[]> {
  const states = await openWordStates(folder, 2);
  const cases: Case[] = [];
  const add = async (text: string, sentence: Span, mention: QuantityMention, kind: Kind, weight: number) => {
    const words = tokenizeText(text.slice(sentence.start, sentence.end));
    const last = words.findLastIndex(({ start }) => start + sentence.start < mention.end);
    const read = await states.read(
      words.map(({ start, end }) => text.slice(sentence.start + start, sentence.start + end)),
    );
    const x = read[last];
    if (x !== undefined) cases.push({ x, kind, weight });
  };
  let none = 0;
  const articles = [
    ...readTraining(join(root, 'training/corpus')),
    ...readAnalysts(join(root, 'training/analysts')),
  ];
  for (const { document, sentences } of articles) {
    for (const sentence of sentences) {
      const told = sentence.events.flatMap(({ quantities }) => quantities);
      for (const mention of quantitiesIn(document.text, sentence, 0)) {
        const kind = told.find(({ span }) => overlaps(span, mention))?.kind;
        if (kind === undefined && (mention.type !== 'count' || none++ % NONE_EVERY > 0)) continue;
        await add(
          document.text,
          sentence,
          mention,
          kind === undefined ? 'none' : QuantityKind.parse(kind),
          1,
        );
      }
    }
  }
  for (const { text, numbers, held } of readNumberTexts()) {
    if (held) continue;
    for (const sentence of splitSentences(text, { start: 0, end: text.length })) {
      for (const mention of quantitiesIn(text, sentence, 0)) {
        const wanted = numbers.find(({ span }) => overlaps(span, mention));
        if (wanted !== undefined) await add(text, sentence, mention, wanted.kind, OWN_WEIGHT);
      }
    }
  }
  await states.close();
  return cases;
}

/** Multinomial logistic regression on standardised states, by Adam's steps over all cases; weights for the states as they are. */
function fit(cases: readonly Case[]): CountedHead {
  const size = cases[0]!.x.length;
  const mean = Float64Array.from(
    { length: size },
    (_, i) => cases.reduce((sum, { x }) => sum + x[i]!, 0) / cases.length,
  );
  const scale = mean.map((centre, i) =>
    Math.sqrt(cases.reduce((sum, { x }) => sum + (x[i]! - centre) ** 2, 0) / cases.length + 1e-6),
  );
  const rows = cases.map(({ x }) =>
    Float64Array.from([...x].map((value, i) => (value - mean[i]!) / scale[i]!).concat(1)),
  );
  const wide = size + 1;
  const weights = new Weights(KINDS.length * wide);
  const { values, slopes } = weights;
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= STEPS; step += 1) {
    values.forEach((value, i) => (slopes[i] = i % wide === size ? 0 : (DECAY * value) / total));
    rows.forEach((row, k) => {
      const shares = softmax(KINDS.map((_, kind) => dot(values, kind * wide, row)));
      KINDS.forEach((kind, j) => {
        const miss = ((shares[j]! - Number(kind === cases[k]!.kind)) * cases[k]!.weight) / total;
        for (let i = 0; i < wide; i += 1) slopes[j * wide + i]! += miss * row[i]!;
      });
    });
    weights.step(RATE);
  }
  const plain = KINDS.map((_, kind) => [...scale].map((one, i) => rounded(values[kind * wide + i]! / one)));
  return {
    kinds: KINDS,
    bias: KINDS.map((_, kind) =>
      rounded(
        values[kind * wide + size]! - plain[kind]!.reduce((sum, weight, i) => sum + weight * mean[i]!, 0),
      ),
    ),
    weights: plain,
  };
}

function dot(weights: Float64Array, from: number, row: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i += 1) sum += weights[from + i]! * row[i]!;
  return sum;
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}

await main();
