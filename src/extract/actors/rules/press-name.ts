import type { SectorRule } from '../rule.ts';

/** What newspapers and broadcasters call themselves, and few others. */
const PRESS = new Set(
  'times post herald tribune gazette news telegraph courier chronicle journal mail tv'.split(' '),
);

/** What stations call themselves before their own name. */
const STATION = /^(?:radio|tv|television|tele|canal|channel)$/;

/**
 * "the Kabul Post", "Andes News", "Radio Horizon": a name of several words of which the last is that of a paper, or the first
 *            ^^^^          ^^^^    ^^^^^
 * that of a station.
 */
export const pressName: SectorRule = ({ phrase: { words }, head }) => {
  const [opens, next] = words.slice(
    words[head.first]?.key === 'the' ? head.first + 1 : head.first,
    Math.max(head.first, head.until),
  );
  if (opens?.capital === true && next?.capital === true && next.mark === '' && STATION.test(opens.key))
    return { sectors: ['JRN'], basis: 'stated', why: `press-name: "${opens.text} ${next.text}"` };
  const [before, last] = words.slice(Math.max(head.first, head.until - 2), head.until);
  if (before === undefined || last === undefined || !PRESS.has(last.key)) return undefined;
  if (!before.capital || !last.capital || before.key === 'the' || before.possessive) return undefined;
  return { sectors: ['JRN'], basis: 'stated', why: `press-name: "${before.text} ${last.text}"` };
};
