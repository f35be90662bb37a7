import type { Quantity } from '../../document/index.ts';

/** The one number that stands for what was said: the value, else a bound. */
export function saidNumber({
  value,
  low,
  high,
}: Pick<Quantity, 'value' | 'low' | 'high'>): number | undefined {
  return value ?? low ?? high;
}
