import type { Actor, ActorRef, Span } from '../../src/document/index.ts';

/**
 * Where a text names the actor of a role: sets that mark no pronouns mark the name that a pronoun stands for. The mention
 * by name or description nearest before the pronoun, else the first; the pronoun itself where there is none.
 */
export function namedSpan({ actor, span }: ActorRef, actors: readonly Actor[]): Span {
  const mentions = actors.find(({ id }) => id === actor)?.mentions ?? [];
  const own = mentions.find(({ start, end }) => start === span.start && end === span.end);
  if (own?.form !== 'pronoun') return span;
  const named = mentions.filter(({ form }) => form !== 'pronoun').sort((a, b) => a.start - b.start);
  return named.findLast(({ end }) => end <= span.start) ?? named[0] ?? span;
}
