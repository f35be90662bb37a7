import { type Decision, standingOf } from '../document/index.ts';
import type { Store } from './store.ts';

/** Those that everybody may see: what was decided blind shows once it is opened. */
export async function openDecisions(
  store: Pick<Store, 'decisions'>,
  decisions: readonly Decision[],
): Promise<readonly Decision[]> {
  if (!decisions.some(({ sealed }) => sealed === true)) return decisions;
  const all: Decision[] = [];
  for await (const one of store.decisions()) all.push(one);
  const { sealed } = standingOf(all);
  return decisions.filter(({ id }) => !sealed.has(id));
}
