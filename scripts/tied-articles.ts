import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type FigureArticle, readFigureFile, readFigureSets } from '../bench/quality/figure-sets.ts';
import { type GoldDocument, HELD, readTraining } from '../bench/quality/own-corpus.ts';
import { type Document, overlaps, QuantityKind, type Span } from '../src/document/index.ts';
import { groupBy } from '../src/util/group-by.ts';
import { NUMBER_WORD } from '../src/util/number-words.ts';
import { readWholeAnalysts, type WholeArticle } from './analysts.ts';

/** What an annotator says of a number. */
export interface NumberLabel {
  /** Triggers of the act that it is of, the closest first; none where it is of no act. */
  readonly acts: readonly Span[];
  readonly kind: QuantityKind | undefined;
}

/** An article with what its numbers are of. */
export interface TiedArticle {
  /** The same for all articles of a set. */
  readonly id: string;
  readonly document: Document;
  readonly source: 'corpus' | 'analysts' | 'sets';
  /** Undefined where nobody says, or where it is held out from training. */
  labelOf(number: Span): NumberLabel | undefined;
}

/** Sentence, start and end in it. */
const Place = z.tuple([z.int(), z.int(), z.int()]);
type Place = z.infer<typeof Place>;

const Row = z.object({
  article: z.int(),
  /** Acts that are one occurrence. */
  same: z.array(z.array(Place)),
  numbers: z.array(
    z.object({ at: Place, act: Place.optional(), kind: QuantityKind.optional(), by: z.string().optional() }),
  ),
});

/**
 * Sentences of the corpus and articles of `training/analysts`, whose acts have their numbers, the latter with what `training/ties` ties to
 * acts of other sentences; and the sets of several outlets that are no test: `training/sets`, the second file of the corpus,
 * and those of the bench that rules are chosen on.
 */
export function readTiedArticles(root: string): TiedArticle[] {
  const analysts = groupBy(readWholeAnalysts(join(root, 'training/analysts')), ({ file }) => file);
  const own = readdirSync(join(root, 'training/sets')).sort();
  const bench = ['dense', 'varied', 'twin', 'fresh'].map((name) => `bench/quality/${name}-sets/read`);
  return [
    ...readTraining(join(root, 'training/corpus'))
      .filter(({ document, sentences }) => sentences.length === 1 && MAY_COUNT.test(document.text))
      .map((gold): TiedArticle => {
        const { file, id, document } = gold;
        return {
          id: `${file}-${id}`,
          document,
          source: 'corpus',
          labelOf: (number) => ownLabel(gold, number),
        };
      }),
    ...[...analysts].flatMap(([file, articles]) =>
      readTies(join(root, 'training/ties', `${file}.jsonl`), articles),
    ),
    ...readFigureFile(join(root, 'training/corpus/sets2.jsonl'))
      .filter(({ set }) => set % 10 !== HELD)
      .map((one) => setArticle('sets2', one)),
    ...own.flatMap((name) =>
      readFigureFile(join(root, 'training/sets', name)).map((one) => setArticle(name, one)),
    ),
    ...bench.flatMap((name) => readFigureSets(join(root, name)).map((one) => setArticle(name, one))),
  ];
}

const MAY_COUNT = new RegExp(`\\d|\\b(?:${NUMBER_WORD}|dozens?|hundreds|thousands|millions)\\b`, 'iu');

/** The acts of its sentence that a number stands with. */
function ownLabel({ sentences }: GoldDocument, number: Span): NumberLabel {
  const events = sentences.find((one) => overlaps(one, number))?.events ?? [];
  const told = events.flatMap(({ trigger, quantities }) =>
    quantities.filter(({ span }) => overlaps(span, number)).map(({ kind }) => ({ trigger, kind })),
  );
  return { acts: told.map(({ trigger }) => trigger), kind: QuantityKind.optional().parse(told[0]?.kind) };
}

function readTies(path: string, articles: readonly WholeArticle[]): TiedArticle[] {
  // Sentences that stand alone have none.
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, 'utf8').trim().split('\n');
  return rows.map((line, i): TiedArticle => {
    const { article, same, numbers } = Row.parse(JSON.parse(line));
    const gold = articles[article]!;
    const spanOf = ([sentence, start, end]: Place): Span => {
      const from = gold.sentences[sentence]!.start;
      return { start: from + start, end: from + end };
    };
    return {
      id: `${gold.file}-${i}`,
      document: gold.document,
      source: 'analysts',
      labelOf: (number) => {
        const label = numbers.find(({ at }) => overlaps(spanOf(at), number));
        if (label === undefined || gold.isHeld(label.at[0])) return undefined;
        const { at, act, kind } = label;
        const own = ownLabel(gold, number);
        if (own.acts.length > 0 || act === undefined || act[0] === at[0]) return own;
        // Who wrote down the acts gave fewer things to them than who tied numbers to acts.
        return kind === 'other' ? undefined : { acts: actsOf(act, same).map(spanOf), kind };
      },
    };
  });
}

/** An act and all that tell the same occurrence. */
function actsOf(act: Place, same: readonly (readonly Place[])[]): Place[] {
  const isAct = (other: Place) => other.every((value, i) => value === act[i]);
  return [act, ...(same.find((group) => group.some(isAct)) ?? []).filter((other) => !isAct(other))];
}

function setArticle(file: string, { set, document, figures, same }: FigureArticle): TiedArticle {
  return {
    id: `${file}-${set}`,
    document,
    source: 'sets',
    labelOf: (number) => {
      const figure = figures.find(({ span }) => overlaps(span, number));
      return { acts: figure ? same : [], kind: figure?.kind };
    },
  };
}
