import type { Point } from '../../src/gazetteer/index.ts';

/** The middle of the hull around some points: nearer to an area's middle than their mean, which lies where most people live. */
export function middleOf(points: readonly Point[]): Point {
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
