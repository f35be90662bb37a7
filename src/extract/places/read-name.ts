import { isSeaName } from '../../util/sea-name.ts';
import type { Gazetteer, NamedPlace } from '../../gazetteer/index.ts';
import { foldName } from '../../gazetteer/index.ts';
import {
  FACILITY_WORDS,
  isParted,
  KIND_WORDS,
  type KindHint,
  NO_PLACES,
  PART_WORDS,
  STREET_WORDS,
} from './words.ts';

/** A name as the gazetteer may know it. */
export interface NameReading {
  readonly key: string;
  readonly found: readonly NamedPlace[];
  readonly hint?: KindHint;
  /** True where the name is of something that stands in the place found. */
  readonly facility: boolean;
  /** Which way of reading found it. */
  readonly rule: string;
}

type Way = (words: readonly string[]) => Attempt | undefined;

interface Attempt {
  readonly words: readonly string[];
  readonly hint?: KindHint;
  readonly facility?: true;
}

/** Ways of reading a name, the plainest first. Each may go on from what it leaves. */
const WAYS: readonly (readonly [rule: string, way: Way])[] = [
  ['ocean', ocean],
  ['whole-name', (words) => ({ words })],
  ['kind-after', kindAfter],
  ['kind-before', kindBefore],
  ['part-of', partOf],
];

/** Looks a name up as it stands, then without the words that say what it is: "Idlib province", "the city of Ghent". */
export function readName(text: string, gazetteer: Gazetteer): NameReading | undefined {
  const words = splitName(text);
  if (words.length === 0 || words.length > LONGEST) return undefined;
  return readWords(words, gazetteer, 0) ?? readFacility(words, gazetteer) ?? readPart(words, gazetteer);
}

const LONGEST = 9;

