import { readPhrase, within } from '../phrase.ts';
import type { SectorRule } from '../rule.ts';

/** How far behind the adjective its noun may stand. */
const REACH = 6;

/**
 * "Russian and Chinese warships": the adjective alone is a mention, and its noun comes later.
 *  ^^^^^^^             ^^^^^^^^
 */
export const ellipticNationality: SectorRule = ({ phrase, head, context, lexicon }) => {
  const last = within(phrase.countries, head).at(-1);
  if (last?.entry.form !== 'demonym' || last.until !== head.until || /[^s]s$/.test(last.text))
    return undefined;
  const rest = /^\s*(?:,|and|or|,? (?:and|or))\s+(?:the )?(.*)/s.exec(context.following ?? '')?.[1];
  if (rest === undefined) return undefined;
  const next = readPhrase(rest.slice(0, 80), lexicon);
  // Without another nationality the adjective was no adjective: "the French and the army".
  if (!next.countries.some((one) => one.first < 2 && one.entry.form === 'demonym')) return undefined;
  const role = next.roles.find((one) => one.first < REACH);
  const entry = role?.entry.find((one) => one.strength === 'head');
  if (role === undefined || entry === undefined) return undefined;
  const why = `elliptic-nationality: "${last.text} ... ${role.text}"`;
  return { sectors: [entry.sector], basis: 'stated', why };
};
