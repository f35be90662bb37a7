import { agree } from '../clusters.ts';
import type { Kind } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { Pass } from './pass.ts';
import { lookUp } from '../../../util/look-up.ts';

const KINDS: Readonly<Record<string, Kind>> = {
  man: 'person',
  woman: 'person',
  politician: 'person',
  country: 'place',
  nation: 'place',
  city: 'place',
  town: 'place',
  village: 'place',
  group: 'organization',
  organization: 'organization',
  organisation: 'organization',
  company: 'organization',
  agency: 'organization',
  force: 'organization',
  body: 'organization',
  party: 'organization',
  union: 'organization',
  newspaper: 'organization',
};

const PREPOSITIONS = /^(?:of|in|at|on|near|for|from|between)$/;

/** "the town of Chibok" says which town: it is none that was named before. */
function isSaidWhich(reading: Reading, head: number): boolean {
  return reading.children[head]!.some(
    (child) => child > head && reading.words[child]!.deprel.startsWith('nmod') && hasCase(reading, child),
  );
}

const hasCase = (reading: Reading, noun: number): boolean =>
  reading.children[noun]!.some((child) => PREPOSITIONS.test(reading.lower[child]!));

const SETTLEMENTS = /^(?:city|town|village)$/;

/** "the village" is no state that was named before, "the nation" no town. Names in no list may be either. */
function isOtherSort({ states }: Reading, noun: string, name: number): boolean {
  const kind = states.kindAt(name);
  if (kind === undefined || kind === 'unknown') return false;
  const isState = kind === 'country' || kind === 'people';
  return SETTLEMENTS.test(noun) ? isState : !isState && kind === 'city';
}

/** "the country", "the group", "the man": the last actor of that kind, named, within three sentences. */
export const joinGenericNouns: Pass = (clusters, reading) => {
  clusters.mentions.forEach((mention, i) => {
    const kind = lookUp(KINDS, mention.noun);
    if (!kind || mention.form !== 'description' || !mention.definite || clusters.isLinked(i)) return;
    if (mention.words.size + mention.nations.size > 0 || mention.many) return;
    if (isSaidWhich(reading, mention.head)) return;
    for (let j = i - 1; j >= 0 && mention.sentence - clusters.mentions[j]!.sentence <= 3; j--) {
      const other = clusters.mentions[j]!;
      if (/^(?:compound|amod|flat)/.test(reading.words[other.head]!.deprel)) continue;
      if (kind === 'place' && isOtherSort(reading, mention.noun, other.head)) continue;
      if (
        other.form !== 'name' ||
        other.kind !== kind ||
        other.end > mention.start ||
        !agree(clusters.of(j), clusters.of(i))
      )
        continue;
      clusters.join(j, i, { rule: 'generic-noun', basis: 'inferred' });
      return;
    }
  });
};
