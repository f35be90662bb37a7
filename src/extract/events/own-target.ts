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
    // A name or a noun in both places may be two actors taken for one by mistake; a pronoun says that it is the same.
    if (ref.actor === only.actor && [ref, only].some(isPronoun)) return false;
    const other = actorOf(ref.actor);
    return !(
      isState(other) &&
      acting?.country !== undefined &&
      acting.country === other?.country &&
      isNational(acting, only)
    );
  });
}

function isPronoun({ text }: ActorRef): boolean {
  return /^(?:i|we|he|she|it|they|him|her|them|who|which|himself|herself|itself|themselves)$/i.test(text);
}

function isState(actor: Actor | undefined): boolean {
  return actor?.why.some((why) => why.startsWith('state-as-actor')) === true;
}

/** "the Kremlin", "the foreign ministry"; "California's governor" may accuse the state that he is of. */
function isNational(actor: Actor, { text }: ActorRef): boolean {
  if (isState(actor)) return true;
  const roles = actor.why.filter((why) => why.startsWith('role-noun'));
  const told = [text, actor.name, actor.role?.title ?? '', ...roles];
  return actor.sectors[0] === 'GOV' && !told.some((words) => LOCAL.test(words));
}

/** Offices of a part of a state. */
const LOCAL =
  /\b(?:governors?|mayors?|first ministers?|councillors?|prefects?|municipal|provincial|county|district)\b/i;
