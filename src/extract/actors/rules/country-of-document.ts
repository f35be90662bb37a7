import type { Sector } from '../../../document/index.ts';
import type { CountryFinding, RuleInput } from '../rule.ts';

/** Institutions of a state: where several countries are named they are most often those of the first. */
const DOMESTIC: ReadonlySet<Sector> = new Set<Sector>([
  'GOV',
  'MIL',
  'COP',
  'SPY',
  'LEG',
  'JUD',
  'PTY',
  'OPP',
  'LAB',
  'MED',
]);
/** Words of those who belong to no one country, or to several. */
const OUTSIDE =
  /\b(?:European|African|Western|Arab|Asian|Baltic|Nordic|Balkan|Gulf|allied|allies|foreign|international|regional|global|world|coalition|Interpol|neighbours?|counterparts?|diplomats?|envoys?|analysts?|economists?)\b/i;
/** "the two governments", "both armies"; "its army": whose is for coreference to say. */
const SEVERAL = /^(?:the )?(?:two|three|four|both|all|several|various|other)\b|^(?:its|his|her|their)\b/i;

/**
 * "police said", in a report that names one country only, or with a dateline there; "the defence minister said" where
 * several are named: the first.
 */
export function countryOfDocument(
  { context, phrase }: RuleInput,
  sectors: readonly Sector[],
): CountryFinding | undefined {
  if (OUTSIDE.test(phrase.text)) return undefined;
  const sentence = [...new Set(context.sentenceCountries ?? [])];
  const [only] = sentence;
  if (sentence.length === 1 && only !== undefined)
    return { country: only, basis: 'inferred', why: `country-of-document: the sentence names ${only} alone` };
  const domestic = sectors.some((one) => DOMESTIC.has(one)) && !SEVERAL.test(phrase.text);
  if (only !== undefined) {
    if (!domestic) return undefined;
    return { country: only, basis: 'inferred', why: `country-of-document: the sentence names ${only} first` };
  }
  const dateline = context.datelineCountry;
  const others = [...new Set(context.documentCountries ?? [])];
  if (dateline !== undefined && (others.length === 0 || others[0] === dateline))
    return { country: dateline, basis: 'inferred', why: `country-of-document: dateline in ${dateline}` };
  const [one] = others;
  if (others.length === 1 && one !== undefined)
    return { country: one, basis: 'inferred', why: `country-of-document: the document names ${one} alone` };
  return undefined;
}
