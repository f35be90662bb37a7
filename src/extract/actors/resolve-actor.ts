import type { Actor, Basis, Chain, ChainMention, Doc, Sector, Span } from '../../document/index.ts';
import { covers, overlaps, sameSpan } from '../../document/index.ts';
import { localActorId } from './actor-id.ts';
import { findAppositions } from './apposition.ts';
import type { ActorClass } from './classify-actor.ts';
import { classifyActor } from './classify-actor.ts';
import type { CountryMention } from './find-countries.ts';
import type { Lexicon } from './lexicon.ts';
import { keyOf } from './lexicon.ts';

type ActorDoc = Doc<'sentences' | 'tokens' | 'words' | 'entities' | 'places' | 'chains'>;

/** What holds for all actors of a document. */
export interface Surroundings {
  readonly doc: ActorDoc;
  readonly lexicon: Lexicon;
  readonly countries: readonly CountryMention[];
  /** Towns and provinces that the lexicon does not know. */
  readonly towns: readonly CountryMention[];
  readonly datelineCountry: string | undefined;
}

interface Reading {
  readonly text: string;
  readonly form: ChainMention['form'];
  readonly found: ActorClass;
}

/** Turns a chain of mentions into an actor: name, country and sectors from the words of its mentions. */
export function resolveActor(chain: Chain, around: Surroundings): Actor {
  const { doc } = around;
  const readings = chain.mentions
    .filter((mention) => mention.form !== 'pronoun')
    .flatMap((mention) => readMention(mention, around));
  const name = nameOf(chain, doc.document.text);
  const country = pickCountry(readings);
  const sector = pickSector(readings, chain);
  const person = readings.find((reading) => reading.found.person !== undefined)?.found.person;
  const named = person?.familyName === false ? person.spell.wikidata : countryId(name, around.lexicon);
  const first = chain.mentions[0]!;
  return {
    record: 'actor',
    version: 1,
    id: named === '' ? localActorId(doc.document.id, first.start, name) : named,
    document: doc.document.id,
    name,
    ...(country === undefined ? {} : { country: country.value, countryBasis: country.basis }),
    sectors: sector.sectors,
    ...(sector.basis === undefined ? {} : { sectorBasis: sector.basis }),
    ...(country === undefined || sector.sectors[0] === undefined
      ? {}
      : { cameo: country.value + sector.sectors[0] }),
    ...roleOf(person?.spell),
    mentions: chain.mentions.map(({ start, end, form, basis, link }) => ({ start, end, form, basis, link })),
    why: [...new Set([...(country?.why ?? []), ...sector.why])],
  };
}

function readMention(mention: ChainMention, around: Surroundings): Reading[] {
  const { doc, lexicon } = around;
  const sentence = doc.layers.sentences[mention.sentence];
  const others = (within: Span): readonly string[] =>
    [...around.countries, ...around.towns]
      .sort((a, b) => a.start - b.start)
      .filter((one) => covers(within, one) && !overlaps(one, mention))
      .map((one) => one.country);
  const date = doc.document.published?.value;
  const towns = around.towns
    .filter((town) => covers(mention, town) && !sameSpan(mention, town))
    .map(({ country }) => country);
  const townAfter = around.towns.find((town) => follows(doc.document.text, mention, town))?.country;
  const context = {
    ...(towns.length > 0 && { towns }),
    ...(townAfter !== undefined && { townAfter }),
    ...(date === undefined ? {} : { date }),
    ...(around.datelineCountry === undefined ? {} : { datelineCountry: around.datelineCountry }),
    ...(sentence === undefined
      ? {}
      : {
          sentenceCountries: others(sentence),
          following: doc.document.text.slice(mention.end, sentence.end),
        }),
    // Few rules ask for it.
    get documentCountries() {
      return [...new Set(others({ start: 0, end: doc.document.text.length }))];
    },
  };
  const { start, end } = wholeName(mention, around.countries);
  const text = doc.document.text.slice(start, end);
  const own = { text, form: mention.form, found: classifyActor(text, lexicon, context) };
  const appositions = findAppositions(doc, mention).map((words): Reading => ({
    text: words,
    form: 'description',
    // What stands beside a name must speak for itself: no inference from the surroundings.
    found: classifyActor(words, lexicon, date === undefined ? {} : { date }),
  }));
  return [own, ...appositions];
}

