import type { Store } from '../../store/index.ts';
import type { Changes } from './changes.ts';

/** The store, telling at once of all that is written through it. */
export function watchedStore(store: Store, changes: Changes): Store {
  return {
    ...store,
    write: async (batch, versions) => {
      const written = await store.write(batch, versions);
      if (written.some((one) => one !== 'unchanged')) await changes.wrote();
      return written;
    },
    decide: async (decision) => {
      await store.decide(decision);
      await changes.wrote();
    },
    writeRelated: async (related) => {
      const told = await store.writeRelated(related);
      await changes.wrote();
      return told;
    },
  };
}
