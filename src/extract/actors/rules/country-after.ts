import { readNames } from '../phrase.ts';
import type { CountryRule } from '../rule.ts';

/**
 * "Prime Minister Shobaki of Jordan": the mention ends at the name, and "of" goes on.
 *                            ^^^^^^
 */
export const countryAfter: CountryRule = ({ lexicon, context }) => {
  const lead = /^ of (?:the )?/.exec(context.following ?? '')?.[0];
  if (lead === undefined) return undefined;
  const rest = context.following!.slice(lead.length, lead.length + 60);
  const names = readNames(rest, lexicon);
  const found = names.countries.find((one) => one.first === 0 && one.entry.form !== 'demonym');
  // "of Jordan's army": the country owns what follows.
  if (found === undefined || names.words[found.until - 1]!.possessive) return undefined;
  return { country: found.entry.code, basis: 'stated', why: `country-after: "of ${found.text}"` };
};
