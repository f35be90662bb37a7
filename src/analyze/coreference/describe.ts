import type { Entity, EntityLabel, MentionForm, TokenSpan } from '../../document/index.ts';
import { nationStem } from './country-names.ts';
import { BODIES, PEOPLE, ROLES } from '../../util/actor-nouns.ts';
import { DEFINITE, genderOfName, genderOfNoun, IDLE, NATION_NOUNS, PLACES } from './lexicon.ts';
import type { Kind } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { pronounAt } from './pronoun-at.ts';
import { headOf, isParsed } from './reading.ts';
import type { Reading } from './reading.ts';
import { belongingOf } from './belonging.ts';
import { standsFor } from './stands-for.ts';

const KINDS: Readonly<Record<EntityLabel, Kind | undefined>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  GRP: 'person',
  MISC: undefined,
};
const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);

/** Works out what the passes ask about a span; `entity` is the name inside it whose head it shares. */
export function describe(
  reading: Reading,
  span: TokenSpan,
  entity: Entity | undefined,
  pinned: boolean,
): Mention {
  const { first, until, start, end, sentence } = span;
  const head = headOf(reading, first, until);
  const pronoun = until - first === 1 ? pronounAt(reading, first) : undefined;
  const name = pronoun ? [] : nameIn(reading, span, entity, head);
  const form: MentionForm = pronoun ? 'pronoun' : name.length > 0 ? 'name' : 'description';
  const noun = lemmaOf(reading, head);
  const many = pronoun ? pronoun.many : isMany(reading, span, head, entity);
  const roles = new Set<string>();
  const words = new Set<string>();
  const nations = new Set<string>();
  const inName = new Set(name);
  for (let i = first; i < until; i++) {
    const word = reading.lower[i]!;
    const lemma = lemmaOf(reading, i);
    if (IDLE.has(word) || (inName.has(word) && entity && i >= entity.first && i < entity.until)) continue;
    if (ROLES.has(lemma) && isOwnRole(reading, i, head)) roles.add(lemma);
    if (i === head || !/\p{L}/u.test(word)) continue;
    const nation = isNational(word) || reading.lower[i + 1] === "'s";
    if (/^\p{Lu}/u.test(reading.forms[i]!) && !ROLES.has(lemma) && nation) nations.add(nationStem(word));
    else words.add(lemma);
  }
  const owner = reading.lower.slice(first, head).findLastIndex((word) => word === "'s" || word === "'");
  const ownedByName = owner > 0 && /^\p{Lu}/u.test(reading.forms[first + owner - 1]!);
  const possessed = POSSESSIVES.has(reading.lower[first]!) || (owner >= 0 && !ownedByName);
  const definite = DEFINITE.has(reading.lower[first]!) || ownedByName;
  const label = entity?.label;
  return {
    ...{
      first,
      until,
      start,
      end,
      sentence,
      form,
      head,
      pinned,
      many,
      name,
      noun,
      roles,
      words,
      nations,
      definite,
      possessed,
    },
    ...belongingOf(reading, span, head, entity),
    ...(label && { label }),
    ...(pronoun && { pronoun }),
    kind: pronoun ? kindOfPronoun(pronoun) : (kindOfLabel(label, noun) ?? kindOfNoun(noun, roles)),
    gender: pronoun ? pronoun.gender : genderOf(reading, span, name, label),
    subject: isSubject(reading, head, first, until),
    governor: reading.words[head]?.head,
    quotation: reading.quoted[first],
  };
}

/** "the spokesman for the president" and "the president's spokesman" are no president. */
const isOwnRole = (reading: Reading, i: number, head: number): boolean => {
  if (i > head) return standsFor(reading, i, head);
  // "President Kiir's spokesman": the office hangs on the owner.
  for (let at: number | undefined = i, steps = 0; at !== undefined && at !== head && steps < 4; steps += 1) {
    if (reading.words[at]!.deprel === 'nmod:poss') return false;
    at = reading.words[at]!.head;
  }
  return true;
};

const isNational = (word: string): boolean => /(?:an|ian|ish|ese|i|ch|k|s)$/.test(word) || word.includes('.');

function kindOfLabel(label: EntityLabel | undefined, noun: string): Kind | undefined {
  if (label === 'ORG' || label === 'LOC') return KINDS[label];
  return label && !BODIES.has(noun) ? KINDS[label] : undefined;
}

/** The lemma of a token, lower case; without the model a plural loses its s. */
export function lemmaOf(reading: Reading, i: number): string {
  const lower = reading.lower[i]!;
  if (isParsed(reading, i)) return reading.words[i]!.lemma.toLowerCase();
  if (ROLES.has(lower) || PEOPLE.has(lower) || BODIES.has(lower)) return lower;
  return lower.replace(/ies$/, 'y').replace(/([^su])s$/, '$1');
}

/** "We" may be an army: ""We shot nobody," it said". */
function kindOfPronoun(pronoun: {
  readonly gender?: unknown;
  readonly person: number;
  readonly many?: boolean | undefined;
}): Kind | undefined {
  if (pronoun.person === 1 && pronoun.many === true) return undefined;
  return pronoun.gender || pronoun.person !== 3 ? 'person' : undefined;
}

