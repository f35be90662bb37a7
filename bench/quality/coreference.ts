import { join } from 'node:path';
import { chainsIn } from '../../src/analyze/coreference/index.ts';
import type { Chain, Doc } from '../../src/document/index.ts';
import { quotationsIn } from '../../src/extract/quotes/index.ts';
import { headOfMention, readGum } from './coreference-gum.ts';
import type { GumDocument } from './coreference-gum.ts';
import { bCubed, ceafE, f1, muc, sum } from './coreference-metrics.ts';
import type { Partition, Tally } from './coreference-metrics.ts';

/** Coreference on GUM: the three measures and their mean, in all and by genre. */
export interface CoreferenceScores {
  readonly conll: number;
  readonly muc: number;
  readonly bCubed: number;
  readonly ceafE: number;
  readonly documents: number;
  readonly byGenre: Readonly<Record<string, number>>;
}

type Linked = Doc<
  | 'sentences'
  | 'tokens'
  | 'words'
  | 'entities'
  | 'frames'
  | 'matched'
  | 'speech'
  | 'quotations'
  | 'quantities'
>;
type Linker = (doc: Linked) => readonly Chain[];

const TYPES = new Set(['person', 'organization', 'place']);

/**
 * CoNLL F1 of `link` on GUM dev: persons, organisations and places, singletons left out, words, trees and
 * names gold, mentions found by `link` and paired with gold ones by their head word.
 */
export function measureCoreference(
  goldDir: string,
  link: Linker = chainsIn,
  part = 'dev',
): CoreferenceScores {
  const documents = readGum(join(goldDir, 'parse', `gum-${part}.conllu.gz`));
  const tallies = documents.map((document) => ({ genre: document.genre, ...tally(document, link) }));
  const genres = [...new Set(tallies.map(({ genre }) => genre))].sort();
  const byGenre = genres.map(
    (genre) => [genre, mean(tallies.filter((entry) => entry.genre === genre))] as const,
  );
  return {
    conll: mean(tallies),
    muc: f1(sum(tallies.map((entry) => entry.muc))),
    bCubed: f1(sum(tallies.map((entry) => entry.bCubed))),
    ceafE: f1(sum(tallies.map((entry) => entry.ceafE))),
    documents: documents.length,
    byGenre: Object.fromEntries(byGenre),
  };
}

interface Tallies {
  readonly muc: Tally;
  readonly bCubed: Tally;
  readonly ceafE: Tally;
}

function mean(tallies: readonly Tallies[]): number {
  const scores = (['muc', 'bCubed', 'ceafE'] as const).map((measure) =>
    f1(sum(tallies.map((entry) => entry[measure]))),
  );
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}

function tally(document: GumDocument, link: Linker): Tallies {
  const { doc } = document;
  const quotations = quotationsIn(doc);
  const chains = link({ document: doc.document, layers: { ...doc.layers, quotations, quantities: [] } });
  const gold = goldPartition(document);
  const found = partition(
    chains.map((chain) => chain.mentions.map((mention) => headOfMention(doc.layers.words, mention))),
  );
  return { muc: muc(gold, found), bCubed: bCubed(gold, found), ceafE: ceafE(gold, found) };
}

/** Gold clusters of the three types; of two mentions with one head word the shorter counts. */
export function goldPartition({ doc, mentions }: GumDocument): Partition {
  const byEntity = new Map<string, number[]>();
  const taken = new Set<number>();
  const sorted = [...mentions].sort((a, b) => a.until - a.first - (b.until - b.first));
  for (const mention of sorted) {
    const head = headOfMention(doc.layers.words, mention);
    if (!TYPES.has(mention.type) || taken.has(head)) continue;
    taken.add(head);
    byEntity.set(mention.entity, [...(byEntity.get(mention.entity) ?? []), head]);
  }
  return partition([...byEntity.values()]);
}

function partition(clusters: readonly (readonly number[])[]): Partition {
  return clusters.map((heads) => [...new Set(heads)].map(String)).filter((heads) => heads.length > 1);
}
