import type { Sector } from '../../../document/index.ts';
import { chooseClass, type ClassWeights } from '../../../util/choose-class.ts';
import { type SectorPick, surest } from './pick-sector.ts';
import { type AskedSector, sectorOf, signsOfSector } from './sector-signs.ts';

/** Has the last word on the sector of an actor, once rules have picked one. */
export type SectorChooser = (asked: AskedSector) => SectorPick;

/** Chooses by what rules picked and by signs. */
export function sectorChooser(weights: ClassWeights<Sector>): SectorChooser {
  return (asked) => {
    const { ruled } = asked;
    if (isSettled(asked)) return ruled;
    const told = sectorOf(ruled);
    const chosen = chooseClass(told, signsOfSector(asked), weights);
    if (chosen === told) return ruled;
    return { sectors: [chosen], basis: 'inferred', why: [...ruled.why, `signs: ${chosen}`] };
  };
}

/**
 * True for known names and offices, whatever speaks against their sector, and for those of whom neither words nor model say
 * anything: nobody takes "Adele" for a government because most of those who praise are one.
 */
export function isSettled({ readings, ruled }: AskedSector): boolean {
  return surest(readings)?.found.hold === 'firm' || ruled.sectors.length === 0;
}