function kindOfNoun(noun: string, roles: ReadonlySet<string>): Kind | undefined {
  if (roles.has(noun) || PEOPLE.has(noun)) return BODIES.has(noun) ? undefined : 'person';
  if (NATION_NOUNS.has(noun)) return 'place';
  if (BODIES.has(noun)) return 'organization';
  return PLACES.has(noun) ? 'place' : undefined;
}

/** The proper name in a span: the entity's words, or where the model gave none the capitals that end it. */
function nameIn(reading: Reading, span: TokenSpan, entity: Entity | undefined, head: number): string[] {
  const [from, to] = entity ? [entity.first, entity.until] : [span.first, span.until];
  const name: string[] = [];
  const headIsName = isParsed(reading, head)
    ? reading.words[head]!.upos === 'PROPN'
    : /^\p{Lu}/u.test(reading.forms[head]!);
  const opens = reading.tokens[head - 1]?.sentence !== reading.tokens[head]!.sentence;
  if (!entity && (!headIsName || (opens && !isParsed(reading, head)))) return [];
  if (!entity && (ROLES.has(lemmaOf(reading, head)) || PEOPLE.has(lemmaOf(reading, head)))) return [];
  for (let i = from; i < to; i++) {
    const lower = reading.lower[i]!;
    if (!/[\p{L}\p{N}]/u.test(lower) || lower === "'s" || lower === 'the') continue;
    if (!entity && (!/^\p{Lu}/u.test(reading.forms[i]!) || i > head)) continue;
    if (
      entity?.label !== 'ORG' &&
      entity?.label !== 'LOC' &&
      ROLES.has(lower) &&
      name.length === 0 &&
      i + 1 < to
    )
      continue;
    name.push(lower);
  }
  return name;
}

/** "Avocado growers" is a plural noun, whatever name the model sees in it. */
const isPlural = ({ words }: Reading, head: number): boolean =>
  words[head]!.upos === 'NOUN' && words[head]!.xpos === 'NNS';

/** "two accomplices" */
const isSeveral = ({ words, lower, children }: Reading, head: number): boolean =>
  words[head]!.upos === 'NOUN' &&
  lower[head]!.endsWith('s') &&
  children[head]!.some(
    (child) => child < head && words[child]!.deprel === 'nummod' && !/^(?:one|1)$/.test(lower[child]!),
  );

function isMany(
  reading: Reading,
  span: TokenSpan,
  head: number,
  entity: Entity | undefined,
): boolean | undefined {
  for (const child of reading.children[head]!) {
    if (child < span.until && reading.words[child]!.deprel === 'conj') return true;
  }
  // "F-16s"
  if (/^\d+s$/.test(reading.lower[span.until - 1]!)) return true;
  const many = entity?.label === 'PER' && isPlural(reading, head);
  if (entity && entity.label !== 'GRP' && !many) return entity.label === 'ORG' ? undefined : false;
  if (isParsed(reading, head)) {
    const { xpos, upos } = reading.words[head]!;
    if (lemmaOf(reading, head) === 'police') return true;
    if (xpos === 'NNS' || xpos === 'NNPS' || isSeveral(reading, head)) return true;
    if (upos === 'NOUN' || upos === 'PROPN')
      return BODIES.has(lemmaOf(reading, head)) || reading.lower[head] === 'people' ? undefined : false;
    return undefined;
  }
  const lower = reading.lower[head]!;
  if (/^(?:people|men|women|children|police|troops)$/.test(lower)) return true;
  if (BODIES.has(lower)) return undefined;
  return /[^su]s$/.test(lower) && !ROLES.has(lower);
}

function genderOf(
  reading: Reading,
  span: TokenSpan,
  name: readonly string[],
  label: EntityLabel | undefined,
): Mention['gender'] {
  if (label === 'LOC' || label === 'ORG') return undefined;
  for (let i = span.first; i < span.until; i++) {
    const gender = genderOfNoun(reading.lower[i]!);
    // "his wife" and "Queen Elizabeth" say it; "the president's brother" says it by its head, which comes last.
    if (gender && reading.lower[i + 1] !== "'s" && reading.lower[i - 1] !== 'of') return gender;
  }
  return label === 'PER' && name.length > 1 ? genderOfName(name[0]!) : undefined;
}

function isSubject(reading: Reading, head: number, first: number, until: number): boolean {
  const { deprel, head: governor } = reading.words[head]!;
  if (isParsed(reading, head)) {
    if (deprel === 'conj' && governor !== undefined)
      return reading.words[governor]!.deprel.startsWith('nsubj');
    return deprel.startsWith('nsubj');
  }
  const opens = reading.tokens[first - 1]?.sentence !== reading.tokens[first]!.sentence;
  const next = reading.lower[until] ?? '';
  const before = reading.lower[first - 1] ?? '';
  return (
    opens ||
    (/(?:[^e]ed|^(?:said|says|has|had|was|is|will|would|told))$/.test(next) &&
      !/^(?:of|in|for|by|to|with|from|at|on)$/.test(before))
  );
}
