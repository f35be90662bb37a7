import type { Name, NamedSentence } from './name.ts';

const CAPITAL = /\p{Lu}/u;
/** Of a text without any capitals nothing can be told by them. */
const SIGN = /[\p{Lu}\p{N}]/u;
const DIRECTION = /^(?:north|south|east|west|central)(?:east|west)?(?:ern)?$/;

/**
 * "the [provincial] police", "out of the [bush]": in a sentence that begins with a capital, whoever has none is no name.
 * Towns are written without them by those in haste.
 */
export function dropCommon({ words, entities }: NamedSentence): readonly Name[] {
  const opening = words.find((word) => /\p{L}/u.test(word));
  if (opening === undefined || !CAPITAL.test(opening)) return entities;
  return entities.filter(({ first, until, label }) => {
    const name = words.slice(first, until);
    if (name.some((word) => SIGN.test(word))) return true;
    return label === 'LOC' && !name.every((word) => DIRECTION.test(word));
  });
}
