import type { ActorRef } from '../document/index.ts';
import { pairId, pairsOf } from './actors.ts';
import type { Entry, ExportBatch } from './exporter.ts';
import { countedAct, type CountedAct } from './projected.ts';

/** An act of one source to one target: a row of tables with one actor on each side. */
export interface Dyad {
  /** The event's id, with a number where the event gives several rows. */
  readonly id: string;
  readonly entry: Entry;
  readonly act: CountedAct;
  readonly source: ActorRef | undefined;
  readonly target: ActorRef | undefined;
}

/** The rows of a batch: of the acts that CAMEO and PLOVER count, one for each source and target. */
export function* dyadsOf(batch: ExportBatch): Generator<Dyad> {
  for (const entry of batch.entries) {
    const act = countedAct(entry.event);
    if (act === undefined) continue;
    for (const [i, { source, target }] of pairsOf(entry.event).entries()) {
      yield { id: pairId(entry.event, i), entry, act, source, target };
    }
  }
}
