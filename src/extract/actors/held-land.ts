/** What is said of an actor by the words of his first mention. */
interface Held {
  readonly country: string;
  readonly sector: string | undefined;
  /** Why he is of that country. */
  readonly why: string;
  /** The words of his mentions. */
  readonly texts: readonly string[];
  /** Day of the report. */
  readonly date?: string | undefined;
}

const SETTLERS = /\b(?:settlers?|(?:residents?|inhabitants?) of the (?:outpost|settlement))\b/i;

/**
 * "Settlers beat a farmer near Nablus", "soldiers shot a boy in Hebron": who settles or holds Palestinian land by arms is Israeli,
 *  ^^^^^^^^                             ^^^^^^^^
 * unless his own words name his country.
 */
export function holderOfLand({ country, sector, why, texts, date = '' }: Held): string | undefined {
  if (country === 'UKR')
    return OF_CRIMEA.test(why) && date >= ANNEXED && isServant(sector) ? 'RUS' : undefined;
  if (country !== 'PSE' || !PLACED.test(why)) return undefined;
  return sector === 'MIL' || texts.some((text) => SETTLERS.test(text)) ? 'ISR' : undefined;
}

/** Police, soldiers and officials "of Crimea" and "in Crimea" serve Russia since it took it. */
const OF_CRIMEA =
  /^country-(?:in-head|in-complement|nearby): "(?:(?:in|of|from) )?(?:Crimean?|Sevastopol|Simferopol)"/;
const ANNEXED = '2014-03-18';

function isServant(sector: string | undefined): boolean {
  return sector !== undefined && /^(?:GOV|MIL|COP|JUD|LEG|SPY)$/.test(sector);
}

/** By where he is told of, or by whom he is named with. */
const PLACED = /^country-(?:of-document|nearby|in-complement: "(?:in|near|at|from|on|outside|around)\b)/;
