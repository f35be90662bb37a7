import type {
  Actor,
  Basis,
  Chain,
  ChainMention,
  Doc,
  Frame,
  Sector,
  Span,
  TokenSpan,
} from '../../document/index.ts';
import { covers, overlaps, sameSpan } from '../../document/index.ts';
import { near } from '../../document/near.ts';
import { localActorId } from './actor-id.ts';
import { findAppositions } from './apposition.ts';
import type { ActorClass } from './classify-actor.ts';
import { classifyActor, isStateless } from './classify-actor.ts';
import { inferCountry } from './country-choice.ts';
import { linksTo } from './country-links.ts';
import type { CountryMention } from './find-countries.ts';
import { holderOfLand } from './held-land.ts';
import type { Holder, Lexicon } from './lexicon.ts';
import { keyOf } from './lexicon.ts';
import { endsWithOffice, findLeaderByName, findOfficeHolder } from './office-holder.ts';
import { isOnlyPlace } from './only-place.ts';
import type { Phrase } from './phrase.ts';
import { isOfManyStates } from './many-states.ts';
import { nearbyCountry } from './nearby-country.ts';
import { isLocalGroup } from './local-group.ts';
import type { Reading } from './reading.ts';
import { pointersOf } from './scene.ts';
import type { SectorChooser } from './sector/choose-sector.ts';
import { pickSector, type SectorPick } from './sector/pick-sector.ts';
import type { CountryFinding, PersonFound, RuleInput } from './rule.ts';

type ActorDoc = Doc<'sentences' | 'tokens' | 'words' | 'entities' | 'places' | 'frames' | 'chains'>;

/** What holds for all actors of a document. */
export interface Surroundings {
  readonly doc: ActorDoc;
  readonly lexicon: Lexicon;
  readonly countries: readonly CountryMention[];
  /** How often the document names each, the most named first. */
  readonly documentCountries: ReadonlyMap<string, number>;
  /** Towns and provinces that the lexicon does not know. */
  readonly towns: readonly CountryMention[];
  /** Both, and countries of known people, in text order. */
  readonly named: readonly CountryMention[];
  readonly datelineCountry: string | undefined;
  /** What the model proposes as events, by sentence. */
  readonly frames: ReadonlyMap<number, readonly Frame[]>;
  readonly chooseSector: SectorChooser;
}

/** Turns a chain of mentions into an actor: name, country and sectors from the words of its mentions. */
export function resolveActor(chain: Chain, around: Surroundings): Actor {
  const { doc } = around;
  const readings = fullest(
    chain.mentions
      .filter((mention) => mention.form !== 'pronoun')
      .flatMap((mention) => readMention(mention, around)),
  );
  const name = nameOf(chain, doc);
  const ruled = pickSector(readings, chain);
  const sector = around.chooseSector({
    document: doc.document.id,
    chain,
    readings,
    ruled,
    frames: around.frames,
  });
  const placed = statedCountry(readings) ?? inferredCountry(readings, chain, sector.sectors, around);
  const country = placed && asHolder(placed, readings, sector, doc.document.published?.value);
  const person = readings.find((reading) => reading.found.person !== undefined)?.found.person;
  const holder = findHolder(readings, chain, person, around);
  const spell = holder?.spell ?? person?.spell;
  const known = holder ?? (person?.familyName === false ? person : undefined);
  const named = known === undefined ? countryId(name, around.lexicon) : known.spell.wikidata;
  const first = chain.mentions[0]!;
  return {
    record: 'actor',
    version: 1,
    id: named === '' ? localId() : named,
    document: doc.document.id,
    name: holder?.name ?? name,
    ...(country === undefined ? {} : { country: country.value, countryBasis: country.basis }),
    sectors: sector.sectors,
    ...(sector.basis === undefined ? {} : { sectorBasis: sector.basis }),
    ...(country === undefined || sector.sectors[0] === undefined
      ? {}
      : { cameo: country.value + sector.sectors[0] }),
    ...roleOf(spell),
    mentions: chain.mentions.map(({ start, end, form, basis, link }) => ({ start, end, form, basis, link })),
    why: [
      ...new Set([...(country?.why ?? []), ...sector.why, ...(holder === undefined ? [] : [holder.why])]),
    ],
  };

  /** One id for all chains that lead to one known person, though no source has a number for them. */
  function localId(): string {
    return known === undefined
      ? localActorId(doc.document.id, first.start, name)
      : localActorId(doc.document.id, -1, `${known.spell.country} ${keyOf(known.name)}`);
  }
}

