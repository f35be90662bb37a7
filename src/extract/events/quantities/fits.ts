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

/** The acts that it may belong to where the text tells none of those: what a rally or a raid cost. */
const OTHERWISE: Readonly<Partial<Record<QuantityKind, readonly (EventType | `${EventType}/${string}`)[]>>> =
  {
    killed: ['PROTEST', 'COERCE', 'MOBILIZE'],
    wounded: ['PROTEST', 'COERCE', 'MOBILIZE'],
    arrested: ['PROTEST', 'COERCE', 'ASSAULT'],
    abducted: ['ASSAULT', 'COERCE/seize'],
    released: ['COERCE/arrest'],
    protesters: ['ASSAULT/crowd-control', 'ASSAULT/firearms', 'ASSAULT/beat'],
    troops: ['COERCE/seize', 'MOBILIZE'],
    weapons: ['COERCE/seize'],
  };

/** Nobody comes to harm by a curfew itself, but by what came before it. */
const BLOODLESS: ReadonlySet<string> = new Set([
  'curfew',
  'martial-law',
  'censor',
  'cyber',
  'misinformation',
]);

/** True where a number of this kind may belong to the act, for want of one that it fits. */
export function fitsOtherwise(kind: QuantityKind, event: Pick<Event, 'type' | 'mode'>): boolean {
  return !BLOODLESS.has(event.mode ?? '') && isOne(event, OTHERWISE[kind] ?? []);
}

/** True where a number of this kind may belong to the act. */
export function fits(kind: QuantityKind, event: Pick<Event, 'type' | 'mode'>): boolean {
  // Whoever fled, no arrest drove them out, nor a curfew.
  if (kind === 'displaced' && (event.mode === 'arrest' || BLOODLESS.has(event.mode ?? ''))) return false;
  return isOne(event, ACTS[kind]);
}

function isOne({ type, mode }: Pick<Event, 'type' | 'mode'>, acts: readonly string[]): boolean {
  return acts.some((act) => act === type || (mode !== undefined && act === `${type}/${mode}`));
}

/** Kinds of which the plainest words are surer than a model. */
export function isCasualty(kind: QuantityKind): boolean {
  return kind === 'killed' || kind === 'wounded' || kind === 'arrested';
}
