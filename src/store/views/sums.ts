import { Quad } from '../../document/index.ts';
import type { Row } from '../engine.ts';
import type { QuadCounts } from './views.ts';

/** Columns that count the quad classes of the events `e`. */
export const QUADS = Quad.options
  .map((quad, i) => `sum(CASE WHEN e.quad = '${quad}' THEN 1 ELSE 0 END) AS quad_${i}`)
  .join(', ');

/** The counts of a row that `QUADS` stood in. */
export function quadsOf(row: Row): QuadCounts {
  const counts = Quad.options.map((quad, i) => [quad, Number(row[`quad_${i}`] ?? 0)] as const);
  return Object.fromEntries(counts) as QuadCounts;
}

/** An object with the number, to three decimals, or without where there is none. */
export function withNumber<Name extends string>(name: Name, value: unknown): Partial<Record<Name, number>> {
  if (typeof value !== 'number' || !Number.isFinite(value)) return {};
  return { [name]: Math.round(value * 1000) / 1000 } as Record<Name, number>;
}