/** "Taliban" in the title says less than "the Pakistani Taliban" in the text: where a longer name of a body ends so, it is meant. */
function fullest(readings: readonly Reading[]): readonly Reading[] {
  const bodies = readings.map(({ found }) => found.input.phrase.organisations.at(-1)?.text);
  return readings.filter((_, i) => !bodies.some((other) => other?.endsWith(` ${bodies[i] ?? '.'}`) === true));
}

interface Held extends Holder {
  readonly why: string;
}

/**
 * Who is meant by an office ("the French foreign minister") or by a leader's family name, on the day of the document.
 * A name in the chain must be the holder's.
 */
function findHolder(
  readings: readonly Reading[],
  chain: Chain,
  person: PersonFound | undefined,
  { doc, lexicon }: Surroundings,
): Held | undefined {
  const date = doc.document.published?.value;
  if (person !== undefined) {
    if (!person.familyName || person.past) return undefined;
    const leader = findLeaderByName(person.name, person.spell.country, date, lexicon);
    return leader && { ...leader, why: `leader: "${person.name}" is ${leader.name}` };
  }
  const names = chain.mentions
    .filter(({ label }) => label === 'PER')
    .map(({ start, end }) => doc.document.text.slice(start, end))
    .filter((name) => !endsWithOffice(name));
  for (const { text, found } of readings) {
    const country = found.countryBasis === 'stated' ? found.country : undefined;
    const holder = findOfficeHolder(text, country, date, lexicon);
    if (holder === undefined) continue;
    const family = keyOf(holder.name).split(' ').at(-1)!;
    if (!names.every((name) => ` ${keyOf(name)} `.includes(` ${family} `))) return undefined;
    return { ...holder, why: `office-holder: "${text}" on ${date!.slice(0, 10)} is ${holder.name}` };
  }
  return undefined;
}

function readMention(mention: ChainMention, around: Surroundings): Reading[] {
  const { doc, lexicon } = around;
  const sentence = doc.layers.sentences[mention.sentence];
  const date = doc.document.published?.value;
  const towns = near(around.towns, mention)
    .filter((town) => covers(mention, town) && !sameSpan(mention, town))
    .map(({ country }) => country);
  const after = { start: mention.end, end: mention.end + BEHIND };
  const townAfter = near(around.towns, after).find((town) =>
    follows(doc.document.text, mention, town),
  )?.country;
  const pointers = pointersOf(mention, doc.layers.sentences, around.named, around.datelineCountry);
  const countries = sentence === undefined ? [] : countriesBeside(mention, sentence, around);
  const links = linksTo(countries, mention, doc);
  const context = {
    ...(towns.length > 0 && { towns }),
    ...(townAfter !== undefined && { townAfter }),
    ...(date === undefined ? {} : { date }),
    ...(around.datelineCountry === undefined ? {} : { datelineCountry: around.datelineCountry }),
    ...(sentence === undefined
      ? {}
      : {
          sentence: {
            text: doc.document.text,
            words: doc.document.text.slice(sentence.start, sentence.end),
            phrase: mention,
            countries,
            ...(links && { links }),
            frames: around.frames.get(mention.sentence) ?? [],
          },
          following: doc.document.text.slice(mention.end, sentence.end),
        }),
    pointers,
    documentCountries: around.documentCountries,
    ...(mention.label === 'PER' ? { person: true } : {}),
  };
  const { start, end } = wholeName(mention, around.countries);
  const text = doc.document.text.slice(start, end);
  const whole = classifyActor(text, lexicon, context);
  const found = isOnlyPlace(mention, doc) ? asPlace(whole) : whole;
  const own = {
    text,
    form: mention.form,
    found,
    around: true,
    ...(mention.sector && { hint: mention.sector }),
  };
  const appositions = findAppositions(doc, mention).map((words): Reading => ({
    text: words,
    form: 'description',
    found: classifyActor(words, lexicon, {
      documentCountries: around.documentCountries,
      ...(date === undefined ? {} : { date }),
      ...(CAPITALS.test(words) ? { person: true } : {}),
    }),
    around: false,
  }));
  return [own, ...appositions];
}

