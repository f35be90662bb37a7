import type { Sector } from '../../../document/index.ts';
import { isBeside } from '../beside.ts';
import { countryOfBody } from '../country-of-body.ts';
import { findPerson } from '../find-person.ts';
import type { OrganisationEntry } from '../lexicon.ts';
import type { Found, Part, Phrase } from '../phrase.ts';
import type { CountryRule } from '../rule.ts';
import { within } from '../phrase.ts';
import { isOfOthers } from './country-in-head.ts';

const OWNING = new Set([
  'of',
  'in',
  'from',
  'at',
  'on',
  'near',
  'along',
  'outside',
  'across',
  'based',
  ',',
  'loyal',
  'inside',
  'around',
]);
const ABROAD =
  /^(?:ambassadors?|envoys?|embass(?:y|ies)|consuls?|consulates?|diplomats?|missions?|troops|attaches?|peacekeepers)$/;

/** Who is of the country of the one whose they are; anybody may be the killer or the guest of a president. */
const OF_PERSON =
  /^(?:cabinets?|governments?|administrations?|regimes?|part(?:y|ies)|movements?|blocs?|coalitions?|camps?|campaigns?|offices?|teams?|aides?|advis[eo]rs?|ministers?|supporters?|opponents?|followers?|loyalists?|backers?|spokes(?:man|woman|person|men|women|people)|lawyers?|(?:body)?guards?|forces?|army|police|famil(?:y|ies)|relatives?)$/;

/** Of more than one country. */
const MANY =
  /^(?:European|Western|African|Arab|Asian|Pacific|Caribbean|Gulf|Nordic|Baltic|Balkan|international|foreign)$/;

/** "of the Italian opposition Democrats", "of the Mexican National Guard": parties and bodies of many states bear one name. */
function isOfNation(phrase: Phrase, part: Part, { entry, first }: Found<OrganisationEntry>): boolean {
  if (!SHARED.has(entry.sector)) return false;
  return within(phrase.countries, part).some(
    (one) =>
      one.until <= first &&
      (one.entry.form === 'name' || one.entry.form === 'demonym') &&
      !isOfOthers(phrase, one),
  );
}

const SHARED: ReadonlySet<Sector> = new Set<Sector>(['PTY', 'LEG', 'GOV', 'MIL', 'COP', 'JUD', 'SPY']);

const SPEAKER = /^(?:spokes(?:man|woman|person|men)|negotiators?|lawyers?|fighters?)$/;

/**
 * "the ministry of Chad", "bankers in Dhaka", "members of Hezbollah", "the cabinet of Emmanuel Macron"; not "the envoy to Chad".
 *                  ^^^^               ^^^^^               ^^^^^^^^^                   ^^^^^^^^^^^^^^^
 */
export const countryInComplement: CountryRule = ({ phrase, head, context, lexicon }) => {
  // "leaders of Russia, Ukraine and Belarus", "from London to Jakarta": several are none.
  const named = phrase.countries.filter((one) => one.first >= head.until && one.entry.form !== 'place');
  if (new Set(named.map((one) => one.entry.code)).size > 1) return undefined;
  // "the Danish and Greek envoys in Quito": of two countries, whatever town they are in.
  const nations = within(phrase.countries, head).filter(({ entry }) => entry.form === 'demonym');
  const isJoined = phrase.words.slice(head.first, head.until).some(({ key }) => key === 'and');
  if (isJoined && new Set(nations.map(({ entry }) => entry.code)).size > 1) return undefined;
  const abroad = phrase.words.slice(head.first, head.until).some((word) => ABROAD.test(word.key));
  const isOwn = OF_PERSON.test(phrase.words[head.until - 1]?.key ?? '');
  const beside = phrase.words.slice(head.first, head.until).some((word) => isBeside(word.key));
  // "a U.N. observer in Hodeidah", "European officials in Kyoto": where they are is not whose they are.
  let many =
    within(phrase.organisations, head).some((one) => one.entry.country === undefined) ||
    MANY.test(phrase.words[head.first]?.text ?? '');
  // "an exile paper in Berlin", "the exiles in Accra": where they fled to is not whose they are.
  const fled = phrase.words.slice(head.first, head.until).some((word) => /^exiled?s?$/.test(word.key));
  for (const part of phrase.parts) {
    if (fled && part.preposition !== 'of' && part.preposition !== 'from') continue;
    if (many && part.preposition !== 'of' && part.preposition !== 'from') continue;
    const speaksFor = part.preposition === 'for' && SPEAKER.test(phrase.words[head.until - 1]?.key ?? '');
    if (part.first < head.until || !(speaksFor || OWNING.has(part.preposition))) continue;
    if (abroad && part.preposition !== 'of' && part.preposition !== 'from') continue;
    const body = within(phrase.organisations, part).find(
      (one) => one.entry.country !== undefined && !isOfNation(phrase, part, one),
    );
    const ofBody = body && countryOfBody(body.text, body.entry, context);
    if (ofBody !== undefined)
      return { ...ofBody, why: `country-in-complement: "${part.preposition} ${body!.text}"` };
    // "at the Chinese-owned mine"
    const country = within(phrase.countries, part).find(
      // "the mayor, an ethnic Hungarian" is of the land that he serves.
      (one) => !isOfOthers(phrase, one) && phrase.words[one.first - 1]?.key !== 'ethnic',
    );
    if (country !== undefined)
      return {
        country: country.entry.code,
        basis: 'stated',
        why: `country-in-complement: "${part.preposition} ${country.text}"`,
      };
    // "officials at the EU mission in Niamey"
    many ||= within(phrase.organisations, part).some((one) => one.entry.country === undefined);
    if (part.preposition !== 'of') continue;
    const person = beside || !isOwn ? undefined : findPerson(phrase, part, lexicon, context.date);
    if (person?.spell.country.length === 3)
      return {
        country: person.spell.country,
        basis: 'inferred',
        why: `country-in-complement: "of ${person.name}"`,
      };
  }
  return undefined;
};
