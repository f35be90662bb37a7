import type { Clusters } from '../clusters.ts';
import type { Reading } from '../reading.ts';
import type { Pass } from './pass.ts';

const WRITINGS = new Set(
  'statement communique letter declaration release memo message note text tweet post'.split(' '),
);
const SENTENCES = 2;

/** "Washington released a statement ... read the statement": what a statement says, its maker says. */
export const joinStatements: Pass = (clusters, reading) => {
  clusters.mentions.forEach((mention, i) => {
    if (!WRITINGS.has(mention.noun) || !mention.pinned || clusters.linkOf(i) !== undefined) return;
    const maker = makerOf(clusters, reading, mention.noun, i);
    if (maker !== undefined) clusters.join(maker, i, { rule: 'statement-of', basis: 'inferred' });
  });
};

/** The subject in the sentence where the same noun stood shortly before. */
function makerOf(clusters: Clusters, reading: Reading, noun: string, i: number): number | undefined {
  const mention = clusters.mentions[i]!;
  for (let t = mention.first - 1; t >= 0; t--) {
    const { sentence, start } = reading.tokens[t]!;
    if (mention.sentence - sentence > SENTENCES) return undefined;
    if (reading.words[t]!.lemma.toLowerCase() !== noun) continue;
    for (let j = i - 1; j >= 0 && clusters.mentions[j]!.sentence >= sentence; j--) {
      const other = clusters.mentions[j]!;
      if (other.sentence === sentence && other.subject && other.end <= start) return j;
    }
  }
  return undefined;
}
