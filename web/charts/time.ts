import type { PeriodPoint, QuadCounts } from '../data/types.ts';
import { QUADS } from '../data/names.ts';

export type Period = 'day' | 'week' | 'month' | 'year';

/** The moment at which a day begins, in UTC. */
export function startOf(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
}

/** The moment at which a day is over. */
export function endOf(day: string): number {
  return startOf(day) + 86_400_000;
}

/** The day of a moment, `2025-05-13`. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Points of time from the first on before which lies less than `share` of all events; what is left out is counted. */
export function withoutEarly<Point extends { readonly events: number }>(
  points: readonly Point[],
  share = 0.02,
): { readonly shown: readonly Point[]; readonly early: number } {
  const all = points.reduce((sum, { events }) => sum + events, 0);
  let early = 0;
  let first = 0;
  while (first < points.length - 1 && early + points[first]!.events <= all * share) {
    early += points[first]!.events;
    first++;
  }
  return { shown: points.slice(first), early };
}

/** How finely to sum so that a chart has some dozens of bars. */
export function periodFor(points: readonly Pick<PeriodPoint, 'from' | 'to'>[]): Period {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return 'month';
  const days = (endOf(last.to) - startOf(first.from)) / 86_400_000;
  return days <= 95 ? 'day' : days <= 700 ? 'week' : 'month';
}

/** Counts of the quads laid one upon another: where each begins and ends. */
export function stackOf(
  quads: QuadCounts,
): readonly { readonly quad: keyof QuadCounts; readonly from: number; readonly to: number }[] {
  let sum = 0;
  return QUADS.map((quad) => ({ quad, from: sum, to: (sum += quads[quad]) })).filter(
    ({ from, to }) => to > from,
  );
}

/** All quads together. */
export function sumOf(quads: QuadCounts): number {
  return QUADS.reduce((sum, quad) => sum + quads[quad], 0);
}
