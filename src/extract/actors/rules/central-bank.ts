import type { SectorRule } from '../rule.ts';
import { within } from '../phrase.ts';

/** Lands of which a bank of that name lends to anybody: "the Bank of China". */
const OF_TRADE: ReadonlySet<string> = new Set(
  'CHN CYP GBR GEO IND IRL JOR MDV NZL PSE SGP TWN USA'.split(' '),
);

/**
 * "the Bank of Ghana": the bank of a state, unless it is one that only bears its name.
 *  ^^^^^^^^^^^^^^^^^
 */
export const centralBank: SectorRule = ({ phrase, head }) => {
  const words = phrase.words.slice(head.first, head.until).filter(({ key }) => key !== 'the');
  const part = phrase.parts.find((one) => one.first >= head.until);
  if (words.length !== 1 || words[0]!.text !== 'Bank' || part?.preposition !== 'of') return undefined;
  const land = within(phrase.countries, part).find(({ entry }) => entry.form === 'name');
  if (land?.until !== part.until || OF_TRADE.has(land.entry.code)) return undefined;
  return { sectors: ['GOV'], basis: 'stated', why: `central-bank: "${land.text}"`, firm: true };
};
