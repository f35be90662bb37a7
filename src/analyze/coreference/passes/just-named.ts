import type { Cluster, Clusters } from '../clusters.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../reading.ts';
import { BODIES } from '../../../util/actor-nouns.ts';
import { NUMBERS } from '../../../util/number-words.ts';
import { agree } from '../clusters.ts';
import { hasDied, isAlive } from '../died.ts';
import type { Pass } from './pass.ts';

/** "the pair" are two. */
const TWO = /^(?:pair|duo)$/;
const POLICE = /^(?:police(?:m[ae]n|wom[ae]n)|constables?|gendarmes?|troopers?|carabineros)$/;
const NO_MEN =
  /^(?:wom[ae]n|girls?|child(?:ren)?|boys?|mothers?|wives|widows|famil(?:y|ies)|people|persons?|crowds?)$/;
const GUESTS = /^(?:visitor|guest)$/;
const RECEIVES = /^(?:receiv|host|welcom|greet|invit)(?:e|es|ed|s)?$/;
const BANDS = /^(?:group|militia|movement|faction)$/;
const BAND_SECTORS = /^(?:REB|PRM|UAF|CRM|SEP)$/;
const BAND_SENTENCES = 3;

/** "Two traders were held. The men ...": who was just brought up, where only one can be meant. */
export const joinJustNamed: Pass = (clusters, reading) => {
  clusters.mentions.forEach((mention, i) => {
    if (!isBare(clusters, mention, i)) return;
    const found = antecedentOf(clusters, reading, mention, i);
    if (found !== undefined) clusters.join(found, i, { rule: 'just-named', basis: 'inferred' });
  });
};

/** "the men", "the two men", and not "the men of the village" or "the armed men". */
function isBare(clusters: Clusters, mention: Mention, i: number): boolean {
  const { form, definite, possessed, words, nations, about } = mention;
  return (
    form === 'description' &&
    definite &&
    !possessed &&
    nations.size + about.size === 0 &&
    [...words].every((word) => NUMBERS.has(word)) &&
    !clusters.isLinked(i)
  );
}

function antecedentOf(clusters: Clusters, reading: Reading, mention: Mention, i: number): number | undefined {
  const { noun, many } = mention;
  if (BANDS.test(noun)) return bandBefore(clusters, mention, i);
  if (GUESTS.test(noun) && many !== true)
    return onlyOne(clusters, mention, i, (other) => isReceived(reading, other));
  if (TWO.test(noun) || (noun === 'man' && many === true)) {
    const wanted = TWO.test(noun) ? 2 : numberOf(reading, mention);
    const isAct = isAlive(reading, mention);
    return onlyOne(
      clusters,
      mention,
      i,
      (other, theirs) => areMen(reading, other, theirs, wanted) && !(isAct && hasDied(reading, other)),
    );
  }
  if (noun === 'officer' && many === true)
    return onlyOne(
      clusters,
      mention,
      i,
      (other) => other.many === true && POLICE.test(reading.lower[other.head]!),
    );
  return undefined;
}

/** The one actor of the sentence before, or earlier in this one, that fits; none where two do. */
function onlyOne(
  clusters: Clusters,
  mention: Mention,
  i: number,
  fits: (other: Mention, theirs: Cluster) => boolean,
): number | undefined {
  const found = new Map<number, number>();
  for (let j = i - 1; j >= 0 && mention.sentence - clusters.mentions[j]!.sentence <= 1; j--) {
    const other = clusters.mentions[j]!;
    if (other.end <= mention.start && fits(other, clusters.of(j))) found.set(clusters.rootOf(j), j);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** "two Tanzanian traders": several persons who are brought up, as many as are asked for. */
function areMen(
  reading: Reading,
  other: Mention,
  { many, kind, gender }: Cluster,
  wanted: number | undefined,
): boolean {
  if (other.form === 'pronoun' || other.definite || many !== true || gender === 'woman') return false;
  if (
    kind === 'organization' ||
    kind === 'place' ||
    BODIES.has(other.noun) ||
    NO_MEN.test(reading.lower[other.head]!)
  )
    return false;
  const number = numberOf(reading, other);
  return wanted === undefined ? number !== undefined : number === wanted;
}

/** The number that a phrase states: 2 of "two traders". */
function numberOf({ lower }: Reading, { first, head }: Mention): number | undefined {
  for (let i = first; i < head; i++) {
    const word = lower[i]!;
    const number = NUMBERS.get(word) ?? (/^\d+$/.test(word) ? Number(word) : undefined);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** "received the envoy": whom somebody receives is the guest. */
function isReceived({ words, lower }: Reading, { head, kind, many }: Mention): boolean {
  const { deprel, head: verb } = words[head]!;
  if (verb === undefined || kind !== 'person' || many === true || !RECEIVES.test(lower[verb]!)) return false;
  return deprel === 'obj' || deprel === 'nsubj:pass';
}

/** "the movement": the armed band that was named last, not a body of any other sort. */
function bandBefore(clusters: Clusters, mention: Mention, i: number): number | undefined {
  for (let j = i - 1; j >= 0 && mention.sentence - clusters.mentions[j]!.sentence <= BAND_SENTENCES; j--) {
    const { form, label, end } = clusters.mentions[j]!;
    if (form !== 'name' || label !== 'ORG' || end > mention.start) continue;
    const theirs = clusters.of(j);
    const armed = theirs.members.some((k) => BAND_SECTORS.test(clusters.mentions[k]!.sector?.value ?? ''));
    return armed && agree(theirs, clusters.of(i)) ? j : undefined;
  }
  return undefined;
}
