import { agree } from '../clusters.ts';
import type { Cluster, Clusters } from '../clusters.ts';
import { mayBelong } from '../belonging.ts';
import { NATION_NOUNS } from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../reading.ts';
import type { Pass } from './pass.ts';
import { lookUp } from '../../../util/look-up.ts';

/** Words for heads of any kind: "the leader" may be the president, the king or the premier. */
const HEADS = ['leader', 'chief', 'head', 'ruler', 'strongman', 'boss'];
const LEADERS = [
  'president',
  'premier',
  'king',
  'queen',
  'chancellor',
  'emir',
  'sultan',
  'general',
  'chairman',
  'commander',
  'monarch',
  'minister',
  ...HEADS,
];
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(HEADS.map((word) => [word, LEADERS])),
  monarch: ['king', 'queen', 'emperor', 'emir', 'sultan'],
  envoy: ['ambassador', 'diplomat', 'consul', 'mediator', 'representative'],
  diplomat: ['ambassador', 'envoy', 'consul', 'minister'],
  premier: ['minister'],
  lawmaker: ['senator', 'legislator', 'deputy', 'congressman', 'congresswoman', 'representative'],
  spokesman: ['spokesperson'],
  spokeswoman: ['spokesperson'],
  soldier: ['conscript', 'troop', 'serviceman'],
  fighter: ['rebel', 'militant', 'insurgent', 'guerrilla'],
  rebel: ['fighter', 'insurgent', 'guerrilla', 'militant'],
  militant: ['fighter', 'insurgent', 'gunman'],
};
const REACH = 400;

/** "the Russian president", "the minister", "the three soldiers": the last one described by that noun. */
export const joinDescriptions: Pass = (clusters, reading) => {
  const byNoun = new Map<string, number[]>();
  clusters.mentions.forEach((mention, i) => {
    if (
      mention.form === 'description' &&
      mention.definite &&
      !mention.possessed &&
      clusters.linkOf(i) === undefined
    ) {
      const match = bestMatch(clusters, reading, mention, i, byNoun);
      if (match !== undefined) clusters.join(match, i, { rule: 'description', basis: 'inferred' });
    }
    for (const noun of new Set([...mention.roles, ...(mention.form === 'pronoun' ? [] : [mention.noun])])) {
      const list = byNoun.get(noun) ?? [];
      if (list.push(i) > 24) list.shift();
      byNoun.set(noun, list);
    }
  });
};

function bestMatch(
  clusters: Clusters,
  reading: Reading,
  mention: Mention,
  i: number,
  byNoun: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  let best: number | undefined;
  let bestScore = -Infinity;
  const nouns = [mention.noun, ...(lookUp(SYNONYMS, mention.noun) ?? [])];
  nouns.forEach((noun, rank) => {
    for (const other of byNoun.get(noun) ?? []) {
      if (i - other > REACH || !isOfSame(clusters, reading, mention, other)) continue;
      const score = fit(mention, clusters.mentions[other]!, clusters.of(other), clusters.of(i));
      const total = score === undefined ? -Infinity : score - (rank > 0 ? 1.5 : 0) + other / 1e5;
      if (total > bestScore) [best, bestScore] = [other, total];
    }
  });
  return bestScore > -1 ? best : undefined;
}

/** Nothing says that the two belong to different states or owners. */
function isOfSame(clusters: Clusters, reading: Reading, mention: Mention, other: number): boolean {
  const theirs = clusters.of(other);
  return mayBelong(mention, theirs, clusters.mentions[theirs.members[0]!]!.sentence, reading);
}

/** How well a description fits an actor; undefined where something forbids it. */
function fit(mention: Mention, other: Mention, theirs: Cluster, own: Cluster): number | undefined {
  if (!agree(theirs, own) || NATION_NOUNS.has(mention.noun)) return undefined;
  if (overlapping(mention, other)) return undefined;
  if (isOtherOffice(mention, other)) return undefined;
  let score = other.form === 'name' ? 0.5 : 0;
  if (mention.noun === 'premier' && isPrime(other)) score += 1;
  for (const word of mention.words) {
    if (/^[\d.,]+$/.test(word) || NUMBERS.has(word) || SAME_AGAIN.has(word)) continue;
    if (theirs.words.has(word) || theirs.roles.has(word)) score += 1;
    else if (other.words.size > 0) return undefined;
    else score -= 1;
  }
  if (mention.nations.size > 0) {
    const shared = [...mention.nations].some(
      (nation) => theirs.nations.has(nation) || theirs.names.flat().some((word) => word.startsWith(nation)),
    );
    if (isOfOpposition(other) && !isOfOpposition(mention)) return undefined;
    if (shared) score += 2;
    else if (theirs.nations.size > 0) return undefined;
    else score -= 0.4;
  } else if (mention.words.size === 0 && other.words.size === 0) score += 0.2;
  return score;
}

/** "the premier" is no minister but the prime one, "the minister" no chief minister, "the president" no vice president and no deputy. */
export function isOtherOffice(
  { noun, words }: Pick<Mention, 'noun' | 'words'>,
  other: Pick<Mention, 'noun' | 'words' | 'roles'>,
): boolean {
  if (noun === 'premier') return other.roles.has('minister') && !isPrime(other);
  return APART.some((word) => other.roles.has(noun) && other.words.has(word) && !words.has(word));
}

/** "Kenya's leader" leads no opposition. */
const isOfOpposition = ({ words }: Pick<Mention, 'words'>): boolean => words.has('opposition');

const isPrime = ({ words }: Pick<Mention, 'words'>): boolean => words.has('prime') && !words.has('deputy');

const APART = ['prime', 'chief', 'vice', 'deputy'];

const NUMBERS = new Set('one two three four five six seven eight nine ten dozen hundred thousand'.split(' '));
const SAME_AGAIN = new Set(
  'embattled veteran powerful young elderly wounded dead slain jailed exiled defeated'.split(' '),
);

const overlapping = (a: Mention, b: Mention): boolean => a.start < b.end && b.start < a.end;
