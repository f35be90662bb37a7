import { AREA_WORDS, foldName, type Gazetteer, type GazetteerPlace, isArea } from '../../gazetteer/index.ts';
import type { NameReading } from './read-name.ts';
import { lookUp } from '../../util/look-up.ts';
import { STREET_WORDS } from './words.ts';

/** "Syrian", "Egyptians", "European": whose country or continent a people's name says. */
export function readPeople(
  text: string,
  gazetteer: Gazetteer,
  countryOfDemonym: (word: string) => string | undefined,
): NameReading | undefined {
  const key = foldName(text);
  const found = areaOf(key, gazetteer) ?? stateOf(text, gazetteer, countryOfDemonym);
  return found && { key, found: [{ place: found, own: true }], facility: false, rule: 'people' };
}

/** True for a people's name that is not the state's own: "Syrian", not "New Zealand". */
export function isPeople(
  name: string,
  means: { gazetteer: Gazetteer; countryOfDemonym: (word: string) => string | undefined },
): boolean {
  return /^\p{Lu}/u.test(name) && stateOf(name, means.gazetteer, means.countryOfDemonym) !== undefined;
}

function areaOf(key: string, gazetteer: Gazetteer): GazetteerPlace | undefined {
  const area = lookUp(AREA_WORDS, key);
  if (area === undefined) return undefined;
  const places = gazetteer.find(area).map(({ place }) => place);
  return places.find(({ kind }) => isArea(kind) && kind !== 'district');
}

function stateOf(
  text: string,
  gazetteer: Gazetteer,
  countryOfDemonym: (word: string) => string | undefined,
): GazetteerPlace | undefined {
  const code = countryOfDemonym(text);
  if (code === undefined || gazetteer.findKey(foldName(text)).some(({ place }) => place.kind === 'country'))
    return undefined;
  return gazetteer.country(code);
}

/** "European Commission", "British Embassy": whose it is, where nothing else in the name is a place. */
export function readAdjective(
  text: string,
  gazetteer: Gazetteer,
  countryOfDemonym: (word: string) => string | undefined,
): NameReading | undefined {
  const [word = '', ...rest] = text.split(' ');
  // "Frenchmen Street" is not in France.
  const found =
    rest.length === 0 || STREET_WORDS.has(rest.at(-1)!.toLowerCase())
      ? undefined
      : readPeople(word, gazetteer, countryOfDemonym);
  return found && { ...found, facility: true, rule: 'inside-name' };
}
