import type { Word } from '../../../document/index.ts';
import { agree } from '../clusters.ts';
import type { Cluster, Clusters } from '../clusters.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../reading.ts';
import type { Pass } from './pass.ts';
import { hasDied } from '../died.ts';
import { BODIES } from '../../../util/actor-nouns.ts';
import { NUMBER_WORD } from '../../../util/number-words.ts';

/** How far back, in sentences and in mentions, an antecedent may stand. */
const SENTENCES = 4;
const MENTIONS = 60;
const UNASKED = 54;

/** Tuned on GUM train and the tuning part of the project's own articles. */
export const WEIGHTS = {
  base: 60,
  sentence: 16,
  subject: 9,
  pronoun: 12,
  gender: 12,
  gap: 0.4,
  possessive: 6,
  told: 24,
  governs: 8,
  speaks: 16,
  beside: 20,
  dead: 20,
  order: 1.5,
  intoQuote: 4,
  fromQuote: 14,
  often: 8,
  number: 12,
};

/** Third-person pronouns: the most salient phrase before them that agrees and that grammar allows. */
export const joinPronouns: Pass = (clusters, reading) => {
  clusters.mentions.forEach((mention, i) => {
    if (mention.pronoun?.person !== 3 || clusters.linkOf(i) !== undefined) return;
    const antecedent = findAntecedent(clusters, reading, mention, i);
    if (antecedent !== undefined) clusters.join(antecedent, i, { rule: 'pronoun', basis: 'inferred' });
  });
};

function findAntecedent(
  clusters: Clusters,
  reading: Reading,
  mention: Mention,
  i: number,
): number | undefined {
  let best: number | undefined;
  // "It" and "they" often mean no actor: where no role asks for them, only a salient one will do.
  let bestScore = mention.pinned || mention.pronoun?.gender ? 0 : UNASKED;
  if (isThingOfClauseBefore(clusters, reading, mention, i)) return undefined;
  const bound = boundTo(clusters, reading, mention, i);
  for (let j = i - 1; j >= Math.max(0, i - MENTIONS); j--) {
    const other = clusters.mentions[j]!;
    const distance = mention.sentence - other.sentence;
    if (distance > SENTENCES) break;
    if (bound.has(clusters.rootOf(j))) continue;
    const score = salience(clusters, reading, mention, i, other, j);
    if (score > bestScore) [best, bestScore] = [j, score];
  }
  return best;
}

function salience(
  clusters: Clusters,
  reading: Reading,
  mention: Mention,
  i: number,
  other: Mention,
  j: number,
): number {
  const { pronoun } = mention;
  const [own, theirs] = [clusters.of(i), clusters.of(j)];
  if (
    !pronoun ||
    other.end > mention.start ||
    !agree(own, theirs) ||
    !animate(reading, mention, other, theirs)
  )
    return 0;
  if (own === theirs || isOwnSpeaker(clusters, reading, mention, theirs)) return 0;
  if (isSaidAside(reading, other, mention)) return 0;
  // Who is "I" here is not also "he" here.
  if ((other.pronoun && other.pronoun.person !== 3) || theirs.voices.has(mention.quotation ?? -1)) return 0;
  let score = WEIGHTS.base - WEIGHTS.sentence * (mention.sentence - other.sentence);
  if (other.subject) score += WEIGHTS.subject;
  if (other.pronoun && other.noun !== 'it') score += WEIGHTS.pronoun;
  if (theirs.gender && theirs.gender === own.gender) score += WEIGHTS.gender;
  if (mention.sentence === other.sentence) {
    score -= Math.min(12, (mention.first - other.until) * WEIGHTS.gap);
    if (pronoun.use === 'possessive') score += WEIGHTS.possessive;
    if (other.subject && !isOneForMany(mention, theirs)) {
      if (governs(reading, other, mention)) score += WEIGHTS.governs;
      if (speaksBefore(reading, other, mention)) score += WEIGHTS.speaks;
    }
    if (isInClauseBefore(reading, other, mention)) score += WEIGHTS.beside;
    if (pronoun.use === 'possessive' && isToldWhatMust(reading, other, mention)) score += WEIGHTS.told;
    if (isOneForMany(mention, theirs)) score -= WEIGHTS.number;
  } else score -= Math.min(4, indexInSentence(clusters, j)) * WEIGHTS.order;
  if (leavesBehind(reading, mention) && hasDied(reading, other)) score += WEIGHTS.dead;
  if (other.quotation !== mention.quotation)
    score -= other.quotation === undefined ? WEIGHTS.intoQuote : WEIGHTS.fromQuote;
  return score + Math.min(WEIGHTS.often, 2 * (theirs.members.length - 1));
}

