import type { ToldEvent } from '../report.ts';

/**
 * Whether two acts may be one since the reports came from one town on one day, where the text says neither when nor where.
 * Words of conflict are spoken everywhere and every day: "The embassy called on the authorities" and "Parents called on the minister".
 */
export function defaultsTell(a: ToldEvent, b: ToldEvent): boolean {
  return a.quad !== 'verbal-conflict' && b.quad !== 'verbal-conflict';
}
