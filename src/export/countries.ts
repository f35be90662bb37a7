import { COUNTRIES } from './facts/countries.ts';

/** What other lists call a country. */
export interface CountryFacts {
  readonly name: string;
  /** ISO 3166 alpha-2; XK for Kosovo. */
  readonly iso2?: string;
  /** ISO 3166 numeric. */
  readonly numeric?: number;
  /** FIPS 10-4. */
  readonly fips?: string;
  /** Correlates of War. */
  readonly cow?: number;
  /** CAMEO, where it is not the ISO code. */
  readonly cameo?: string;
}

/** The facts about a country, by ISO 3166 alpha-3. */
export function countryFacts(code: string | undefined): CountryFacts | undefined {
  return code === undefined ? undefined : COUNTRIES[code];
}

/** The country's English name; its code where it has none. */
export function countryName(code: string | undefined): string | undefined {
  return countryFacts(code)?.name ?? code;
}

/** CAMEO's code: that of ISO, with few exceptions. */
export function cameoCountry(code: string): string {
  return countryFacts(code)?.cameo ?? code;
}