/** "Kiir said he would go": the subject of a verb whose clause holds the pronoun. */
function governs(reading: Reading, other: Mention, mention: Mention): boolean {
  let at = mention.governor;
  for (let steps = 0; at !== undefined && steps < 6; steps++) {
    if (at === other.governor) return true;
    if (beginsAnew(reading, at)) return false;
    at = reading.words[at]!.head;
  }
  return false;
}

/** "dragged a patient out and killed him": subject and object of the verb that the pronoun's is joined to. */
function isInClauseBefore(reading: Reading, other: Mention, mention: Mention): boolean {
  if (mention.pronoun?.use !== 'object' || mention.governor === undefined) return false;
  const { deprel, head } = reading.words[mention.governor]!;
  if (deprel !== 'conj' || head === undefined || other.governor !== head) return false;
  return /^(?:obj|nsubj)/.test(reading.words[other.head]!.deprel);
}

/**
 * "fired on two boats and towed them away": what the verb before was done to, where no actor is among it.
 *           ^^^^^^^^^               ^^^^
 */
function isThingOfClauseBefore(clusters: Clusters, reading: Reading, mention: Mention, i: number): boolean {
  const { words, children } = reading;
  if (mention.noun !== 'they' || mention.pronoun?.use !== 'object' || mention.governor === undefined)
    return false;
  const { deprel, head: verb } = words[mention.governor]!;
  if (deprel !== 'conj' || verb === undefined || beginsAnew(reading, mention.governor)) return false;
  const actors = new Set<number>();
  for (let j = i - 1; clusters.mentions[j]?.sentence === mention.sentence; j--)
    actors.add(clusters.mentions[j]!.head);
  const things = children[verb]!.filter(
    (child) =>
      child > verb &&
      child < mention.first &&
      /^(?:ob[jl]|nmod)/.test(words[child]!.deprel) &&
      words[child]!.xpos === 'NNS',
  );
  return things.length > 0 && !things.some((thing) => actors.has(thing));
}

const LEFT_BEHIND = /^(?:widow|widower|orphan|funeral|burial|coffin|corpse|killer|murderer|assassin)$/;

/** "his widow": whose it is has died. */
function leavesBehind(reading: Reading, { pronoun, governor }: Mention): boolean {
  return (
    pronoun?.use === 'possessive' &&
    governor !== undefined &&
    LEFT_BEHIND.test(reading.words[governor]!.lemma)
  );
}

/** "the government said it would": right before the pronoun stands only what somebody does, whatever the tree says. */
function speaksBefore(reading: Reading, other: Mention, mention: Mention): boolean {
  const verb = other.until;
  const that = reading.lower[verb + 1] === 'that' ? 1 : 0;
  return reading.words[verb]?.upos === 'VERB' && verb + 1 + that === mention.first;
}

/** "after, Quito said, it had fired": who speaks between commas is not who the clause around is about. */
function isSaidAside(reading: Reading, { first, until }: Mention, mention: Mention): boolean {
  const commas = reading.lower[first - 1] === ',' && reading.lower[until + 1] === ',';
  return commas && reading.words[until]?.upos === 'VERB' && until + 2 === mention.first;
}

/** "the army" and "Hamas" before "they": possible, but less than "the farmers". */
const isOneForMany = ({ pronoun }: Mention, { many }: Cluster): boolean =>
  pronoun?.many === true && many !== true;

const TELLS = /^(?:inform|tell|notify|order|instruct|advise)$/;
const MUST = /^(?:must|should|shall)$/;