/** How far off a country in the sentence is looked for, in characters: longer sentences are none. */
const REACH = 1000;

/** Countries that the sentence of a mention names beside it. */
function countriesBeside(mention: Span, sentence: Span, { named }: Surroundings): readonly CountryMention[] {
  const start = Math.max(sentence.start, mention.start - REACH);
  const end = Math.min(sentence.end, mention.end + REACH);
  return near(named, { start, end }).filter((one) => covers({ start, end }, one) && !overlaps(one, mention));
}

/** "Peter Zulu", "Sheikh Sabah al-Ahmad": two to six words with capitals, particles between them. */
const CAPITALS = /^\p{Lu}\S*(?: (?:(?:al|el|ul|bin|ibn|ben|de|da|van|von|der)[ -])?\p{Lu}\S*){1,5}$/u;

/** A place has a country and acts as nobody. */
function asPlace(found: ActorClass): ActorClass {
  // A country in full is the one that things are done to there as often as not.
  const seat = found.input.phrase.countries.some((one) => one.entry.form === 'seat');
  if (!seat || !found.why.some((why) => why.startsWith('state-as-actor'))) return found;
  const why = [...found.why.filter((one) => !one.startsWith('state-as-actor')), 'only-place'];
  return { ...found, sectors: [], vague: true, why };
}

/** "the mayor" before "of Tuzla". */
function follows(text: string, mention: Span, town: Span): boolean {
  return (
    town.start > mention.end &&
    town.start < mention.end + BEHIND &&
    OF.test(text.slice(mention.end, town.start))
  );
}

const BEHIND = 12;
const OF = /^ (?:of|in) (?:the )?$/;

/** "South" of "South Africa": a mention cut inside the name of a country or body is read with all of it. */
function wholeName(mention: Span, names: readonly CountryMention[]): Span {
  return near(names, mention).find((name) => covers(name, mention)) ?? mention;
}

/** The longest of the names, a person's without what stands around it; else the first description, else the first mention. */
function nameOf(chain: Chain, { document, layers }: ActorDoc): string {
  const names = chain.mentions.filter((mention) => mention.form === 'name');
  const longest = names
    .map((mention) => personIn(mention, layers.entities, document.text) ?? mention)
    .reduce<TokenSpan | undefined>(
      (best, span) => (best === undefined || span.until - span.first > best.until - best.first ? span : best),
      undefined,
    );
  const best =
    longest ?? chain.mentions.find((mention) => mention.form === 'description') ?? chain.mentions[0]!;
  return document.text
    .slice(best.start, best.end)
    .replace(/\s+/g, ' ')
    .replace(/^(?:of|by|with|from|to|for) |[,;:]$/g, '');
}

/**
 * "Ana Tivane" of "Its leader, Ana Tivane,", "Armindo Cossa" of "police spokesman Armindo Cossa"; of "the bishop of Lira, Paul
 * Okello" whoever stands behind the comma, where the model takes the town for a person too.
 */
function personIn(
  mention: ChainMention,
  entities: ActorDoc['layers']['entities'],
  text: string,
): TokenSpan | undefined {
  if (mention.label !== 'PER') return undefined;
  const persons = near(entities, mention).filter(({ label }) => label === 'PER');
  const inside = persons.filter((entity) => covers(mention, entity));
  const last = inside.at(-1);
  const isSetApart = last?.end === mention.end && text.slice(0, last.start).endsWith(', ');
  return isSetApart ? last : inside[0];
}

interface Pick<Value> {
  readonly value: Value;
  readonly basis: Basis;
  readonly why: readonly string[];
}

