import type { SectorRule } from '../rule.ts';
import { within } from '../phrase.ts';

/**
 * "thousands of Georgians" are civilians; "the French" and a bare "Russian" are their state.
 *               ^^^^^^^^^
 */
export const nationals: SectorRule = ({ phrase, head }) => {
  const people = within(phrase.countries, head).at(-1);
  if (people?.entry.form !== 'demonym' || people.until !== head.until) return undefined;
  const counted = people.first > head.first && !/^(the|The)$/.test(phrase.words[people.first - 1]!.text);
  const plural = /[^sS][sS]$/.test(people.text) && !/ese$|Swiss$/.test(people.text);
  const definite = people.first > head.first && !counted;
  if (definite)
    return { sectors: ['GOV'], basis: 'default', why: `nationals: "the ${people.text}"`, loose: true };
  const sector = plural || counted ? 'CVL' : 'GOV';
  return { sectors: [sector], basis: 'default', why: `nationals: "${people.text}"`, loose: true };
};
