import type { SectorRule } from '../rule.ts';
import { within } from '../phrase.ts';

/**
 * "Ankara", "the United States", "the Kremlin": a state or its seat acts through its government.
 *  ^^^^^^
 */
export const stateAsActor: SectorRule = ({ phrase, head }) => {
  const country = within(phrase.countries, head).at(-1);
  if (country?.until !== head.until || country.entry.form === 'demonym') return undefined;
  const basis = country.entry.form === 'place' ? 'default' : 'stated';
  return { sectors: ['GOV'], basis, why: `state-as-actor: "${country.text}"`, vague: basis === 'default' };
};
