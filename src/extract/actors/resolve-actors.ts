import { type Actor, type Doc, type Frame, overlaps } from '../../document/index.ts';
import type { Stage } from '../../pipeline/index.ts';
import { stagePerDocument } from '../../pipeline/index.ts';
import { groupBy } from '../../util/group-by.ts';
import { sectorsOfBodies } from './bodies.ts';
import type { CountryMention } from './find-countries.ts';
import { findCountries } from './find-countries.ts';
import { findNamed } from './find-named.ts';
import { storyAbroad } from '../../document/story-abroad.ts';
import type { Lexicon } from './lexicon.ts';
import { withOwners } from './owners.ts';
import { resolveActor } from './resolve-actor.ts';
import type { SectorChooser } from './sector/choose-sector.ts';

type Needs = 'sentences' | 'tokens' | 'words' | 'entities' | 'places' | 'frames' | 'chains';

export interface ActorMeans {
  readonly lexicon: Lexicon;
  /** Has the last word on sectors; without it rules say so. */
  readonly chooseSector?: SectorChooser;
}

/** The stage that turns chains of mentions into actors with country and sectors. */
export function resolveActors(means: ActorMeans): Stage<Needs, 'actors'> {
  return stagePerDocument(
    'resolve-actors',
    ['sentences', 'tokens', 'words', 'entities', 'places', 'frames', 'chains'],
    ['actors'],
    (doc) => ({ actors: actorsOf(doc, means) }),
  );
}

function actorsOf(doc: Doc<Needs>, means: ActorMeans): readonly Actor[] {
  const { lexicon, countries, towns, named } = findNamed(doc, means.lexicon);
  // Who is told of from a desk far away is of the land that the report is about.
  const datelineCountry = storyAbroad(doc)?.alone === true ? undefined : countryOfDateline(doc, lexicon);
  const around = {
    doc,
    lexicon,
    countries,
    towns,
    named,
    documentCountries: countCountries(named),
    frames: framesBySentence(doc),
    datelineCountry,
    chooseSector: means.chooseSector ?? (({ ruled }) => ruled),
  };
  const chains = doc.layers.chains.filter((chain) => chain.mentions.length > 0);
  const actors = chains.map((chain) => resolveActor(chain, around));
  return joinById(sectorsOfBodies(withOwners(actors, chains, doc), doc, lexicon));
}

function framesBySentence({ layers }: Doc<Needs>): ReadonlyMap<number, readonly Frame[]> {
  return groupBy(layers.frames, ({ sentence }) => sentence);
}

/** The country from which a text was sent. */
export function countryOfDateline(doc: Doc<'places'>, lexicon: Lexicon): string | undefined {
  const place = doc.document.dateline?.place;
  if (place === undefined) return undefined;
  return findCountries(place, lexicon)[0]?.country ?? datelineTown(doc);
}

function datelineTown({ document, layers }: Doc<'places'>): string | undefined {
  const span = document.dateline?.placeSpan;
  return span && layers.places.find((place) => overlaps(place, span))?.country;
}

/** How often each country is named, the most named first. */
export function countCountries(countries: readonly CountryMention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { country } of countries) counts.set(country, (counts.get(country) ?? 0) + 1);
  // Of two that are named as often, the one whose towns are: "Norway paid for the bridge of Nsanje".
  const towns = new Set(countries.flatMap(({ country, form }) => (form === 'place' ? country : [])));
  const ofTowns = (country: string) => (towns.has(country) ? 1 : 0);
  return new Map([...counts].sort(([x, a], [y, b]) => b - a || ofTowns(y) - ofTowns(x)));
}

/** Two chains that lead to the same known person or country are one actor. */
function joinById(actors: readonly Actor[]): readonly Actor[] {
  const byId = new Map<string, [Actor, ...Actor[]]>();
  for (const actor of actors) {
    const known = byId.get(actor.id);
    if (known === undefined) byId.set(actor.id, [actor]);
    else known.push(actor);
  }
  return [...byId.values()].map(([first, ...more]) => {
    if (more.length === 0) return first;
    const all = [first, ...more];
    return {
      ...first,
      mentions: all.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start),
      why: [...new Set(all.flatMap(({ why }) => why))],
    };
  });
}
