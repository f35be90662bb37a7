import { createHash } from 'node:crypto';
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
      const before = await stateOf(store);
      await store.writeRelated(related);
      const after = await stateOf(store);
      changes.publish(differencesOf(before, after));
    },
  };
}

type Known = Map<
  string,
  { readonly kind: 'incident' | 'story'; readonly digest: string; readonly title?: string }
>;

/** Digests of all incidents and stories. */
async function stateOf(store: Store): Promise<Known> {
  const known: Known = new Map();
  const add = (kind: 'incident' | 'story', id: string, record: unknown, title: string | undefined): void => {
    const digest = createHash('sha1').update(JSON.stringify(record)).digest('base64');
    known.set(id, { kind, digest, ...(title === undefined ? {} : { title }) });
  };
  for await (const { incident, title } of store.incidents({})) add('incident', incident.id, incident, title);
  for await (const { story, title } of store.stories({})) add('story', story.id, story, title);
  return known;
}

function differencesOf(before: Known, after: Known): StoreChange[] {
  const found: StoreChange[] = [];
  for (const [id, { kind, digest, title }] of after) {
    const old = before.get(id);
    if (old?.digest === digest) continue;
    const change = old === undefined ? 'new' : 'changed';
    found.push({ kind, change, id, ...(title === undefined ? {} : { title }) });
  }
  for (const [id, { kind }] of before) if (!after.has(id)) found.push({ kind, change: 'removed', id });
  return found;
}