/** "the mayor" before "of Tuzla". */
function follows(text: string, mention: Span, town: Span): boolean {
  return (
    town.start > mention.end && town.start < mention.end + 12 && OF.test(text.slice(mention.end, town.start))
  );
}

const OF = /^ (?:of|in) (?:the )?$/;

/** "South" of "South Africa": a mention cut inside the name of a country or body is read with all of it. */
function wholeName(mention: Span, names: readonly CountryMention[]): Span {
  return names.find((name) => covers(name, mention)) ?? mention;
}

/** The longest of the names; else the first description, else the first mention. */
function nameOf(chain: Chain, text: string): string {
  const names = chain.mentions.filter((mention) => mention.form === 'name');
  const longest = names.reduce<ChainMention | undefined>(
    (best, mention) =>
      best === undefined || mention.until - mention.first > best.until - best.first ? mention : best,
    undefined,
  );
  const best =
    longest ?? chain.mentions.find((mention) => mention.form === 'description') ?? chain.mentions[0]!;
  return text.slice(best.start, best.end).replace(/\s+/g, ' ');
}

interface Pick<Value> {
  readonly value: Value;
  readonly basis: Basis;
  readonly why: readonly string[];
}

/** A stated country before an inferred one; of several the one most mentions give, the earliest of equals. */
function pickCountry(readings: readonly Reading[]): Pick<string> | undefined {
  for (const stated of [true, false]) {
    const votes = new Map<string, { count: number; reading: Reading }>();
    for (const reading of readings) {
      const { country, countryBasis } = reading.found;
      if (country === undefined || (countryBasis === 'stated') !== stated) continue;
      const vote = votes.get(country);
      if (vote === undefined) votes.set(country, { count: 1, reading });
      else vote.count += 1;
    }
    const best = [...votes].sort(([, a], [, b]) => b.count - a.count)[0];
    if (best === undefined) continue;
    const [value, { reading }] = best;
    return { value, basis: reading.found.countryBasis ?? 'inferred', why: reading.found.why };
  }
  return undefined;
}

interface SectorPick {
  readonly sectors: readonly Sector[];
  readonly basis?: Basis;
  readonly why: readonly string[];
}

/** Words that name a sector first, then the model's hint, then words that fit anybody. */
function pickSector(readings: readonly Reading[], chain: Chain): SectorPick {
  const sure = readings.filter((reading) => !reading.found.vague);
  // A name that is a state's says less than a description beside it.
  const best = sure.find((reading) => reading.found.sectorBasis === 'stated') ?? sure[0];
  if (best !== undefined) {
    const sectors = [
      ...new Set([...best.found.sectors, ...sure.flatMap((reading) => reading.found.sectors)]),
    ];
    return { sectors: sectors.slice(0, 2), basis: best.found.sectorBasis ?? 'stated', why: best.found.why };
  }
  const hint = chain.mentions
    .flatMap((mention) => (mention.sector === undefined ? [] : [mention.sector]))
    .filter((sector) => sector.value !== 'UNK')
    .sort((a, b) => b.confidence - a.confidence)[0];
  if (hint !== undefined)
    return {
      sectors: [hint.value],
      basis: 'inferred',
      why: [`model-hint: ${hint.value} ${hint.confidence.toFixed(2)}`],
    };
  const vague = readings.find((reading) => reading.found.sectors.length > 0)?.found;
  return vague === undefined
    ? { sectors: [], why: [] }
    : { sectors: vague.sectors, basis: vague.sectorBasis ?? 'default', why: vague.why };
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
