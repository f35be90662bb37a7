import type { Name, NamedSentence } from './name.ts';

const ADDRESS = /@|^(?:https?:|www\.)/i;

/** An address ("desk@wire.example") is no name. */
export function dropAddresses({ words, entities }: NamedSentence): readonly Name[] {
  return entities.filter(({ first, until }) => until - first > 1 || !ADDRESS.test(words[first]!));
}
