import type { SectorRule } from '../rule.ts';
import { within } from '../phrase.ts';

/** Who speaks for a party or is of it; a parliament has none of them. */
const OF_PARTY =
  /^(?:leaders?|presidents?|chiefs?|workers?|candidates?|spokes(?:man|woman|person|men)|government|ministers?|general|veteran|legislators?|lawmakers?|mps?|stalwarts?|functionar(?:y|ies))$/;

/**
 * "Congress leader", "a Congress worker" of a report about India most: the party, whose parliament has another name.
 *  ^^^^^^^^              ^^^^^^^^
 */
export const congressParty: SectorRule = ({ phrase, head, context }) => {
  const [top] = context.documentCountries?.keys() ?? [];
  if (top !== 'IND') return undefined;
  const role = within(phrase.roles, head).find(({ text }) => /^Congress\b/.test(text));
  if (role === undefined || phrase.countries.some((one) => one.entry.code !== 'IND')) return undefined;
  const next = phrase.words[role.first + 1]?.key;
  const definite = phrase.words[role.first - 1]?.key === 'the';
  if (!(next === undefined ? definite : OF_PARTY.test(next))) return undefined;
  return { sectors: ['PTY'], basis: 'stated', why: `congress-party: "${role.text}"`, firm: true };
};