function splitName(text: string): string[] {
  const bare = text.replace(/[“”"()[\]]/g, ' ').replace(/['’]s?$/, '');
  const words = bare.split(/[\s,]+/).filter((word) => word !== '');
  return words[0] !== undefined && /^the$/i.test(words[0]) && words.length > 1 ? words.slice(1) : words;
}

function readWords(words: readonly string[], gazetteer: Gazetteer, depth: number): NameReading | undefined {
  if (words.length === 0) return undefined;
  for (const [rule, way] of WAYS) {
    const attempt = way(words);
    if (attempt === undefined || attempt.words.length === 0) continue;
    const key = foldName(attempt.words.join(' '));
    let found = plausible(gazetteer.findKey(key), attempt.words);
    // "West Prince" lies in no town of Prince.
    if (rule === 'part-of' && /^\p{Lu}/u.test(words[0]!) && !found.some(isParted)) found = [];
    const hint = attempt.hint === undefined ? {} : { hint: attempt.hint };
    if (found.length > 0) return { key, found, facility: false, rule, ...hint };
    if (depth < 2 && attempt.words.length < words.length) {
      const deeper = readWords(attempt.words, gazetteer, depth + 1);
      if (deeper !== undefined) return { ...hint, ...deeper, rule };
    }
  }
  return undefined;
}

/** "EU" is no town in France, "Western" and "Central" no province without its word. */
function plausible(found: readonly NamedPlace[], words: readonly string[]): readonly NamedPlace[] {
  const [word = ''] = words;
  // Many a town has a South Side: it is that of the town that the text speaks of.
  if (isQuarter(words)) return found.filter(({ own }) => own);
  if (words.length > 1) return found;
  const lower = word.toLowerCase();
  if (PART_WORDS.test(word) || FACILITY_WORDS.has(lower) || KIND_WORDS.has(lower) || ADJECTIVES.test(word))
    return [];
  if (/^[\p{Lu}.]{2,4}$/u.test(word) && word.replaceAll('.', '').length <= 3)
    return found.filter(({ place, own }) => !own && !isSmall(place));
  return found;
}

/** "South Side", "West End". */
function isQuarter([first = '', second, ...rest]: readonly string[]): boolean {
  return rest.length === 0 && PART_WORDS.test(first) && /^(?:side|end|bank|shore)$/i.test(second ?? '');
}

const ADJECTIVES = /^(?:Balkan|Baltic|Nordic|Arab|Slavic|Latin)$/;

function isSmall({ kind, population }: NamedPlace['place']): boolean {
  return kind === 'district' || (kind === 'city' && population < 1_000_000);
}

/** "the Atlantic" is no town in Iowa. */
function ocean(words: readonly string[]): Attempt | undefined {
  return words.length === 1 && /^(?:Atlantic|Pacific)$/.test(words[0]!)
    ? { words: [...words, 'Ocean'] }
    : undefined;
}

/** "Idlib province", "Haifa city". */
function kindAfter(words: readonly string[]): Attempt | undefined {
  const hint = KIND_WORDS.get(words.at(-1)!.toLowerCase());
  return hint === undefined ? undefined : { words: words.slice(0, -1), hint };
}

/** "the city of Ghent", "the Republic of Chad". */
function kindBefore(words: readonly string[]): Attempt | undefined {
  const of = words.findIndex((word) => word.toLowerCase() === 'of');
  if (of < 1 || of > 3) return undefined;
  const hint = KIND_WORDS.get(words[of - 1]!.toLowerCase());
  return hint === undefined ? undefined : { words: words.slice(of + 1), hint };
}

/** "northern Mali", "downtown Cairo". */
function partOf(words: readonly string[]): Attempt | undefined {
  return PART_WORDS.test(words[0]!) && !isQuarter(words) ? { words: words.slice(1) } : undefined;
}

/** "Basra airport", "the Kerem Shalom crossing of Gaza": the place is in the name of what stands there. */
function readFacility(words: readonly string[], gazetteer: Gazetteer): NameReading | undefined {
  const noun = words.findIndex((word) => FACILITY_WORDS.has(word.toLowerCase().replace(/\.$/, '')));
  if (noun < 0) return undefined;
  // "University College London": the town stands behind what is named for a founder.
  const behind = words.slice(noun + 1);
  const town = behind.length === 0 ? undefined : readKnown(behind, gazetteer, KNOWN_LAST);
  if (town !== undefined) return town;
  for (let until = noun; until > 0; until -= 1) {
    if (until === 1 && isLoose(words[0]!)) break;
    const found = readWords(words.slice(0, until), gazetteer, 1);
    // "Robert Trent Jones Golf Club" is not in Le Robert.
    if (found?.found.some(({ own, place }) => own || !isSmall(place)) === true)
      return { ...found, facility: true, rule: isStreet(words) ? 'street' : 'facility' };
  }
  const link = words.findLastIndex((word) => /^(?:of|at|in|near)$/i.test(word));
  if (link <= 0) return undefined;
  const found = readWords(words.slice(link + 1), gazetteer, 1);
  return found && { ...found, facility: true, rule: 'facility' };
}

/** "Monterey Highway" stands in any town. */
function isStreet(words: readonly string[]): boolean {
  return STREET_WORDS.has(words.at(-1)!.toLowerCase());
}

/** "Supreme Court", "Federal University", "Royal College": no place whose name is such a word. */
function isLoose(word: string): boolean {
  const lower = word.toLowerCase();
  if (/^\p{Lu}{2,}$/u.test(word)) return false;
  return (
    NO_PLACES.has(lower) ||
    /^(?:federal|supreme|national|royal|general|international|public|memorial|grand|delta)$/.test(lower)
  );
}

/** "Dubai World Cup", "Bank of China", "Lake Manassas": a well known place inside another name. */
function readPart(words: readonly string[], gazetteer: Gazetteer): NameReading | undefined {
  if (words.length < 2 || isStreet(words) || isSeaName(words.join(' '))) return undefined;
  for (let first = 1; first < words.length; first += 1) {
    const found = readKnown(words.slice(first), gazetteer, KNOWN_LAST);
    if (found !== undefined) return found;
  }
  for (let until = words.length - 1; until > 0; until -= 1) {
    const found = readKnown(words.slice(0, until), gazetteer, KNOWN);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readKnown(words: readonly string[], gazetteer: Gazetteer, least: number): NameReading | undefined {
  if (words.length === 1 && isLoose(words[0]!)) return undefined;
  const key = foldName(words.join(' '));
  const found = plausible(gazetteer.findKey(key), words).filter(
    ({ place, own }) => place.kind === 'country' || (own && place.kind !== 'district'),
  );
  // Of several of that name the one that the text is about need not be the best known.
  const known = found.some(({ place }) => place.kind === 'country' || place.population > least);
  return known ? { key, found, facility: true, rule: 'inside-name' } : undefined;
}

/** Smaller places are more often namesakes of people and firms. */
const KNOWN = 200_000;
const KNOWN_LAST = 30_000;