/** Of several countries that the words give, the one most mentions give, the earliest of equals; a stated one first. */
function statedCountry(readings: readonly Reading[]): Pick<string> | undefined {
  for (const basis of ['stated', 'inferred']) {
    const votes = new Map<string, { count: number; reading: Reading }>();
    for (const reading of readings) {
      const { country, countryBasis } = reading.found;
      if (country === undefined || countryBasis !== basis) continue;
      const vote = votes.get(country);
      if (vote === undefined) votes.set(country, { count: 1, reading });
      else vote.count += 1;
    }
    const best = [...votes].sort(([, a], [, b]) => b.count - a.count)[0];
    if (best === undefined) continue;
    const [value, { reading }] = best;
    return { value, basis: reading.found.countryBasis!, why: reading.found.why };
  }
  return undefined;
}

/** Who holds the land on which he is told of is of another country than that. */
function asHolder(
  placed: Pick<string>,
  readings: readonly Reading[],
  { sectors, basis }: SectorPick,
  date: string | undefined,
): Pick<string> {
  const [why = '', ...more] = placed.why;
  const holder = holderOfLand({
    country: placed.value,
    // What only the model takes for soldiers may be anybody's.
    sector: basis === 'inferred' ? undefined : sectors[0],
    why,
    texts: readings.map(({ text }) => text),
    date,
  });
  if (holder === undefined) return placed;
  return { value: holder, basis: 'inferred', why: [`holder-of-land: ${holder} in ${placed.value}`, ...more] };
}

const FOREIGNERS = /\b(?:foreigners?|expatriates?|expats?)\b|\b(?:migrants?|immigrants?|stowaways?)$/i;
const FOREIGN =
  /\bforeign\s(?:\p{L}+\s)?(?:fighters?|troops|forces|soldiers?|mercenar(?:y|ies)|militants?|terrorists?|jihadists?|sailors?|seam[ae]n|crews?|nationals?|citizens?|workers?|tourists?|travell?ers|visitors?|students?|prisoners?|hostages?|journalists?|correspondents?|reporters?|diplomats?|powers?|governments?|donors?|companies|firms|investors|observers?|volunteers?|women|men|people)\b/iu;

/** True for people or troops from abroad, as the head of the phrase says. */
function isForeign({ text, words, parts }: Phrase): boolean {
  const until = parts[0]?.until ?? words.length;
  const head = text.slice(0, words[Math.max(0, until - 1)]?.end);
  return FOREIGNERS.test(head) || FOREIGN.test(head);
}

/** How many mentions are asked: the first ones introduce an actor. */
const ASKED = 3;

function inferredCountry(
  readings: readonly Reading[],
  chain: Chain,
  sectors: readonly Sector[],
  around: Surroundings,
): Pick<string> | undefined {
  const own = readings.filter((reading) => reading.around);
  // A body of many states has none but one that its name says.
  const isLocal = sectors[0] === 'NGO' && own.some(({ found }) => isLocalGroup(found.input));
  if (isStateless(sectors) && !isLocal) return undefined;
  // "foreign fighters": of any country but the one around them.
  if (own.some(({ text, found }) => isForeign(found.input.phrase) || isOfManyStates(text))) return undefined;
  // Nothing but pronouns: where they stand is all there is to go by.
  const asked =
    own.length > 0 ? own : chain.mentions.slice(0, ASKED).flatMap((one) => readMention(one, around));
  const inputs = asked.slice(0, ASKED).map((reading) => reading.found.input);
  const society: readonly Sector[] = isLocal ? ['SOC'] : sectors;
  const found = nearbyOf(inputs, society) ?? inferCountry(inputs, society, around.lexicon.countryWeights);
  return (
    found && { value: found.country, basis: found.basis, why: [found.why, ...(readings[0]?.found.why ?? [])] }
  );
}

/** What stands beside the words that introduce an actor. */
function nearbyOf([first]: readonly RuleInput[], sectors: readonly Sector[]): CountryFinding | undefined {
  return first && nearbyCountry(first, sectors);
}

function countryId(name: string, lexicon: Lexicon): string {
  const entry = lexicon.countries.get(keyOf(name.replace(/^the /i, '')))?.entry;
  return entry?.form === 'name' ? (entry.wikidata ?? '') : '';
}

function roleOf(spell: { title: string; from: string; to: string } | undefined): Partial<Actor> {
  if (spell === undefined || spell.title === '') return {};
  return {
    role: {
      title: spell.title,
      ...(spell.from === '' ? {} : { from: spell.from }),
      ...(spell.to === '' ? {} : { to: spell.to }),
    },
  };
}
