import type { Actor, Chain, Doc } from '../../document/index.ts';
import { hasOpenSector } from './open-sector.ts';

type OwnedDoc = Doc<'tokens' | 'words'>;

/** Who speaks or acts for others: alone such a noun says nothing of their sector. */
const SPEAKS_FOR_OTHERS =
  /^(?:leader|official|spokes(?:man|woman|person)|chief|head|chair(?:man|woman)?|advis[eo]r|aide|office|delegation|team|representative|delegate|emissary|negotiator|mouthpiece|member|wing|unit|squad|branch|column|patrol)$/;

/**
 * "its army chief", "her party": what the words of an actor leave open is that of the actor whom the possessive pronoun
 * at its head means: the country, and the sector of "its chief" and "their spokesman".
 *                                                 ^^^
 */
export function withOwners(
  actors: readonly Actor[],
  chains: readonly Chain[],
  doc: OwnedDoc,
): readonly Actor[] {
  const owners = ownersByPronoun(actors);
  return actors.map((actor, i) => {
    for (const { first, until } of chains[i]!.mentions) {
      const pronoun = doc.layers.tokens[first];
      const word = doc.layers.words[first];
      if (until - first < 2 || !pronoun || word?.deprel !== 'nmod:poss') continue;
      const owner = owners.get(`${pronoun.start} ${pronoun.end}`)?.find((one) => one !== actor);
      if (owner === undefined) continue;
      const noun = word.head === undefined ? '' : doc.layers.words[word.head]!.lemma;
      const told = `"${doc.document.text.slice(pronoun.start, pronoun.end)}" is ${owner.name}`;
      const owned = withSector(withCountry(actor, owner, told), owner, noun, told);
      if (owned !== actor) return owned;
    }
    return actor;
  });
}

/** The actors by where a pronoun stands for them. */
function ownersByPronoun(actors: readonly Actor[]): ReadonlyMap<string, readonly Actor[]> {
  const owners = new Map<string, Actor[]>();
  for (const actor of actors) {
    for (const { start, end, form } of actor.mentions) {
      if (form !== 'pronoun') continue;
      const key = `${start} ${end}`;
      owners.set(key, [...(owners.get(key) ?? []), actor]);
    }
  }
  return owners;
}

function withCountry(actor: Actor, { country }: Actor, told: string): Actor {
  if (country === undefined || actor.countryBasis === 'stated' || isSurer(actor)) return actor;
  const [sector] = actor.sectors;
  return {
    ...actor,
    country,
    countryBasis: 'inferred',
    ...(sector !== undefined && { cameo: country + sector }),
    why: [...actor.why, `country-of-owner: ${told}`],
  };
}

/** By more than that the country is spoken of. */
function isSurer({ country, why }: Actor): boolean {
  return country !== undefined && !why.some((one) => one.startsWith('country-of-document'));
}

/** The sector of those for whom the actor speaks, and that of an opponent's party. */
function withSector(actor: Actor, { sectors, sectorBasis }: Actor, noun: string, told: string): Actor {
  const [sector] = sectors;
  if (sector === undefined || sector === 'UNK' || sectorBasis === 'default' || sector === actor.sectors[0])
    return actor;
  const speaks = SPEAKS_FOR_OTHERS.test(noun) && hasOpenSector(actor);
  const opposes = noun === 'party' && sector === 'OPP';
  if (!speaks && !opposes) return actor;
  return {
    ...actor,
    sectors: [sector],
    sectorBasis: 'inferred',
    ...(actor.country !== undefined && { cameo: actor.country + sector }),
    why: [...actor.why, `sector-of-owner: ${told}`],
  };
}
