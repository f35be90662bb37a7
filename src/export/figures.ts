import type { Event, Quantity, QuantityKind } from '../document/index.ts';

/** Least, likeliest and greatest number; each absent where no words tell it. */
export interface Figure {
  readonly low?: number;
  readonly best?: number;
  readonly high?: number;
}

/**
 * The figure of a kind over all of an event's quantities: the least low, the greatest high, and as best the first value
 * that the writer gives in his own name, else the first value. "At least 12" has no high.
 */
export function figureOf({ quantities }: Event, kind: QuantityKind): Figure {
  const own = quantities.filter((quantity) => quantity.kind === kind);
  const valued = own.filter(({ value }) => value !== undefined);
  const best = (valued.find(({ by }) => by.length === 0) ?? valued[0])?.value;
  const lows = own.flatMap((quantity) => quantity.low ?? exactly(quantity) ?? []);
  const highs = own.flatMap((quantity) => quantity.high ?? exactly(quantity) ?? []);
  return {
    ...(lows.length === 0 ? {} : { low: Math.min(...lows) }),
    ...(best === undefined ? {} : { best }),
    // One report without an upper end leaves the whole open.
    ...(highs.length === 0 || highs.length < own.length ? {} : { high: Math.max(...highs) }),
  };
}

/** A bare number is both its own ends; beside a bound it is none: the other end is open. */
function exactly({ low, value, high, approximate }: Quantity): number | undefined {
  return low !== undefined || high !== undefined || approximate === true ? undefined : value;
}
