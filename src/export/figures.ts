import type { Event, QuantityKind } from '../document/index.ts';

/** Least, likeliest and greatest number; each absent where no words tell it. */
export interface Figure {
  readonly low?: number;
  readonly best?: number;
  readonly high?: number;
}

/**
 * The figure of a kind over all of an event's quantities: the least low, the greatest high, and as best the first value
 * that the writer gives in his own name, else the first value. "At least 12" has a low alone.
 */
export function figureOf({ quantities }: Event, kind: QuantityKind): Figure {
  const own = quantities.filter((quantity) => quantity.kind === kind);
  const valued = own.filter(({ value }) => value !== undefined);
  const best = (valued.find(({ by }) => by.length === 0) ?? valued[0])?.value;
  const lows = own.flatMap(
    ({ low, value, approximate }) => low ?? (approximate === true ? [] : (value ?? [])),
  );
  const highs = own.flatMap(
    ({ high, value, approximate }) => high ?? (approximate === true ? [] : (value ?? [])),
  );
  return {
    ...(lows.length === 0 ? {} : { low: Math.min(...lows) }),
    ...(best === undefined ? {} : { best }),
    // One report without an upper end leaves the whole open.
    ...(highs.length === 0 || highs.length < own.length ? {} : { high: Math.max(...highs) }),
  };
}
