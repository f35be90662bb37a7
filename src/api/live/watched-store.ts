import type { Store } from '../../store/index.ts';
import type { StoreChange } from '../contract/index.ts';
import type { Changes } from './changes.ts';

/** The store, telling of all that is written through it. */
export function watchedStore(store: Store, changes: Changes): Store {
  return {
    ...store,
    write: async (batch, versions) => {
      const written = await store.write(batch, versions);
      const told = batch.flatMap(({ document: { id, title } }, i): StoreChange[] =>
        written[i] === 'unchanged'
          ? []
          : [
              {
                ...{ kind: 'document', change: written[i] === 'new' ? 'new' : 'changed', id },
                ...(title === undefined ? {} : { title }),
              },
            ],
      );
      if (told.length > 0) changes.publish(told);
      return written;
    },
    decide: async (decision) => {
      await store.decide(decision);
      changes.publish([{ kind: 'decision', change: 'new', id: decision.id }]);
    },
    writeRelated: async (related) => {
      const told = await store.writeRelated(related);
      if (told !== undefined) changes.publish(told);
      return told;
    },
  };
}
