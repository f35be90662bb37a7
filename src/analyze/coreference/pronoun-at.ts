import { type Pronoun, PRONOUNS } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** The pronoun that a token is; "US" in capitals is the country. */
export function pronounAt({ forms, lower }: Reading, token: number): Pronoun | undefined {
  return forms[token] === 'US' ? undefined : PRONOUNS.get(lower[token]!);
}
