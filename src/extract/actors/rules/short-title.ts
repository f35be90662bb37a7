import type { Sector } from '../../../document/index.ts';
import type { SectorRule } from '../rule.ts';

/** Titles as news agencies shorten them, without their dots. */
const TITLES: Readonly<Partial<Record<Sector, string>>> = {
  MIL: 'gen lt col maj capt brig adm cmdr cdr sgt cpl pvt',
  LEG: 'sen rep',
  GOV: 'gov amb',
  COP: 'supt insp det',
  REL: 'rev msgr',
  EDU: 'prof',
};
const SECTORS = new Map(
  Object.entries(TITLES).flatMap(([sector, keys]) =>
    keys.split(' ').map((key) => [key, sector as Sector] as const),
  ),
);

/**
 * "Gen. Emilio Sarmiento", "Sen. Ana Zorin": a short title before a name, and no name before it ("Hun Sen").
 *  ^^^^                     ^^^^
 */
export const shortTitle: SectorRule = ({ phrase: { words, countries }, head }) => {
  for (let i = head.first; i < head.until - 1; i++) {
    const word = words[i]!;
    if (!word.capital || countries.some(({ first, until }) => first <= i && i < until)) continue;
    const sector = SECTORS.get(word.key);
    // Of "Lt. Gov." the last one counts.
    if (sector === undefined) return undefined;
    if (!words[i + 1]!.capital) return undefined;
    if (SECTORS.has(words[i + 1]!.key)) continue;
    return {
      sectors: [sector],
      basis: 'stated',
      why: `short-title: "${word.text}"`,
      loose: sector === 'MIL',
    };
  }
  return undefined;
};
