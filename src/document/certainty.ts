import { z } from 'zod';

/**
 * Where a value comes from: `stated` (the words say it), `resolved` (a stated expression was normalised),
 * `inferred` (from other words of the document), `metadata` (page, feed or caller), `default`, `person` (set by hand).
 */
export const Basis = z.enum(['stated', 'resolved', 'inferred', 'metadata', 'default', 'person']);
export type Basis = z.infer<typeof Basis>;

/** A model's probability, 0..1, rounded to three decimals so that no platform shows through. */
export const Confidence = z.number().min(0).max(1);

/** Rounds a probability to the three decimals that records carry. */
export function roundConfidence(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}
