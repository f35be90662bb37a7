import type { Actor, ActorRef } from '../../document/index.ts';

/** Finds the actor that a reference leads to. */
export type FindActor = (ref: ActorRef) => Actor | undefined;

/** Looks actors up by id. */
export function actorFinder(actors: readonly Actor[]): FindActor {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return (ref) => byId.get(ref.actor);
}

interface Coded {
  readonly cameo?: string | undefined;
  readonly country?: string | undefined;
  readonly sectors: readonly string[];
}

/** The actor's CAMEO code; its country or sector where only one is known ("UNO"), `---` where neither is. */
export function codeOf(actor: Coded | undefined): string {
  return actor?.cameo ?? actor?.country ?? actor?.sectors[0] ?? '---';
}

/** "Russia", or "Vladimir Putin (he)" where the words are not the actor's name. */
export function nameOf(ref: ActorRef, actor: Actor | undefined): string {
  if (actor === undefined || sameName(actor.name, ref.text)) return ref.text;
  const form = actor.mentions.find((mention) => mention.start === ref.span.start)?.form;
  return form === 'pronoun' ? `${actor.name} (${ref.text})` : ref.text;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
