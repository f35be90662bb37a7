import type { FigureRule, Incident, Story, Versions } from '../document/index.ts';
import type { Store, StoredCoding } from '../store/index.ts';
import type { Snapshot } from './open-snapshot.ts';
import { SnapshotError } from './snapshot-error.ts';
import { verifySnapshot } from './verify-snapshot.ts';

/** What was loaded. */
export interface Loaded {
  readonly documents: number;
  readonly events: number;
  readonly incidents: number;
  readonly stories: number;
  /** What the snapshot does not hold, a line each. */
  readonly missing: readonly string[];
}

/** Documents written in one transaction. */
const BATCH = 64;

/** Loads a whole snapshot into an empty store. Throws `SnapshotError`. */
export async function loadSnapshot(snapshot: Snapshot, store: Store): Promise<Loaded> {
  const [first] = await verifySnapshot(snapshot);
  if (first !== undefined) {
    const hint =
      'dragoman snapshot --verify names all that is wrong. Copy it again from where it was published.';
    throw new SnapshotError('snapshot-damaged', first, hint);
  }
  if ((await store.count('documents', { superseded: true })) > 0) {
    const hint = 'A snapshot goes into a store of its own: name one that is not there yet.';
    throw new SnapshotError('snapshot-store', 'The store holds documents already', hint);
  }
  let [documents, events] = [0, 0];
  for await (const batch of inBatches(snapshot.codings())) {
    documents += batch.length;
    events += batch.reduce((sum, coding) => sum + coding.events.length, 0);
    await store.write(batch, batch[0]!.versions);
  }
  const { incidents, stories } = await loadRelated(snapshot, store);
  return { documents, events, incidents, stories, missing: missingOf(snapshot) };
}

/** Neighbours coded by the same versions. */
async function* inBatches(codings: AsyncIterable<StoredCoding>): AsyncGenerator<StoredCoding[]> {
  let batch: StoredCoding[] = [];
  const same = (a: Versions, b: Versions): boolean =>
    a.program === b.program && a.model === b.model && a.codebook === b.codebook;
  for await (const coding of codings) {
    if (batch.length >= BATCH || (batch[0] && !same(batch[0].versions, coding.versions))) {
      yield batch;
      batch = [];
    }
    batch.push(coding);
  }
  if (batch.length > 0) yield batch;
}

async function loadRelated(
  snapshot: Snapshot,
  store: Store,
): Promise<{ incidents: number; stories: number }> {
  const { related } = snapshot.manifest;
  if (related === undefined) return { incidents: 0, stories: 0 };
  for await (const decision of snapshot.decisions()) await store.decide(decision);
  const incidents: Incident[] = [];
  const stories: Story[] = [];
  for await (const incident of snapshot.incidents()) incidents.push(incident);
  for await (const story of snapshot.stories()) stories.push(story);
  const { at, program, state } = related;
  const figures = related.figures as FigureRule;
  await store.writeRelated({ at, program, state, figures, stories, incidents, events: [], issues: [] });
  return { incidents: incidents.length, stories: stories.length };
}

function missingOf({ manifest }: Snapshot): string[] {
  const always = [
    'Older codings, and what people rejected, are in no snapshot.',
    'Of the files that were read only the names are kept, not their folders.',
  ];
  if (manifest.text) return always;
  return [
    'The texts of the documents are not in the snapshot: articles cannot be searched, shown or explained by their words. Ingest the articles to have them.',
    ...always,
  ];
}
