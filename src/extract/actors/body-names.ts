import type { Sector } from '../../document/index.ts';
import type { Lexicon, OrganisationEntry } from './lexicon.ts';
import { keyOf } from './lexicon.ts';
import type { Found, Names, Phrase } from './phrase.ts';
import { readPhrase } from './phrase.ts';
import type { PhraseWord } from './words.ts';

/** What other bodies than papers and firms are called by their last word. */
const BODY =
  /^(?:authority|bureau|commission|committee|congress|council|court|tribunal|ombudsman|army|brigades?|forces?|front|guards?|militia|movement|parliament|party|police|policing|union|alliance|coalition|federation)$/;

/** Those whose names are words of every day: "The Independent", "Total", "Dawn". */
const OF_EVERY_DAY: ReadonlySet<Sector> = new Set<Sector>(['JRN', 'MNC', 'BUS']);

/** Armed groups of many lands: "National Liberation Army", "National Resistance". */
const ARMED =
  /^(?:(?:national|people(?:'s)?|popular|islamic|democratic|united|new|free|liberation|resistance|patriotic|revolutionary|defen[cs]e|army|front|forces?|movement) ?)+$/i;

/**
 * True for a known name that is but some words of a longer one: "The Independent" of "The Independent Policing Authority",
 * "National Liberation Army" of "the West Papua National Liberation Army", "Dawn" of "Kachin Dawn".
 */
function isPiece(
  { words, countries }: Pick<Names, 'words' | 'countries'>,
  { entry, first, until, text }: Found<OrganisationEntry>,
): boolean {
  const everyday = OF_EVERY_DAY.has(entry.sector);
  const armed = entry.sector === 'REB' && ARMED.test(text);
  if (!everyday && !armed) return false;
  if (goesOnToBody(words, until)) return true;
  if (everyday && (entry.sector !== 'JRN' || until - first > 1)) return false;
  const before = countries.find((one) => one.until === first);
  return (
    before !== undefined &&
    before.entry.code !== entry.country &&
    words[first]!.mark === '' &&
    !words[first - 1]!.possessive
  );
}

/** True where words with capitals follow at once, and one of them names another body. */
function goesOnToBody(words: readonly PhraseWord[], until: number): boolean {
  if (words[until - 1]!.possessive) return false;
  for (let i = until; i < words.length; i += 1) {
    const { capital, mark, key, hyphen } = words[i]!;
    if (!capital || mark !== '' || hyphen) return false;
    if (BODY.test(key)) return true;
  }
  return false;
}

/** The known bodies of a text whose names stand there whole. */
export function wholeBodies(
  names: Pick<Names, 'words' | 'countries' | 'organisations'>,
): Names['organisations'] {
  return names.organisations.filter((found) => !isPiece(names, found));
}

/** Reads a noun phrase; a known name inside a longer one is none, so that the longer one's own words speak. */
export function readPhraseOfBodies(text: string, lexicon: Lexicon): Phrase {
  const phrase = readPhrase(text, lexicon);
  const pieces = phrase.organisations.filter((found) => isPiece(phrase, found));
  if (pieces.length === 0) return phrase;
  const keys = new Set(pieces.map((one) => keyOf(one.text)));
  const known = lexicon.organisations;
  return readPhrase(text, {
    ...lexicon,
    organisations: {
      get: (key) => (keys.has(key) ? undefined : known.get(key)),
      longest: (word) => known.longest(word),
    },
  });
}
