/** What is said of an actor by the words of his first mention. */
interface Held {
  readonly country: string;
  readonly sector: string | undefined;
  /** Why he is of that country. */
  readonly why: string;
  /** The words of his mentions. */
  readonly texts: readonly string[];
}

const SETTLERS = /\b(?:settlers?|(?:residents?|inhabitants?) of the (?:outpost|settlement))\b/i;

/**
 * "Settlers beat a farmer near Nablus", "soldiers shot a boy in Hebron": who settles or holds Palestinian land by arms is Israeli,
 *  ^^^^^^^^                             ^^^^^^^^
 * unless his own words name his country.
 */
export function holderOfLand({ country, sector, why, texts }: Held): string | undefined {
  if (country !== 'PSE' || !PLACED.test(why)) return undefined;
  return sector === 'MIL' || texts.some((text) => SETTLERS.test(text)) ? 'ISR' : undefined;
}

/** By where he is told of, or by whom he is named with. */
const PLACED = /^country-(?:of-document|nearby|in-complement: "(?:in|near|at|from|on|outside|around)\b)/;
