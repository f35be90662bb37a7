import { join } from 'node:path';
import { readAll } from '../bench/quality/own-corpus.ts';
import { readRealNews } from '../bench/quality/real-news.ts';
import { evidence, type Proposal, share } from '../src/analyze/joint/is-sure.ts';
import { readSentences } from '../src/analyze/joint/read-sentences.ts';
import { findSentences } from '../src/analyze/sentences/index.ts';
import { findTokens } from '../src/analyze/tokens/index.ts';
import { overlaps } from '../src/document/index.ts';
import { JointModel, openModelFiles } from '../src/model/index.ts';
import { Pipeline } from '../src/pipeline/index.ts';

/** What speaks for an event that the model proposes, and whether annotators see it (1) or not (0). */
interface Proposed {
  readonly x: readonly number[];
  readonly y: number;
  readonly alone: boolean;
}

/** A sentence: how many events annotators see in it, and those that the model proposes. */
interface Case {
  readonly gold: number;
  readonly proposed: readonly Proposed[];
}

/** Of each, the half that may be read. */
const SETS = ['plain-news', 'dense-sets'];
const ROUNDS = 40;
const DECAY = 1;

/**
 * `npx tsx scripts/fit-sure.ts`: prints the weights of `src/analyze/joint/is-sure.ts`, learnt from what may be read of
 * `bench/quality`, real news among it (`../shared/gold` beside the clone), and what several thresholds give there.
 */
async function main(): Promise<void> {
  const cases = await readCases(join(import.meta.dirname, '..'));
  const weights = fit(cases.flatMap(({ proposed }) => proposed));
  console.log(`weights [${weights.map((weight) => weight.toFixed(2)).join(', ')}]`);
  for (const alone of [0, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75]) {
    for (const beside of [0, 0.25, 0.3, 0.35, 0.4, 0.45])
      console.log(alone, beside, measure(cases, weights, alone, beside));
  }
}

async function readCases(root: string): Promise<Case[]> {
  const bench = join(root, 'bench/quality');
  const wikinews = join(root, '../shared/gold/corpus/wikinews');
  const gold = [
    ...SETS.flatMap((set) => readAll(join(bench, set, 'read'))),
    ...readRealNews(join(bench, 'real-news/read.jsonl'), wikinews),
  ];
  const model = new JointModel(await openModelFiles(join(root, 'models/en'), 2));
  const proposed: Proposal[] = [];
  const stage = readSentences(model, (proposal) => {
    proposed.push(proposal);
    return true;
  });
  const pipeline = Pipeline.start().use(findSentences).use(findTokens).use(stage);
  const cases: Case[] = [];
  for (const { document, sentences } of gold) {
    proposed.length = 0;
    await pipeline.run([document]);
    for (const { events, ...sentence } of sentences) {
      const isEvent = ({ frame }: Proposal) => events.some(({ trigger }) => overlaps(trigger, frame.trigger));
      const inside = proposed
        .filter(({ frame }) => overlaps(frame.trigger, sentence))
        .map((one) => ({ x: evidence(one), y: Number(isEvent(one)), alone: one.alone }));
      cases.push({ gold: events.length, proposed: inside });
    }
  }
  await model.close();
  return cases;
}

/** Logistic regression by Newton's steps. */
function fit(rows: readonly Proposed[]): number[] {
  const size = rows[0]!.x.length;
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight) => DECAY * weight);
    const curve = weights.map((_, i) => weights.map((_, j) => (i === j ? DECAY : 0)));
    for (const { x, y } of rows) {
      const p = share(weights, x);
      for (let i = 0; i < size; i += 1) {
        slope[i]! += (p - y) * x[i]!;
        for (let j = 0; j < size; j += 1) curve[i]![j]! += p * (1 - p) * x[i]! * x[j]!;
      }
    }
    const step = solve(curve, slope);
    weights = weights.map((weight, i) => weight - step[i]!);
  }
  return weights;
}

/** Gauss' elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  rows.forEach((row, i) => {
    for (const other of rows) {
      if (other === row) continue;
      const factor = other[i]! / row[i]!;
      for (let j = i; j <= rows.length; j += 1) other[j]! -= factor * row[j]!;
    }
  });
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}

function measure(cases: readonly Case[], weights: readonly number[], alone: number, beside: number): string {
  let [quiet, kept, found, said, wanted] = [0, 0, 0, 0, 0];
  for (const { gold, proposed } of cases) {
    const taken = proposed.filter((one) => share(weights, one.x) >= (one.alone ? alone : beside));
    if (gold === 0) {
      quiet += 1;
      if (taken.length === 0) kept += 1;
    }
    found += taken.filter(({ y }) => y === 1).length;
    said += taken.length;
    wanted += gold;
  }
  return `quiet ${(kept / quiet).toFixed(3)} trigger F1 ${((2 * found) / (said + wanted)).toFixed(3)}`;
}

await main();
