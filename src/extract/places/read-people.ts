import { CONTINENT_WORDS, foldName, type Gazetteer } from '../../gazetteer/index.ts';
import type { NameReading } from './read-name.ts';

/** "Syrian", "Egyptians", "European": whose country or continent a people's name says. */
export function readPeople(
  text: string,
  gazetteer: Gazetteer,
  countryOfDemonym: (word: string) => string | undefined,
): NameReading | undefined {
  const key = foldName(text);
  const code = countryOfDemonym(text);
  const continent = CONTINENT_WORDS[key];
  const found =
    code !== undefined
      ? gazetteer.country(code)
      : continent !== undefined
        ? gazetteer.find(continent).find(({ place }) => place.kind === 'continent')?.place
        : undefined;
  return found && { key, found: [{ place: found, own: true }], facility: false, rule: 'people' };
}
