import type { EventType, Quad } from '../document/index.ts';
import { GOLDSTEIN, TYPES } from './facts.ts';

/** A mode of an event type, with its PLOVER score where one is published. */
export interface ModeFacts {
  readonly mode: string;
  readonly score?: number;
  readonly cameo: string;
}

/** An event type of PLOVER. */
export interface TypeFacts {
  readonly type: EventType;
  readonly quad: Quad;
  /** PLOVER intensity, -10 (hostile) to 10 (cooperative). */
  readonly score: number;
  readonly cameo: string;
  readonly modes: readonly ModeFacts[];
}

/** The 16 types of PLOVER in the manual's order. */
export const EVENT_TYPES: readonly TypeFacts[] = TYPES;

const BY_TYPE = new Map<EventType, TypeFacts>(EVENT_TYPES.map((facts) => [facts.type, facts]));

/** The facts about a type. */
function typeFacts(type: EventType): TypeFacts {
  return BY_TYPE.get(type)!;
}

/** The modes that a type may have; empty where it has none. */
export function modesOf(type: EventType): readonly string[] {
  return typeFacts(type).modes.map((facts) => facts.mode);
}

/** Verbal or material, cooperative or hostile. */
export function quadOf(type: EventType): Quad {
  return typeFacts(type).quad;
}

/** The deepest CAMEO code that type and mode decide; an unknown mode leaves the type's general code. */
export function cameoFor(type: EventType, mode?: string): string {
  return findMode(type, mode)?.cameo ?? typeFacts(type).cameo;
}

/** How hostile or cooperative an event is: PLOVER's score and the Goldstein weight of its CAMEO code. */
export function intensityOf(
  type: EventType,
  mode?: string,
  cameo: string = cameoFor(type, mode),
): { readonly plover: number; readonly goldstein?: number } {
  const plover = findMode(type, mode)?.score ?? typeFacts(type).score;
  const goldstein = GOLDSTEIN[cameo];
  return goldstein === undefined ? { plover } : { plover, goldstein };
}

function findMode(type: EventType, mode: string | undefined): ModeFacts | undefined {
  return mode === undefined ? undefined : typeFacts(type).modes.find((facts) => facts.mode === mode);
}
