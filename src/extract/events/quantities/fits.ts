import type { Event, EventType, QuantityKind } from '../../../document/index.ts';

/** The acts that a number of a kind belongs to where no other sign says so; with a mode, only that one. */
const ACTS: Readonly<Record<QuantityKind, readonly (EventType | `${EventType}/${string}`)[]>> = {
  killed: ['ASSAULT'],
  wounded: ['ASSAULT'],
  arrested: ['COERCE/arrest'],
  expelled: ['SANCTION/expel', 'COERCE/deport'],
  displaced: ['ASSAULT', 'COERCE', 'MOBILIZE'],
  abducted: ['ASSAULT/abduct'],
  released: ['RETREAT/release', 'CONCEDE'],
  protesters: ['PROTEST'],
  troops: ['MOBILIZE/troops'],
  weapons: ['MOBILIZE'],
  money: [],
  other: [],
};

/** True where a number of this kind may belong to the act. */
export function fits(kind: QuantityKind, { type, mode }: Pick<Event, 'type' | 'mode'>): boolean {
  return ACTS[kind].some((act) => act === type || (mode !== undefined && act === `${type}/${mode}`));
}
