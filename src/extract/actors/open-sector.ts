import type { Actor } from '../../document/index.ts';

/** What says nothing of the sector itself. */
const OPEN = /^(?:country|generic-head|model-hint(?!.*overrules))/;

/** True where no word of an actor tells its sector: "Federation leader", "their chief". */
export function hasOpenSector({ why }: Pick<Actor, 'why'>): boolean {
  return why.every((one) => OPEN.test(one));
}
