import { distanceKm, type Point } from '../../src/gazetteer/index.ts';

/** The middle of the hull around some points: nearer to an area's middle than their mean, which lies where most people live. */
export function middleOf(all: readonly Point[]): Point {
  const points = withoutStrays(all);
  const hull = hullOf(points);
  let area = 0;
  let lat = 0;
  let lon = 0;
  hull.forEach((a, i) => {
    const b = hull[(i + 1) % hull.length]!;
    const cross = a.lat * b.lon - b.lat * a.lon;
    area += cross;
    lat += (a.lat + b.lat) * cross;
    lon += (a.lon + b.lon) * cross;
  });
  if (Math.abs(area) > 1e-9) return { lat: lat / (3 * area), lon: lon / (3 * area) };
  const sum = points.reduce((a, b) => ({ lat: a.lat + b.lat, lon: a.lon + b.lon }), { lat: 0, lon: 0 });
  return { lat: sum.lat / points.length, lon: sum.lon / points.length };
}

/** How many times as far from the middle one as half of the points lie one may lie. */
const STRAY = 8;
const NEAR_KM = 50;

/** A town in the list of another area's by mistake would draw the hull to it. */
function withoutStrays(points: readonly Point[]): readonly Point[] {
  const middle = { lat: medianOf(points.map(({ lat }) => lat)), lon: medianOf(points.map(({ lon }) => lon)) };
  const distances = points.map((point) => distanceKm(point, middle));
  const reach = STRAY * Math.max(medianOf(distances), NEAR_KM / STRAY);
  return points.filter((_, i) => distances[i]! <= reach);
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Andrew's monotone chain. */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.lat - b.lat || a.lon - b.lon);
  return [...halfOf(sorted).slice(0, -1), ...halfOf(sorted.reverse()).slice(0, -1)];
}

function halfOf(sorted: readonly Point[]): Point[] {
  const half: Point[] = [];
  for (const point of sorted) {
    while (half.length > 1 && turn(half.at(-2)!, half.at(-1)!, point) <= 0) half.pop();
    half.push(point);
  }
  return half;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.lat - a.lat) * (c.lon - a.lon) - (b.lon - a.lon) * (c.lat - a.lat);
}