/** "Oslo had informed Quito that its staff must be reduced": what must be done is the matter of whoever is told. */
function isToldWhatMust(reading: Reading, other: Mention, mention: Mention): boolean {
  const { head: verb, deprel } = reading.words[other.head]!;
  if (verb === undefined || !/^i?obj$/.test(deprel) || !TELLS.test(reading.words[verb]!.lemma)) return false;
  let must = false;
  let at = mention.governor;
  for (let steps = 0; at !== undefined && at !== verb && steps < 6; steps++) {
    must ||= reading.children[at]!.some((child) => MUST.test(reading.lower[child]!));
    at = reading.words[at]!.head;
  }
  return must && at === verb;
}

/** "The Front promised peace, and the government said it would talk": who governs the verb before governs nothing behind. */
function beginsAnew(reading: Reading, verb: number): boolean {
  if (reading.words[verb]!.deprel !== 'conj') return false;
  return reading.children[verb]!.some((child) => reading.words[child]!.deprel.startsWith('nsubj'));
}

/** What has no wife, no driver and no brother. */
const THINGS =
  /^(?:drone|missile|rocket|bomb|grenade|mine|shell|tank|truck|lorry|car|bus|train|van|tractor|motorcycle|convoy|plane|aircraft|jet|warplane|helicopter|airliner|ship|boat|vessel|ferry|trawler|tanker|frigate|submarine|warship|strike|attack|blast|raid|law|bill|ruling|report|statement|election|court|parliament)$/;

/** He and she want persons, "it" wants bodies and places, "they" a group or a body. */
function animate(
  reading: Reading,
  mention: Mention,
  other: Mention,
  theirs: { readonly kind?: unknown; readonly many: unknown },
): boolean {
  const { pronoun } = mention;
  const { words, lower } = reading;
  if (pronoun?.gender)
    return (
      theirs.kind === 'person' ||
      (theirs.kind === undefined &&
        other.form !== 'pronoun' &&
        theirs.many !== true &&
        // "All nine", "three of them".
        !(words[other.head]!.upos === 'NUM' && lower[other.head] !== 'one') &&
        !(other.form === 'description' && THINGS.test(other.noun)))
    );
  if (pronoun?.thing)
    return (
      theirs.kind !== 'person' &&
      !other.pronoun?.gender &&
      // "The militia denied that it had fired."
      (other.form !== 'description' ||
        theirs.kind !== undefined ||
        (BODIES.has(other.noun) && speaksBefore(reading, other, mention)))
    );
  return theirs.kind !== 'place' && (theirs.many === true || theirs.kind === 'organization');
}

/** The actors that grammar keeps from being the pronoun's, whatever other mention of them comes to mind. */
function boundTo(clusters: Clusters, reading: Reading, mention: Mention, i: number): ReadonlySet<number> {
  const bound = new Set<number>();
  for (const step of [-1, 1]) {
    for (let k = i + step; clusters.mentions[k]?.sentence === mention.sentence; k += step) {
      if (isBound(reading, mention, clusters.mentions[k]!)) bound.add(clusters.rootOf(k));
    }
  }
  return bound;
}

/** "Putin praised him": object and subject of one verb are two people, save for reflexives. */
function isBound(reading: Reading, mention: Mention, other: Mention): boolean {
  if (mention.pronoun?.use === 'reflexive' || mention.sentence !== other.sentence) return false;
  const possessive =
    mention.pronoun?.use === 'possessive' || reading.words[mention.head]!.deprel === 'nmod:poss';
  if (possessive) {
    const owned = mention.governor;
    if (owned === undefined) return false;
    // "his brother" is not he, and nobody talks to his own widow.
    return (
      owned === other.head || (leavesBehind(reading, mention) && isSubjectOfClause(reading, owned, other))
    );
  }
  const verb = verbBefore(reading, mention) ?? governorOfAll(reading, mention);
  if (verb === undefined || other.governor === undefined) return false;
  if (verb === other.governor || isSetBesideParty(reading, verb, other.head)) return true;
  const made = whoIsMadeTo(reading, verb);
  if (made === undefined ? isUnderstoodSubject(reading, verb, other.head) : made === other.head) return true;
  // "him" in a phrase of the same clause: governor of the pronoun is the other phrase itself.
  return mention.governor === other.head;
}

/** "Brandt, the German at the head of the office, warned him": who is set beside the subject is the subject. */
function isSetBesideParty({ words }: Reading, verb: number, phrase: number): boolean {
  const { deprel, head } = words[phrase]!;
  return deprel === 'appos' && head !== undefined && words[head]!.head === verb;
}

