import type { CodedRecords, Incident } from '../document/index.ts';
import { badOption } from '../util/dragoman-error.ts';
import { acled } from './acled.ts';
import { csv } from './csv.ts';
import { batchOf, ExportError, type ExportBatch, type Exporter, type ExportOptions } from './exporter.ts';
import { ftm } from './ftm.ts';
import { gdelt1, gdelt2 } from './gdelt/events.ts';
import { gdelt2Mentions } from './gdelt/mentions.ts';
import { geojson } from './geojson.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { icews } from './icews.ts';
import { jsonld } from './json-ld/json-ld.ts';
import { incidentBatches, type LoadCodings } from './incidents.ts';
import { jsonl } from './jsonl.ts';
import { kml } from './kml.ts';
import { parquet } from './parquet.ts';
import { phoenix } from './phoenix.ts';
import { polecat } from './polecat.ts';
import { stix } from './stix.ts';
import { ucdp } from './ucdp.ts';
import { isoMoment } from './when.ts';

export {
  batchOf,
  ExportError,
  type Entry,
  type ExportBatch,
  type Exporter,
  type ExportOptions,
  type Report,
} from './exporter.ts';

export { type LoadCodings } from './incidents.ts';

/** Formats whose rows are occurrences: of a related store they have one for each incident where not said otherwise. */
export const INCIDENT_FORMATS: readonly string[] = ['gdelt2', 'gdelt2-mentions', 'ucdp', 'acled'];

/** All formats, in the order in which they are listed; docs/reference/exports.md tells each field. */
export const EXPORTERS: readonly Exporter[] = [
  ...[gdelt1, gdelt2, gdelt2Mentions, icews, phoenix, polecat, ucdp, acled],
  ...[csv, parquet, jsonl, geojson, kml, graphml, gexf, jsonld, stix, ftm],
];

/** The exporter of that name. Throws `unknown-format`. */
export function exporterOf(name: string): Exporter {
  const found = EXPORTERS.find((exporter) => exporter.name === name);
  if (found !== undefined) return found;
  const known = EXPORTERS.map((exporter) => exporter.name).join(', ');
  throw new ExportError('unknown-format', `There is no export format ${name}`, `Known are ${known}.`);
}

/** Writes coded documents in a format, piece by piece. The same documents and options give the same bytes. */
export function exportRecords(
  format: string,
  documents: AsyncIterable<CodedRecords> | Iterable<CodedRecords>,
  options: ExportOptions = {},
): AsyncIterable<string | Uint8Array> {
  checkAdded(options);
  return exporterOf(format).write(batchesOf(documents), options);
}

/** Writes incidents in a format, an entry each, piece by piece; `load` gives the codings of their reports. */
export function exportIncidents(
  format: string,
  incidents: AsyncIterable<Incident>,
  load: LoadCodings,
  options: ExportOptions = {},
): AsyncIterable<string | Uint8Array> {
  checkAdded(options);
  return exporterOf(format).write(incidentBatches(incidents, load), options);
}

function checkAdded({ added }: ExportOptions): void {
  if (added === undefined || isoMoment(added) !== undefined) return;
  throw badOption('added', added, 'no moment', 'Write it in ISO 8601, such as 2024-05-15T10:00:00Z.');
}

async function* batchesOf(
  documents: AsyncIterable<CodedRecords> | Iterable<CodedRecords>,
): AsyncGenerator<ExportBatch> {
  for await (const coded of documents) yield batchOf(coded);
}
