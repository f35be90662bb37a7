import type { CountryRule } from '../rule.ts';
import type { CountryEntry } from '../lexicon.ts';
import type { Found, Phrase } from '../phrase.ts';
import { within } from '../phrase.ts';

/** "Iran-backed", "Turkish-led", "U.S.-listed": the country of somebody else. */
const OTHERS = new Set([
  ...['backed', 'led', 'installed', 'trained', 'funded', 'born', 'supported', 'sponsored', 'allied', 'armed'],
  ...[
    'speaking',
    'language',
    'brokered',
    'made',
    'built',
    'owned',
    'registered',
    'flagged',
    'occupied',
    'friendly',
    'listed',
    'traded',
    'bound',
  ],
]);

/** "Qatar's neighbours", "South Sudan donors": everybody but the country named. */
const OUTSIDERS = /^(?:neighbou?rs?|donors?|allies|ally|mediators|creditors|backers)$/;

/**
 * "Sudan's army", "Georgia opposition", "two Russian diplomats", "Kabul".
 *  ^^^^^           ^^^^^^^                   ^^^^^^^            ^^^^^
 */
export const countryInHead: CountryRule = ({ phrase, head }) => {
  const noun = phrase.words[head.until - 1];
  const outsiders = noun !== undefined && OUTSIDERS.test(noun.key);
  if (enumerated(phrase, head.until)) return undefined;
  const found = within(phrase.countries, head).filter((one) => {
    if (isOfOthers(phrase, one)) return false;
    // "South Sudan donors" are others; "South African mediators" are not.
    if (outsiders && one.entry.form !== 'demonym') return false;
    const before = phrase.words[one.first - 1]?.key ?? '';
    // "pro-Russian gunmen" are of elsewhere; "pro-Kremlin lawmakers" are not.
    if (/^(?:pro|anti)$/.test(before)) return one.entry.form === 'seat';
    // "an ex-Guantanamo inmate"
    if (before === 'ex' && phrase.words[one.first]!.hyphen && one.entry.form === 'place') return false;
    // "ethnic Serbs" live elsewhere.
    return before !== 'ethnic';
  });
  // "Azerbaijan's Armenian villagers": who they are outdoes whose they are; a place outdoes nothing.
  const strong = found.filter((one) => one.entry.form !== 'place');
  const list = strong.length > 0 ? strong : found;
  const codes = new Set(list.map((one) => one.entry.code));
  const pick =
    codes.size === 1
      ? list[0]
      : (list.find((one) => phrase.words[one.until - 1]!.possessive) ?? citizenship(list, head.until));
  if (
    pick === undefined ||
    joined(
      phrase.words.slice(head.first, head.until).map((word) => word.key),
      codes,
    )
  )
    return undefined;
  return {
    country: pick.entry.code,
    basis: 'stated',
    why: `country-in-head: "${pick.text}" (${pick.entry.form})`,
  };
};

/** "Iran-backed fighters", "the Chinese-owned mine". */
export function isOfOthers({ words }: Phrase, { until }: Found<CountryEntry>): boolean {
  const next = words[until];
  return next?.hyphen === true && OTHERS.has(next.key);
}

/** Countries whose citizens are named last: "Mexican Americans", "Chinese Indonesians". */
const LAST = new Set(['USA', 'CAN', 'AUS', 'NZL', 'ISR', 'IDN', 'MYS', 'SGP']);

/** "Fijian Indians", "Greek Macedonians": citizens of the first, whatever they descend from. */
function citizenship(found: readonly Found<CountryEntry>[], until: number): Found<CountryEntry> | undefined {
  const [first, second] = found;
  const both = first?.entry.form === 'demonym' && second?.entry.form === 'demonym';
  if (!both || first.until !== second.first || second.until !== until) return undefined;
  return LAST.has(second.entry.code) ? second : first;
}

/** "Thai and Lao police", "U.S. and Russian diplomats": two countries are none. */
function joined(keys: readonly string[], codes: ReadonlySet<string>): boolean {
  return codes.size > 1 && keys.includes('and');
}

/** "Asmara, Mogadishu, Djibouti FMs": a list of names, cut at its commas. */
function enumerated(phrase: Phrase, until: number): boolean {
  const next = phrase.parts.find((part) => part.first === until && part.preposition === ',');
  return (
    next !== undefined &&
    phrase.countries.some((one) => one.first === next.first && one.entry.form !== 'demonym')
  );
}
