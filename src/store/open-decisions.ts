import { type Decision, standingOf } from '../document/index.ts';
import { allDecisions } from './all-decisions.ts';
import type { Store } from './store.ts';

/** Those that everybody may see: what was decided blind shows once it is opened. */
export async function openDecisions(
  store: Pick<Store, 'decisions'>,
  decisions: readonly Decision[],
): Promise<readonly Decision[]> {
  if (!decisions.some(({ sealed }) => sealed === true)) return decisions;
  const { sealed } = standingOf(await allDecisions(store));
  return decisions.filter(({ id }) => !sealed.has(id));
}
