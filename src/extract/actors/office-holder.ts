import { covers } from './find-person.ts';
import type { Holder, Lexicon } from './lexicon.ts';
import { joinKeys, keyOf } from './lexicon.ts';
import { namedOffice } from './office-names.ts';
import { readPhrase, within } from './phrase.ts';

/** Words before an office that make it another one, or nobody's of today. */
const OTHER =
  /^(?:a|an|another|any|every|no|two|three|former|ex|late|ousted|deposed|deputy|acting|interim|caretaker|next|future|incoming|outgoing|designate|elect|would|shadow|rival|assistant|junior|regional|federal|self|breakaway|honorary|previous|last|first|second|then|first-ever|wartime)$/;

/** True for words that end with an office: they name nobody, whatever their capitals. */
export function endsWithOffice(text: string): boolean {
  return new RegExp(`(?:${OFFICE_WORD.source})$`, 'i').test(text);
}

const OFFICE_WORD =
  /president|minister|premier|chancellor|taoiseach|king|queen|monarch|emir|sultan|emperor|secretary/i;

/** Countries whose "chancellor" is the head of government; elsewhere it is another office. */
const CHANCELLORS = new Set(['DEU', 'AUT']);

/**
 * "the Russian president" in a report of 2017: who held the office on that day, where a source says so.
 *  ^^^^^^^^^^^^^^^^^^^^^
 * The country is the one that the words of the phrase give.
 */
export function findOfficeHolder(
  text: string,
  country: string | undefined,
  date: string | undefined,
  lexicon: Lexicon,
): Holder | undefined {
  // Most phrases name no office: the reading of a phrase takes longer than this.
  if (date === undefined || date.length < 10 || !OFFICE_WORD.test(text)) return undefined;
  const phrase = readPhrase(text, lexicon);
  const head = phrase.parts[0];
  if (head === undefined) return undefined;
  const first = [3, 2, 1]
    .map((count) => head.until - count)
    .find((at) => at >= head.first && namedOffice(joinKeys(phrase.words, at, head.until)) !== undefined);
  if (first === undefined) return undefined;
  const title = joinKeys(phrase.words, first, head.until);
  const office = namedOffice(title)!;
  const before = phrase.words.slice(head.first, first);
  if (before.some((word) => OTHER.test(word.key))) return undefined;
  // "his president's": whose office it is stands there; "the president of the senate" is another.
  if (!ofCountryAlone()) return undefined;
  const un = office === 'secretary general';
  if (un !== phrase.organisations.some((one) => one.entry.sector === 'UNO')) return undefined;
  const place = un ? 'UN' : country;
  if (place === undefined || (title === 'chancellor' && !CHANCELLORS.has(place))) return undefined;
  const day = date.slice(0, 10);
  const holders = lexicon.holders(place, office).filter(({ spell }) => covers(spell, day));
  // The later one is right where a source counts who acted for whom.
  return holders.at(-1);

  /** True where nothing follows the office but "of" its country. */
  function ofCountryAlone(): boolean {
    const rest = phrase.parts.filter((part) => part.first >= head!.until);
    if (rest.length === 0) return true;
    const [part] = rest;
    const named = [...within(phrase.countries, part!), ...within(phrase.organisations, part!)].at(-1);
    return rest.length === 1 && part!.preposition === 'of' && named?.until === part!.until;
  }
}

/** Those who are known by their family names alone. */
const OFFICES_OF_LEADERS = ['president', 'prime minister', 'monarch'];

/** All holders of a country's first offices who bear a family name, given by its key. */
export function leadersNamed(family: string, country: string, lexicon: Lexicon): readonly Holder[] {
  return OFFICES_OF_LEADERS.flatMap((office) => lexicon.holders(country, office)).filter(({ name }) =>
    keyOf(name).endsWith(` ${family}`),
  );
}

/** "Putin" in a report of 2017: the holder of one of the country's first offices on that day who bears the name. */
export function findLeaderByName(
  name: string,
  country: string,
  date: string | undefined,
  lexicon: Lexicon,
): Holder | undefined {
  if (date === undefined || date.length < 10) return undefined;
  return leadersNamed(keyOf(name), country, lexicon)
    .filter(({ spell }) => covers(spell, date.slice(0, 10)))
    .at(-1);
}
