import type { Event } from '../../document/index.ts';
import { daysSince1970 } from '../article.ts';

/** The days that an event's date covers. */
export interface DayRange {
  /** Days since 1970. */
  readonly from: number;
  readonly to: number;
  /** Coarser than a day, or only the day of publication. */
  readonly vague: boolean;
  /** Only that of publication: it may have been before. */
  readonly untold?: true;
}

export function rangeOf({ date }: Pick<Event, 'date'>): DayRange | undefined {
  const first = date[0];
  if (first?.from === undefined) return undefined;
  const from = daysSince1970(first.from.slice(0, 10));
  const to = daysSince1970((first.to ?? first.from).slice(0, 10));
  if (from === undefined || to === undefined) return undefined;
  const coarse = first.precision !== 'day' && first.precision !== 'hour' && first.precision !== 'minute';
  const untold = first.basis === 'metadata' || first.basis === 'default';
  return { from, to: Math.max(from, to), vague: coarse || untold, ...(untold && { untold }) };
}
