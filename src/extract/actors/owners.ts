import type { Actor, Chain, Doc, Sector, TokenSpan } from '../../document/index.ts';
import { isBeside } from './beside.ts';
import { hasOpenSector } from './open-sector.ts';
import { NUMBER_WORD } from '../../util/number-words.ts';

type OwnedDoc = Doc<'tokens' | 'words'>;

/** Who speaks or acts for others: alone such a noun says nothing of their sector. */
const SPEAKS_FOR_OTHERS =
  /^(?:leader|official|spokes(?:man|woman|person)|chief|head|chair(?:man|woman)?|advis[eo]r|aide|office|delegation|team|representative|delegate|emissary|negotiator|mouthpiece|member|wing|unit|squad|branch|column|patrol)$/;

/** Those by whom an armed body acts: soldiers for an army, policemen for their chief. */
const ACTS_FOR_ARMED = /^(?:man|officer|patrol|unit|squad|agent|personnel|force|member)$/;
const ARMED: ReadonlySet<Sector> = new Set<Sector>(['COP', 'MIL', 'REB', 'PRM', 'UAF', 'CRM', 'IMG', 'SPY']);

/** Whose an actor is: the words that tell it, and whether it is but some of them ("19 of them", "five of his men"). */
interface Owned {
  readonly owner: Actor;
  readonly told: string;
  readonly noun: string;
  readonly some: boolean;
  /** True of "19 of them": no noun but the pronoun tells who they are. */
  readonly bare: boolean;
}

/**
 * "its army chief", "Peru, whose president", "five of his men", "19 of them": what the words of an actor leave open is that of
 *  ^^^                    ^^^^^                       ^^^               ^^^^
 * whoever the pronoun means: the country, and the sector of "its chief", "their spokesman" and of some of them.
 */
export function withOwners(
  actors: readonly Actor[],
  chains: readonly Chain[],
  doc: OwnedDoc,
): readonly Actor[] {
  const mentions = byPlace(actors);
  return actors.map((actor, i) => {
    for (const mention of chains[i]!.mentions) {
      if (mention.form === 'pronoun') continue;
      const found = ownerOf(mention, actor, mentions, doc);
      if (found === undefined) continue;
      const owned = withSector(withCountry(actor, found), found);
      if (owned !== actor) return owned;
    }
    return actor;
  });
}

/** The actors by the offsets of their mentions, and by where these end. */
function byPlace(actors: readonly Actor[]): ReadonlyMap<string, readonly Actor[]> {
  const found = new Map<string, Actor[]>();
  const add = (key: string, actor: Actor): void => {
    found.set(key, [...(found.get(key) ?? []), actor]);
  };
  for (const actor of actors)
    for (const { start, end, form } of actor.mentions) {
      add(form === 'pronoun' ? `pronoun ${start} ${end}` : `phrase ${start} ${end}`, actor);
      if (form !== 'pronoun') add(`until ${end}`, actor);
    }
  return found;
}

function ownerOf(
  { first, until }: TokenSpan,
  actor: Actor,
  mentions: ReadonlyMap<string, readonly Actor[]>,
  { document, layers }: OwnedDoc,
): Owned | undefined {
  const { tokens, words } = layers;
  const wordAt = (i: number): string => {
    const token = tokens[i];
    return token === undefined ? '' : document.text.slice(token.start, token.end);
  };
  const nounOf = (i: number): string => {
    const head = words[i]?.head;
    return head === undefined ? '' : words[head]!.lemma;
  };
  const find = (key: string): Actor | undefined => mentions.get(key)?.find((one) => one !== actor);
  const owned = (key: string, i: number, some = false, bare = false): Owned | undefined => {
    const owner = find(key);
    const noun = nounOf(i);
    // "two of its neighbours": they are no part of it.
    if (owner === undefined || (!bare && isBeside(noun))) return undefined;
    return { owner, told: `"${wordAt(i)}" is ${owner.name}`, noun, some, bare };
  };
  const whose = /^whose$/i.test(wordAt(first)) ? first : /^whose$/i.test(wordAt(first - 1)) ? first - 1 : -1;
  if (whose > 0) {
    const before = wordAt(whose - 1) === ',' ? whose - 2 : whose - 1;
    const end = tokens[before]?.end;
    return end === undefined ? undefined : owned(`until ${end}`, whose);
  }
  // "five of his men", "19 of them"
  const of = wordAt(first + 1) === 'of' && OF_SOME.test(wordAt(first)) ? first + 2 : first;
  const pronoun = tokens[of];
  if (pronoun === undefined || of >= until) return undefined;
  const key = `pronoun ${pronoun.start} ${pronoun.end}`;
  if (of > first && of === until - 1) return owned(key, of, true, true);
  return until - of > 1 && words[of]?.deprel === 'nmod:poss' ? owned(key, of, of > first) : undefined;
}

const OF_SOME = new RegExp(`^(?:one|${NUMBER_WORD}|some|many|most|several|\\d+)$`, 'i');

function withCountry(actor: Actor, { owner: { country }, told }: Owned): Actor {
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

/** The sector of those for whom the actor speaks or acts, of whom it is a part, and that of an opponent's party. */
function withSector(actor: Actor, { owner, told, noun, some, bare }: Owned): Actor {
  const [sector] = owner.sectors;
  if (
    sector === undefined ||
    sector === 'UNK' ||
    owner.sectorBasis === 'default' ||
    sector === actor.sectors[0]
  )
    return actor;
  const speaks = !some && SPEAKS_FOR_OTHERS.test(noun) && hasOpenSector(actor);
  // What is done to some of those who bear arms makes civilians of them to the model.
  const part = some && (bare || ACTS_FOR_ARMED.test(noun));
  const armed = part && ARMED.has(sector) && (actor.sectors[0] ?? 'CVL') === 'CVL' && hasOpenSector(actor);
  const acts = ARMED.has(sector) && ACTS_FOR_ARMED.test(noun) && isOfNoun(actor, noun);
  const opposes = noun === 'party' && sector === 'OPP';
  if (!speaks && !armed && !acts && !opposes) return actor;
  return {
    ...actor,
    sectors: [sector],
    sectorBasis: 'inferred',
    ...(actor.country !== undefined && { cameo: actor.country + sector }),
    why: [...actor.why, `sector-of-owner: ${told}`],
  };
}

/** True where that noun alone tells the sector: "men", but not "armed men". */
function isOfNoun({ why }: Actor, noun: string): boolean {
  const told = why.find((one) => /^(?:role-noun|noun-in-sentence)/.test(one));
  const last = told === undefined ? undefined : /"([^"]+)"/.exec(told)?.[1]?.toLowerCase();
  const plural = noun.endsWith('man') ? `${noun.slice(0, -3)}men` : `${noun}s`;
  return last === undefined ? hasOpenSector({ why }) : last === noun || last === plural;
}
