import type { Reading } from '../reading.ts';
import type { Pass } from './pass.ts';

const KINDS = new Set(
  'city town township village hamlet settlement suburb municipality port republic kingdom emirate oblast'.split(
    ' ',
  ),
);

/** "the town of Chibok" is Chibok, and no place named before it. "The capital of Kenya" is not Kenya. */
export const joinPlacesOfName: Pass = (clusters, reading) => {
  const byHead = new Map(clusters.mentions.map((mention, i) => [mention.head, i]));
  clusters.mentions.forEach((mention, i) => {
    if (mention.form !== 'description' || mention.many || !mention.definite || !KINDS.has(mention.noun))
      return;
    const name = reading.children[mention.head]!.find((child) => isOfName(reading, mention.head, child));
    const other = name === undefined ? undefined : byHead.get(name);
    if (other === undefined || clusters.mentions[other]!.form !== 'name') return;
    if (clusters.of(other).kind !== 'person')
      clusters.join(other, i, { rule: 'place-of-name', basis: 'stated' });
  });
};

/** "of Chibok", right behind the noun. */
const isOfName = (reading: Reading, noun: number, word: number): boolean =>
  reading.lower[noun + 1] === 'of' && word > noun && reading.words[word]!.deprel.startsWith('nmod');
