import { geoNaturalEarth1, geoPath } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'virtual:world';

/** The countries of the world, ids in ISO alpha-3 where the area is a country's. */
export type World = FeatureCollection<Geometry, { readonly name: string }>;

let world: Promise<World> | undefined;

/** Loads the countries, once. */
export function loadWorld(): Promise<World> {
  world ??= fetch(address)
    .then((answer) => {
      if (!answer.ok) throw new Error(`world.json: ${answer.status}`);
      return answer.json() as Promise<Topology>;
    })
    .then((topology) => {
      const countries = topology.objects['countries'] as GeometryCollection<{ name: string }>;
      return feature(topology, countries);
    });
  return world;
}

/** A point or the middle of an area. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/** Outlines as SVG paths, and where a spot lies, in a drawing of this size. */
export interface Drawing {
  readonly outlines: readonly {
    readonly code: string | undefined;
    readonly name: string;
    readonly path: string;
  }[];
  readonly place: (spot: Spot) => readonly [x: number, y: number];
  /** Pixels that a distance on the ground comes to, in the middle of the drawing. */
  readonly pixels: (kilometres: number) => number;
}

const EARTH = 6371;

/** Draws the whole world. */
export function drawWorld(countries: World, width: number, height: number): Drawing {
  const shown: World = { ...countries, features: countries.features.filter(({ id }) => id !== 'ATA') };
  return draw(shown, geoNaturalEarth1().fitSize([width, height], shown));
}

/** Draws the surroundings of a spot, `kilometres` wide; or a country as a whole where only that is known. */
export function drawNear(
  countries: World,
  width: number,
  height: number,
  where: { readonly spot?: Spot; readonly country?: string; readonly kilometres: number },
): Drawing | undefined {
  const { spot, country, kilometres } = where;
  const area = countries.features.find(({ id }) => id !== undefined && id === country);
  if (spot !== undefined) {
    const projection = geoNaturalEarth1()
      .rotate([-spot.lon, 0])
      .center([0, spot.lat])
      .scale((width / kilometres) * EARTH)
      .translate([width / 2, height / 2])
      .clipExtent([
        [-20, -20],
        [width + 20, height + 20],
      ]);
    return draw(countries, projection);
  }
  if (area === undefined) return undefined;
  const projection = geoNaturalEarth1()
    .fitExtent(
      [
        [24, 24],
        [width - 24, height - 24],
      ],
      area,
    )
    .clipExtent([
      [-20, -20],
      [width + 20, height + 20],
    ]);
  return draw(countries, projection);
}

function draw(countries: World, projection: ReturnType<typeof geoNaturalEarth1>): Drawing {
  const path = geoPath(projection).digits(1);
  return {
    outlines: countries.features.flatMap((area) => {
      const drawn = path(area);
      if (drawn === null) return [];
      return [{ code: area.id as string | undefined, name: area.properties.name, path: drawn }];
    }),
    place: ({ lat, lon }) => projection([lon, lat]) ?? [Number.NaN, Number.NaN],
    pixels: (kilometres) => (kilometres / EARTH) * projection.scale(),
  };
}
