import type { Entry, Exporter } from './exporter.ts';
import { happened } from './projected.ts';
import { mapProperties } from './properties.ts';
import { placeOf, pointOf } from './where.ts';
import { toJson } from './well-formed.ts';

/** GeoJSON (RFC 7946): one feature for each event that happened and has a point. */
export const geojson: Exporter = {
  name: 'geojson',
  summary: 'events that happened and have a point, with its precision: GeoJSON (RFC 7946)',
  extension: '.geojson',
  mediaType: 'application/geo+json',
  binary: false,
  async *write(batches) {
    yield '{"type":"FeatureCollection","features":[';
    let first = true;
    for await (const { entries } of batches) {
      for (const entry of entries) {
        const feature = featureOf(entry);
        if (feature === undefined) continue;
        yield `${first ? '\n' : ',\n'}${toJson(feature)}`;
        first = false;
      }
    }
    yield '\n]}\n';
  },
};

function featureOf(entry: Entry): object | undefined {
  const point = pointOf(placeOf(entry.event));
  if (point === undefined || !happened(entry.event)) return undefined;
  const [lat, lon] = point;
  const geometry = { type: 'Point', coordinates: [lon, lat] };
  return { type: 'Feature', id: entry.event.id, geometry, properties: mapProperties(entry) };
}
