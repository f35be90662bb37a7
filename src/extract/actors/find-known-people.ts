import type { Doc } from '../../document/index.ts';
import { overlaps } from '../../document/index.ts';
import { near } from '../../document/near.ts';
import { classifyActor } from './classify-actor.ts';
import type { CountryMention } from './find-countries.ts';
import { joinKeys, type Lexicon } from './lexicon.ts';
import { splitWords } from './words.ts';

/** The countries of the known people that a text names ("Macron"), where the words name no country themselves. */
export function findKnownPeople(
  { document, layers }: Doc<'entities'>,
  named: readonly CountryMention[],
  lexicon: Lexicon,
): readonly CountryMention[] {
  const date = document.published?.value;
  const known = new Map<string, string | undefined>();
  return layers.entities.flatMap((entity): CountryMention[] => {
    const { start, end, label } = entity;
    if (label !== 'PER' || near(named, entity).some((one) => overlaps(one, entity))) return [];
    const name = document.text.slice(start, end);
    if (!known.has(name)) known.set(name, countryOf(name));
    const country = known.get(name);
    if (country?.length !== 3) return [];
    return [{ start, end, country, form: 'body', before: '', owner: false }];
  });

  function countryOf(name: string): string | undefined {
    const words = splitWords(name);
    const last = words.at(-1)?.key;
    // "•": no words at all.
    if (last === undefined) return undefined;
    // Nearly all names are nobody's that is known: the full reading is for the rest.
    const named = lexicon.leaders(last) ?? lexicon.people(joinKeys(words, 0, words.length));
    if (named === undefined) return undefined;
    const { person } = classifyActor(name, lexicon, { person: true, ...(date !== undefined && { date }) });
    return person?.spell.country;
  }
}
