import { dyadsOf, type Dyad } from '../dyads.ts';
import type { ExportBatch, ExportOptions } from '../exporter.ts';
import { makeNumberIds } from '../ids.ts';

/** One row of GDELT's tables. */
export interface GdeltRow extends Dyad {
  readonly number: number;
  readonly options: ExportOptions;
}

/** The rows of both tables, so that the numbers of events and mentions agree. */
export function openGdeltRows(options: ExportOptions): (batch: ExportBatch) => Iterable<GdeltRow> {
  const numberOf = makeNumberIds();
  return function* (batch) {
    for (const dyad of dyadsOf(batch)) yield { ...dyad, number: numberOf(dyad.id), options };
  };
}
