import { overlaps } from '../../document/index.ts';
import type { Entity, TokenSpan } from '../../document/index.ts';
import { ROLES } from '../../util/actor-nouns.ts';
import type { Cluster } from './clusters.ts';
import type { Mention } from './mention.ts';
import type { Reading } from './reading.ts';

/** How many words a name behind "of" may have. */
const LONGEST = 6;

type Belonging = Pick<Mention, 'states' | 'owners' | 'about'>;

/** The states and other names in a phrase and right behind it: "Serbia's president", "the mayor of Lviv". */
export function belongingOf(
  reading: Reading,
  { first }: TokenSpan,
  head: number,
  entity: Entity | undefined,
): Belonging {
  const [states, owners, about] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const { lower, tokens, states: known } = reading;
  const behind = wordsBehindOf(reading, head);
  for (const i of [...range(first, head), ...behind]) {
    const word = lower[i]!;
    const own = entity !== undefined && overlaps(tokens[i]!, entity);
    if (!isName(reading, i) || (own && entity.label === 'PER')) continue;
    const country = known.countryAt(i);
    if (country !== undefined) states.add(country);
    if (own) continue;
    about.add(word);
    const owns = lower[i + 1] === "'s" || behind.includes(i);
    if (country === undefined ? owns : !known.isStateAt(i)) owners.add(word);
  }
  return { states, owners, about };
}

function isName({ forms, lower, tokens, states }: Reading, i: number): boolean {
  if (!/^\p{Lu}/u.test(forms[i]!) || ROLES.has(lower[i]!) || forms[i + 1] === '-') return false;
  const opens = tokens[i - 1]?.sentence !== tokens[i]!.sentence;
  return !opens || lower[i + 1] === "'s" || states.countryAt(i) !== undefined;
}

/** "Republika Srpska" behind "the president of". */
function wordsBehindOf({ forms, lower, tokens }: Reading, head: number): number[] {
  if (lower[head + 1] !== 'of') return [];
  const { sentence } = tokens[head]!;
  let end = head + 2;
  while (
    end - head - 2 < LONGEST &&
    tokens[end]?.sentence === sentence &&
    (/^\p{Lu}/u.test(forms[end]!) || lower[end] === 'the')
  )
    end++;
  return range(head + 2, end);
}

const range = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, i) => from + i);

/**
 * False where a phrase belongs to another state or owner than an actor: "Serbia's president" after "the president of
 * Republika Srpska", "the Dutch prime minister" after a prime minister in a text that has named no Dutch so far.
 */
export function mayBelong(
  mention: Belonging,
  theirs: Cluster,
  firstSentence: number,
  reading: Reading,
): boolean {
  const { states, owners } = mention;
  const names = new Set(theirs.names.flat());
  if (owners.size > 0 && ![...owners].some((owner) => theirs.about.has(owner) || names.has(owner)))
    return false;
  if (states.size === 0) return true;
  if (theirs.states.size > 0) return [...states].some((state) => theirs.states.has(state));
  return [...states].some((state) => (reading.states.firstNamed(state) ?? 0) <= firstSentence);
}
