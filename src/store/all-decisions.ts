import type { Decision } from '../document/index.ts';
import type { Store } from './store.ts';

/** Every decision in order, the sealed ones with them. */
export async function allDecisions(store: Pick<Store, 'decisions'>): Promise<Decision[]> {
  const all: Decision[] = [];
  for await (const decision of store.decisions()) all.push(decision);
  return all;
}
