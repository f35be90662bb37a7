import type { CountryRule } from '../rule.ts';

/** "police said", in a report that names one country only, or with a dateline there. */
export const countryOfDocument: CountryRule = ({ context }) => {
  const sentence = [...new Set(context.sentenceCountries ?? [])];
  const [only] = sentence;
  if (sentence.length === 1 && only !== undefined)
    return { country: only, basis: 'inferred', why: `country-of-document: the sentence names ${only} alone` };
  // Several countries beside it: evidence conflicts, and nothing is said.
  if (sentence.length > 1) return undefined;
  const dateline = context.datelineCountry;
  const others = [...new Set(context.documentCountries ?? [])];
  if (dateline !== undefined && (others.length === 0 || others[0] === dateline))
    return { country: dateline, basis: 'inferred', why: `country-of-document: dateline in ${dateline}` };
  const [one] = others;
  if (others.length === 1 && one !== undefined)
    return { country: one, basis: 'inferred', why: `country-of-document: the document names ${one} alone` };
  return undefined;
};
