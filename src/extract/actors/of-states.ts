import type { Sector } from '../../document/index.ts';

/** The powers and arms of a state. */
export const OF_STATES: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);
