import type { Actor, Chain, Doc } from '../../document/index.ts';

/**
 * "its army chief", "her party": an actor without a country of its own has that of the actor whom the possessive pronoun
 * at its head means, whatever country is spoken of.
 *                    ^^^
 */
export function countriesOfOwners(
  actors: readonly Actor[],
  chains: readonly Chain[],
  doc: Doc<'tokens' | 'words'>,
): readonly Actor[] {
  const owners = new Map<string, Actor[]>();
  for (const actor of actors) {
    if (actor.country === undefined) continue;
    for (const { start, end, form } of actor.mentions) {
      if (form !== 'pronoun') continue;
      const key = `${start} ${end}`;
      owners.set(key, [...(owners.get(key) ?? []), actor]);
    }
  }
  return actors.map((actor, i) => {
    if (actor.countryBasis === 'stated' || isSurer(actor)) return actor;
    for (const { first, until } of chains[i]!.mentions) {
      const pronoun = doc.layers.tokens[first];
      if (until - first < 2 || !pronoun || doc.layers.words[first]?.deprel !== 'nmod:poss') continue;
      const owner = owners.get(`${pronoun.start} ${pronoun.end}`)?.find((one) => one !== actor);
      if (owner?.country === undefined) continue;
      const words = doc.document.text.slice(pronoun.start, pronoun.end);
      const [sector] = actor.sectors;
      return {
        ...actor,
        country: owner.country,
        countryBasis: 'inferred' as const,
        ...(sector !== undefined && { cameo: owner.country + sector }),
        why: [...actor.why, `country-of-owner: "${words}" is ${owner.name}`],
      };
    }
    return actor;
  });
}

/** By more than that the country is spoken of. */
function isSurer({ country, why }: Actor): boolean {
  return country !== undefined && !why.some((one) => one.startsWith('country-of-document'));
}
