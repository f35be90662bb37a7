import type { Actor, Sector } from '../document/index.ts';

/** Who a side is in studies of violence: a state's forces, other organised armed men, or people without arms. */
export type Side = 'state' | 'armed' | 'unarmed';

const STATE: readonly Sector[] = ['GOV', 'MIL', 'COP', 'SPY'];
const ARMED: readonly Sector[] = ['REB', 'UAF', 'PRM', 'CRM', 'IMG', 'PRE'];
const OPEN: readonly Sector[] = ['UNK', 'IGO', 'UNO', 'EUR', 'PTY', 'OPP', 'ISM'];

/** The side of an actor; undefined where the sectors leave it open. */
export function sideOf(actor: Actor | undefined): Side | undefined {
  const sectors = actor?.sectors ?? [];
  if (sectors.some((sector) => ARMED.includes(sector))) return 'armed';
  if (sectors.some((sector) => STATE.includes(sector))) return 'state';
  return sectors.length === 0 || sectors.every((sector) => OPEN.includes(sector)) ? undefined : 'unarmed';
}

/** UCDP's three kinds of organised violence. */
export type Violence = 'state-based' | 'non-state' | 'one-sided';

/** Which kind of violence two sides make; undefined where one of them is not known. */
export function violenceOf(a: Side | undefined, b: Side | undefined): Violence | undefined {
  if (a === undefined || b === undefined || (a === 'unarmed' && b === 'unarmed')) return undefined;
  if (a === 'unarmed' || b === 'unarmed') return 'one-sided';
  return a === 'state' || b === 'state' ? 'state-based' : 'non-state';
}
