import type { Actor, ActorRef, EventType } from '../../document/index.ts';

/** What is done to somebody else by its nature, or said to him. */
const TO_OTHERS: ReadonlySet<EventType> = new Set<EventType>([
  ...(['AID', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'MOBILIZE', 'CONCEDE', 'AGREE'] as const),
]);

/**
 * "The Kremlin spoke and its spokesman denounced him", "Canada waited as Trudeau pledged aid": who acts alone is no target of what is
 *  ^^^^^^^^^^^                                           ^^^^^^
 * done to others, nor is the state that he acts for.
 */
export function withoutOwn(
  type: EventType,
  source: readonly ActorRef[],
  target: readonly ActorRef[],
  actorOf: (id: string) => Actor | undefined,
): readonly ActorRef[] {
  const [only] = source;
  if (source.length !== 1 || only === undefined || !TO_OTHERS.has(type)) return target;
  const acting = actorOf(only.actor);
  return target.filter((ref) => {
    // Two common nouns may have been taken for one by mistake.
    if (ref.actor === only.actor && [ref, only].some(isPronoun)) return false;
    const other = actorOf(ref.actor);
    return !(
      isState(other) &&
      acting?.country !== undefined &&
      acting.country === other?.country &&
      isGovernment(acting)
    );
  });
}

function isPronoun({ text }: ActorRef): boolean {
  return /^(?:i|we|he|she|it|they|him|her|them|who|which|himself|herself|itself|themselves)$/i.test(text);
}

function isState(actor: Actor | undefined): boolean {
  return actor?.why.some((why) => why.startsWith('state-as-actor')) === true;
}

function isGovernment({ sectors }: Actor): boolean {
  return sectors[0] === 'GOV';
}
