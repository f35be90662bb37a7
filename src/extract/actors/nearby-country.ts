import type { Sector } from '../../document/index.ts';
import type { CountryMention } from './find-countries.ts';
import { within } from './phrase.ts';
import type { CountryFinding, RuleInput, Surrounding } from './rule.ts';

/** Those who live or serve where they are: soldiers and officials may be abroad. */
const SETTLED: ReadonlySet<Sector> = new Set<Sector>([
  'COP',
  'JUD',
  'LEG',
  'CVL',
  'MED',
  'EDU',
  'AGR',
  'LAB',
]);
/** "Santa Elena" of "Santa Elena de Uairen" is another town. */
const GOES_ON = /^(?: (?:de|del|do|da|la) |-)\p{Lu}/u;
const WHERE = /^,? where (?:(?:the|an?|some|local) )?$/;
const IN = /^(?:in|at|near|outside|inside|across|around|throughout)$/;
/** Where somebody tells of something else, or another matter begins. */
const ELSEWHERE =
  /(?:\b(?:that|said|says|told|after|before|as|because|while|when|since|who|which|from|to|over|about|against)\b|[.:"“”])/i;
const OPENS =
  /(?:^|; (?:and |but )?|, (?:and|but) )(?:(?:(?:late |early )?on )?\p{L}+day,? |meanwhile,? )?(?:in|at|near|outside|inside|across|around|throughout) ([^,;]*)$/iu;
/** "In Peru, which the envoy toured in May, teachers": what is told of the place in passing. */
const ASIDE = /^, (?:which|where|whose|home to) [^,;.]*,/;
const BREAKS = /\b(?:and|but|with|is|are|was|were|said|says)\b/i;
/** People who are told of far from where they are. */
const AWAY = /^(?:people|person|man|men|woman|women|child|children|families|family|relatives?|victims?)$/i;

/**
 * "fled to Kenya, where guards", "Outside the Peruvian consulate in Quito, police": what stands beside a noun that names those
 *             ^^^^^                                             ^^^^^
 * of a place, whatever the document is about.
 */
export function nearbyCountry(
  { phrase, head, context }: RuleInput,
  sectors: readonly Sector[],
): CountryFinding | undefined {
  const { sentence } = context;
  const noun = within(phrase.roles, head).at(-1)?.text.toLowerCase() ?? '';
  if (sentence === undefined || sectors[0] === undefined) return undefined;
  if (sectors[0] === 'GOV' && OFFICE.test(noun)) return countryOfOpening(sentence);
  if (!SETTLED.has(sectors[0])) return undefined;
  const before = sentence.countries.findLast(({ end }) => end <= sentence.phrase.start);
  if (before === undefined || before.form === 'demonym' || before.form === 'body') return undefined;
  const gap = sentence.text.slice(before.end, sentence.phrase.start);
  if (GOES_ON.test(gap)) return undefined;
  const told = WHERE.test(gap) || (isAt(before, sentence, gap) && !AWAY.test(noun));
  if (!told) return undefined;
  const name = sentence.text.slice(before.start, before.end);
  return { country: before.country, basis: 'inferred', why: `country-nearby: "${name}"` };
}

const OFFICE = /^(?:(?:prime |foreign |deputy |chief )*minister|premier|chancellor|foreign secretary)$/;

/** "Oslo will cut the number of Danish staff, a demand Foreign Minister Ane Lie had made": who opens the sentence acts in it. */
function countryOfOpening({ text, countries, phrase }: Surrounding): CountryFinding | undefined {
  const [first, ...others] = countries;
  if (first === undefined || others.length === 0 || first.end > phrase.start || first.owner) return undefined;
  const acts = first.before === '' && (first.form === 'seat' || first.form === 'name');
  if (!acts || !others.every(({ form }) => form === 'demonym')) return undefined;
  const name = text.slice(first.start, first.end);
  return { country: first.country, basis: 'inferred', why: `country-nearby: "${name}" opens the sentence` };
}

/**
 * "In Quito, police", "On Monday in Quito, police": the place that opens the sentence, or the clause behind a semicolon or an "and".
 * In "With the president in Geneva, police" and "he was in Geneva and police" it tells where somebody else is.
 */
function isAt({ before, start }: CountryMention, { text, words, phrase }: Surrounding, gap: string): boolean {
  if (!IN.test(before) || ELSEWHERE.test(gap.replace(ASIDE, ','))) return false;
  const opening = text.slice(text.lastIndexOf(words, phrase.start), start);
  const clause = OPENS.exec(opening)?.[1];
  return clause !== undefined && !BREAKS.test(clause);
}
