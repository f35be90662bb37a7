import { covers, type Doc, overlaps, sameSpan } from '../../document/index.ts';
import { near } from '../../document/near.ts';
import { lexiconFor } from './ambiguous.ts';
import { countriesOf, type CountryMention, findCountries } from './find-countries.ts';
import { findKnownPeople } from './find-known-people.ts';
import { findTowns } from './find-towns.ts';
import type { Lexicon } from './lexicon.ts';
import { namesakesIn } from './namesakes.ts';
import { readNames, type TextNames } from './phrase.ts';

/** What a text says of countries, and the lexicon as it holds for this text. */
export interface NamedCountries {
  readonly lexicon: Lexicon;
  /** By name, nationality, seat or body. */
  readonly countries: readonly CountryMention[];
  /** By towns and provinces that the lexicon does not know. */
  readonly towns: readonly CountryMention[];
  /** All of them, and those of known people, in text order. */
  readonly named: readonly CountryMention[];
}

/** Finds the countries that a text names or implies. */
export function findNamed(doc: Doc<'entities' | 'places'>, general: Lexicon): NamedCountries {
  const { text } = doc.document;
  const names = namedByTagger(readNames(text, general), doc.layers.entities);
  const local = lexiconFor(text, general, names);
  const lexicon = { ...local, namesakes: namesakesIn(doc, local) };
  const all = local === general ? countriesOf(names) : findCountries(text, lexicon);
  const countries = all.filter((one) => !isInName(one, doc.layers.entities));
  const towns = findTowns(text, doc.layers.places, countries, lexicon);
  const people = findKnownPeople(doc, countries, lexicon);
  const named = [...countries, ...towns, ...people].sort((a, b) => a.start - b.start);
  return { lexicon, countries, towns, named };
}

/** In the headline "India Accuses Canada" capitals make no name of "India Accuses": people are those that the tagger takes for people. */
function namedByTagger(names: TextNames, entities: Doc<'entities'>['layers']['entities']): TextNames {
  const people = names.people.filter(({ first, until }) => {
    const span = { start: names.words[first]!.start, end: names.words[until - 1]!.end };
    // "President of China Li Wei": of a country, not of a person.
    const isOfCountry = names.countries.some((country) => country.first === first);
    if (isOfCountry && names.words[first - 1]?.key === 'of') return false;
    return near(entities, span).some((entity) => entity.label === 'PER' && overlaps(entity, span));
  });
  return { ...names, people };
}

/** "Kim" of "Kim Yong-hyun", "Sabah" of "Sheikh Sabah al-Ahmad": a word of a person's name speaks of no body and no place. */
function isInName(one: CountryMention, entities: Doc<'entities'>['layers']['entities']): boolean {
  if (one.form !== 'body' && one.form !== 'place') return false;
  return near(entities, one).some(
    (entity) => entity.label === 'PER' && covers(entity, one) && !sameSpan(entity, one),
  );
}
