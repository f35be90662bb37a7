import type { Bound } from './bounds.ts';

/** A number as bounds and a best value. */
export interface Reading {
  readonly low?: number;
  readonly high?: number;
  readonly value?: number;
  readonly approximate?: boolean;
}

/** "at least 12" has a low and no high, "up to 40" a high and no low, "some 400" neither, "12" both. */
export function withBound(value: number, bound: Bound | undefined): Reading {
  if (bound === 'least') return { low: value, value };
  if (bound === 'more') return { low: value, value, approximate: true };
  if (bound === 'most') return { high: value, value, approximate: true };
  if (bound === 'about') return { value, approximate: true };
  return { low: value, high: value, value };
}