/** "beat two of them": some of them are the object of the verb as they are themselves. */
function governorOfAll({ lower, words }: Reading, { first, governor }: Mention): number | undefined {
  const some = lower[first - 1] === 'of' && governor === first - 2 ? governor : undefined;
  return some !== undefined && SOME.test(lower[some]!) ? words[some]!.head : governor;
}

const SOME = new RegExp(`^(?:one|${NUMBER_WORD}|some|many|most|several|all|none|\\d+)$`);

/** "accusing it of spying", "urging it to leave": the pronoun is the object of that verb, whatever the tree says. */
function verbBefore(reading: Reading, { first, until }: Mention): number | undefined {
  const isObject = /^(?:of|for|to|from|with)$/.test(reading.lower[until] ?? '');
  return isObject && reading.words[first - 1]?.upos === 'VERB' ? first - 1 : undefined;
}

const WITHOUT_SUBJECT = /^(?:advcl|conj)/;

/** "Oslo and Quito left the talks, accusing it of bad faith": who accuses is the subject of the verb before. */
function isUnderstoodSubject(reading: Reading, verb: number, phrase: number): boolean {
  let at: number | undefined = verb;
  for (let steps = 0; at !== undefined && steps < 4; steps++) {
    const subjects: number[] = reading.children[at]!.filter((child) =>
      reading.words[child]!.deprel.startsWith('nsubj'),
    );
    if (subjects.length > 0) return subjects.some((subject) => subject === inRow(reading, phrase));
    const { deprel, head }: Word = reading.words[at]!;
    if (!WITHOUT_SUBJECT.test(deprel)) return false;
    at = head;
  }
  return false;
}

/** "promised his widow": the subject of the verb whose object it is. */
function isSubjectOfClause(reading: Reading, object: number, other: Mention): boolean {
  const verb = reading.words[object]!.head;
  return (
    verb !== undefined && other.governor === verb && reading.words[other.head]!.deprel.startsWith('nsubj')
  );
}

const OF_DOING = /^(?:of|from|against|for|into)$/;
/** "promised the mayor to meet him": who promises does it. */
const SUBJECT_DOES = /^(?:promise|threaten|thank|use|leave)$/;

/** "accused the guards of beating them", "urged the mayor to meet him": who is accused or urged does it. */
function whoIsMadeTo(reading: Reading, verb: number): number | undefined {
  const { words, children, lower } = reading;
  const { deprel, head } = words[verb]!;
  if (head === undefined || SUBJECT_DOES.test(words[head]!.lemma)) return undefined;
  const own = children[verb]!;
  if (own.some((child) => words[child]!.deprel.startsWith('nsubj'))) return undefined;
  const opens = (pattern: RegExp): boolean =>
    own.some((child) => child < verb && pattern.test(lower[child]!));
  const made =
    deprel === 'xcomp' ? opens(/^to$/) : /^(?:advcl|acl|obl|ccomp)/.test(deprel) && opens(OF_DOING);
  return made ? children[head]!.find((child) => child < verb && words[child]!.deprel === 'obj') : undefined;
}

/** "Oslo" for the "Quito" of "Oslo and Quito". */
function inRow(reading: Reading, phrase: number): number {
  const { deprel, head } = reading.words[phrase]!;
  return deprel === 'conj' && head !== undefined ? head : phrase;
}

/** A third person inside a quotation is not the one who speaks. */
function isOwnSpeaker(clusters: Clusters, reading: Reading, mention: Mention, theirs: Cluster): boolean {
  if (mention.quotation === undefined) return false;
  const quotation = reading.quotations[mention.quotation]!;
  const { speaker } = quotation;
  if (!speaker || quotation.kind !== 'direct') return false;
  const said = clusters.at(speaker);
  return said !== undefined && clusters.of(said) === theirs;
}

/** How many phrases stand before this one in its sentence, up to four. */
function indexInSentence(clusters: Clusters, j: number): number {
  let count = 0;
  while (count < 4 && clusters.mentions[j - count - 1]?.sentence === clusters.mentions[j]!.sentence) count++;
  return count;
}
