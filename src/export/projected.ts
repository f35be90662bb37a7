import type { Event, EventType } from '../document/index.ts';
import { intensityOf, quadOf } from '../ontology/plover.ts';

/** An act as CAMEO and PLOVER count it: status folded into type, mode and code. */
export interface CountedAct {
  readonly type: EventType;
  readonly mode?: string | undefined;
  readonly cameo: string;
  readonly quad: Event['quad'];
  readonly plover?: number | undefined;
  readonly goldstein?: number | undefined;
}

/** The act that an export counts; undefined where the event is not exported as one that happened. */
export function countedAct(event: Event): CountedAct | undefined {
  const { projected, status, quad, intensity } = event;
  if (status === 'actual') {
    const { type, mode, cameo } = projected ?? event;
    return { type, mode, cameo, quad, ...intensity };
  }
  if (projected === undefined) return undefined;
  const { type, mode, cameo } = projected;
  return { type, mode, cameo, quad: quadOf(type), ...intensityOf(type, mode, cameo) };
}

/** True where the words say that the act happened. */
export function happened({ status }: Event): boolean {
  return status === 'actual';
}
