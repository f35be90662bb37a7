import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { quantize } from 'topojson-client';
import type { Objects, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';
import { COUNTRIES } from '../../src/export/facts/countries.ts';

const MODULE = 'virtual:world';

/** Areas of the atlas without a number; the others are nobody's countries. */
const UNNUMBERED: Readonly<Record<string, string>> = { Kosovo: 'KOS' };

/** The module `virtual:world`: the address of the countries for the map, half as exact as world-atlas, ids in alpha-3. */
export function worldMap(): Plugin {
  return {
    name: 'world-map',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const source = JSON.stringify(worldTopology());
      const file = this.emitFile({ type: 'asset', name: 'world.json', source });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}

function worldTopology(): Topology {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const atlas = JSON.parse(readFileSync(path, 'utf8')) as Topology;
  const alpha3 = new Map(
    Object.entries(COUNTRIES).map(([code, { numeric }]) => [String(numeric).padStart(3, '0'), code]),
  );
  const countries = atlas.objects['countries']!;
  if (countries.type !== 'GeometryCollection') throw new Error('world-atlas: no collection of countries');
  for (const area of countries.geometries) {
    const name = (area.properties as { name: string }).name;
    const code = alpha3.get(String(area.id ?? '')) ?? UNNUMBERED[name];
    if (code === undefined) delete area.id;
    else area.id = code;
    area.properties = { name };
  }
  const objects = { countries } as Objects<{ name: string }>;
  return withoutStops(
    quantize({ type: 'Topology', objects, arcs: absolute(atlas), bbox: [-180, -90, 180, 90] }, 1e4),
  );
}

/** The arcs in degrees: quantize wants a topology that is not quantized yet. */
function absolute({ arcs, transform }: Topology): Topology['arcs'] {
  const { scale, translate } = transform!;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx!;
      y += dy!;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/** Drops steps of no length, which quantizing leaves behind. */
function withoutStops(topology: Topology): Topology {
  const arcs = topology.arcs.map((arc) => {
    const kept = arc.filter(([dx, dy], index) => index === 0 || dx !== 0 || dy !== 0);
    return kept.length > 1 ? kept : [arc[0]!, [0, 0]];
  });
  return { ...topology, arcs };
}
