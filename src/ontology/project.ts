import type { EventType, Status } from '../document/index.ts';
import { cameoFor } from './plover.ts';
import { INTENT, shiftCode } from './shift-code.ts';

/** A coded act as the ontologies count it. */
export interface Projected {
  readonly type: EventType;
  readonly mode?: string;
  readonly cameo: string;
}

const COOPERATIVE: readonly EventType[] = ['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'];
const YIELDING: readonly EventType[] = ['CONCEDE', 'RETREAT'];
const HOSTILE: readonly EventType[] = ['ASSAULT', 'COERCE', 'SANCTION'];
/** The threat that announces an act. */
const THREAT_OF: Readonly<Record<string, string>> = {
  ASSAULT: 'violence',
  'COERCE/arrest': 'arrest',
  'COERCE/deport': 'expel',
  'COERCE/seize': 'territory',
  COERCE: 'restrict',
  'SANCTION/expel': 'expel',
  SANCTION: 'relations',
};

/** Who speaks of an act: nobody but the writer, its own actor, or somebody else. */
export type Teller = 'writer' | 'actor' | 'other';

/**
 * Folds status into type and mode, as PLOVER's auxiliary modes ask: a future CONSULT, SUPPORT, COOPERATE or AID is
 * AGREE; a future RETREAT or CONCEDE is a promise to yield, which PLOVER counts as CONCEDE; both with CAMEO's code for the
 * intent (03); a future ASSAULT, COERCE or SANCTION is THREATEN unless somebody else than its actor foretells it, a
 * hypothetical one only in its actor's own words. All else that is negated, historical, hypothetical or yet to come is
 * no event that happened: undefined.
 */
export function project(act: Projected, status: Status, teller: Teller): Projected | undefined {
  if (status === 'actual') return act;
  if (status === 'future' && COOPERATIVE.includes(act.type)) {
    return { type: 'AGREE', cameo: shiftCode(act.cameo, INTENT) };
  }
  if (status === 'future' && YIELDING.includes(act.type)) {
    return { type: 'CONCEDE', cameo: shiftCode(act.cameo, INTENT) };
  }
  const own = status === 'future' ? teller !== 'other' : status === 'hypothetical' && teller === 'actor';
  if (!own || !HOSTILE.includes(act.type)) return undefined;
  const mode = THREAT_OF[`${act.type}/${act.mode ?? ''}`] ?? THREAT_OF[act.type]!;
  return { type: 'THREATEN', mode, cameo: cameoFor('THREATEN', mode) };
}
