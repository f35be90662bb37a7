import type { SectorRule } from '../rule.ts';

/** What newspapers and broadcasters call themselves, and few others. */
const PRESS = new Set(
  'times post herald tribune gazette news telegraph courier chronicle journal mail tv'.split(' '),
);

/**
 * "the Kabul Post", "Andes News": a name of several words of which the last is that of a paper.
 *            ^^^^          ^^^^
 */
export const pressName: SectorRule = ({ phrase: { words }, head }) => {
  const [before, last] = words.slice(Math.max(head.first, head.until - 2), head.until);
  if (before === undefined || last === undefined || !PRESS.has(last.key)) return undefined;
  if (!before.capital || !last.capital || before.key === 'the' || before.possessive) return undefined;
  return { sectors: ['JRN'], basis: 'stated', why: `press-name: "${before.text} ${last.text}"` };
};
