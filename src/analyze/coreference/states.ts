import type { Place, PlaceKind, Token } from '../../document/index.ts';
import { tokenBehind } from '../../document/near.ts';
import { nationStem } from './country-names.ts';

/** What the places of a document tell of the words that name them. */
export interface States {
  /** The country that a token names or lies in: SRB of "Serb" and so of "Serbia". */
  readonly countryAt: (token: number) => string | undefined;
  /** The kind of place that a token names. */
  readonly kindAt: (token: number) => PlaceKind | undefined;
  /** True where a token speaks for a state: "Serb", "Serbia", and "Moscow" of "Moscow's envoy". */
  readonly isStateAt: (token: number) => boolean;
  /** The first sentence that names a country or a place in it. */
  readonly firstNamed: (country: string) => number | undefined;
}

interface Named {
  readonly country: string;
  readonly kind: PlaceKind;
  readonly isState: boolean;
}

/** Reads the places of a document; without them nothing is known of any word. */
export function readStates(
  places: readonly Place[],
  tokens: readonly Token[],
  forms: readonly string[],
): States {
  const at = new Map<number, Named>();
  const byWord = new Map<string, Named | undefined>();
  for (const { start, end, kind, country, desk, rule } of places) {
    // "Coast" of "the Coast Guard" is no town.
    if (country === undefined || (kind !== 'country' && rule.startsWith('inside-name'))) continue;
    const named: Named = { country, kind, isState: isOfState(kind) || desk === true };
    const first = tokenBehind(tokens, start);
    for (let i = first; i < tokens.length && tokens[i]!.end <= end; i++) at.set(i, named);
    if (tokens[first]?.end === end) remember(byWord, wordOf(forms[first]!, kind), named);
  }
  const find = (token: number): Named | undefined => {
    const form = forms[token]!;
    if (!/^\p{Lu}/u.test(form)) return undefined;
    return at.get(token) ?? byWord.get(wordOf(form, 'city')) ?? byWord.get(wordOf(form, 'country'));
  };
  const first = new Map<string, number>();
  tokens.forEach(({ sentence }, i) => {
    const country = find(i)?.country;
    if (country !== undefined && !first.has(country)) first.set(country, sentence);
  });
  return {
    countryAt: (token) => find(token)?.country,
    kindAt: (token) => find(token)?.kind,
    isStateAt: (token) => find(token)?.isState === true,
    firstNamed: (country) => first.get(country),
  };
}

const isOfState = (kind: PlaceKind): boolean => kind === 'country' || kind === 'people';

/** States and their peoples are known by the stem that they share: "Serb" and "Serbia". */
const wordOf = (form: string, kind: PlaceKind): string =>
  isOfState(kind) ? `${nationStem(form.toLowerCase())}-` : form.toLowerCase();

/** A word that stands for two countries says nothing. */
function remember(byWord: Map<string, Named | undefined>, word: string, named: Named): void {
  const other = byWord.get(word);
  byWord.set(word, byWord.has(word) && other?.country !== named.country ? undefined : named);
}
