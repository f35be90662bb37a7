import type { Actor, Doc, Event, EventPlace, EventType, Place, Sector } from '../../../document/index.ts';
import { overlaps } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import type { StoryAbroad } from '../../../document/story-abroad.ts';
import { nearestLike } from './like-event.ts';

/** The country of an actor by its id, where its words state one. */
export type CountryOf = (actor: string) => string | undefined;

export interface HostInput {
  readonly doc: Doc<'sentences' | 'places'>;
  /** The actors of the document, by id. */
  readonly actors: ReadonlyMap<string, Actor>;
  readonly events: readonly Event[];
  readonly countryOf: CountryOf;
  readonly dateline: EventPlace | undefined;
  /** What the report tells of, where that is another land than its dateline's. */
  readonly abroad?: StoryAbroad | undefined;
}

/**
 * Where an event is put of which the text says no place: where the report comes from, if that is where those are at home
 * who act (words and measures) or are acted on (deeds), or if the text says of nobody where that is; else their country.
 */
export function hostPlace(event: Event, input: HostInput): EventPlace | undefined {
  const { abroad, dateline, ...rest } = input;
  if (abroad !== undefined && isOfStory(event, input)) return storyPlace(event, rest, abroad);
  return hostOf(event, { dateline, ...rest });
}

function hostOf(
  event: Event,
  { doc, actors, events, countryOf, dateline }: HostInput,
): EventPlace | undefined {
  const homes = (role: 'source' | 'target'): string[] => {
    const own = event[role].flatMap(({ actor, text }) =>
      MISSION.test(text) ? [] : (countryOf(actor) ?? []),
    );
    if (own.length > 0 || event[role].length > 0) return own;
    // "The expulsion was ordered from abroad": by whom, another sentence says.
    const like = nearestLike(doc, event, events, (other) =>
      other[role].some(({ actor }) => countryOf(actor) !== undefined),
    );
    return like?.[role].flatMap(({ actor }) => countryOf(actor) ?? []) ?? [];
  };
  const targets = homes('target');
  const sources = event.mode === 'expel' ? homes('source').filter(isNotOf(targets)) : homes('source');
  const here = dateline?.country;
  // Nobody is put out of the own country: "Third Sylvanian envoy told to go".
  if (event.mode === 'expel' && sources.length === 0)
    return dateline !== undefined && targets.every(isNotOf([here])) ? dateline : undefined;
  const deed = DONE_TO.has(event.type);
  if (dateline !== undefined && event.status === 'actual') {
    const title = doc.layers.sentences[event.sentence.index]?.part === 'title';
    // A headline tells what was done where the report comes from.
    const speakers = !title && event.source.length > 0 && WORDS.has(event.type) && !isJoint(event);
    const states = speakers ? statesOf(event, doc, actors) : [];
    if (states.length > 0) return wordsOfState(event, states, dateline);
    if (MEETINGS.has(event.type)) return dateline;
    if (sources.length === 0 && (deed || targets.length === 0)) return dateline;
    // What foreigners attack lies where the report comes from, if it does not say where.
    if (targets.length === 0 && isAttack(event)) return dateline;
  }
  const host = deed ? (targets[0] ?? sources[0]) : (sources[0] ?? targets[0]);
  if (dateline !== undefined && (host === undefined || [...sources, ...targets].includes(here ?? '')))
    return event.status === 'actual' || host !== undefined ? dateline : undefined;
  if (host === undefined || event.status === 'historical') return undefined;
  return countryPlace(host);
}

/** True of deeds, and of the words of those who are at home in the land of the story, unless the land of the dateline has a part in them. */
function isOfStory(event: Event, { actors, abroad, dateline }: HostInput): boolean {
  const homesOf = (refs: Event['source']) => refs.flatMap(({ actor }) => actors.get(actor)?.country ?? []);
  const sources = homesOf(event.source);
  const here = dateline?.country ?? '';
  if (DONE_TO.has(event.type) || event.type === 'PROTEST')
    return !sources.includes(here) && (sources.length > 0 || !homesOf(event.target).includes(here));
  return (
    WORDS.has(event.type) &&
    !isJoint(event) &&
    sources.length > 0 &&
    sources.every((country) => country === abroad?.country)
  );
}

/** Where a deed is put of which a desk far away tells: at home with those who have a part in it, else in the land that the report is about. */
function storyPlace(
  event: Event,
  input: Omit<HostInput, 'dateline' | 'abroad'>,
  { country }: StoryAbroad,
): EventPlace | undefined {
  if (event.status === 'historical' || event.status === 'negated') return undefined;
  const host = hostOf(event, { ...input, dateline: undefined });
  if (host !== undefined) return host;
  return country === undefined || event.status !== 'actual'
    ? undefined
    : { ...countryPlace(country), rule: 'story-abroad' };
}

function countryPlace(country: string): EventPlace {
  return { name: country, country, precision: 'country', basis: 'inferred', rule: 'country-of-actor' };
}

/** "Moscow and Rwanda have pledged help" in a report from Bangui: in the country that speaks first; a body of many states is in none. */
function wordsOfState(event: Event, states: readonly State[], dateline: EventPlace): EventPlace | undefined {
  const countries = states.map(({ country }) => country);
  if (
    states.length < event.source.length ||
    (dateline.country !== undefined && countries.includes(dateline.country))
  )
    return dateline;
  if (SEATS.test(dateline.name)) return dateline;
  const [country] = countries.flatMap((one) => one ?? []);
  return country === undefined ? undefined : countryPlace(country);
}

interface State {
  /** Absent for a body of many states. */
  readonly country?: string;
}

/** Those who speak as a state or a body of states: a government, a ministry, a capital; no person, who may be anywhere. */
function statesOf(
  event: Event,
  { layers: { places } }: HostInput['doc'],
  actors: HostInput['actors'],
): readonly State[] {
  return event.source.flatMap(({ actor, span, text }) => {
    const known = actors.get(actor);
    if (known === undefined) return [];
    const { country, countryBasis, sectors } = known;
    // "Cotonou has promised": the government there.
    const seat = near(places, span).find((place) => overlaps(place, span) && isWhole(place, text));
    if (seat?.country !== undefined) return [{ country: country ?? seat.country }];
    if (sectors.some((one) => BODIES.has(one))) return BODY.test(text) ? [{}] : [];
    if (country === undefined) return [];
    return countryBasis === 'stated' && sectors.includes('GOV') && OFFICE.test(text) ? [{ country }] : [];
  });
}

/** "Moscow", "the United States". */
function isWhole({ name }: Place, text: string): boolean {
  return text.replace(/^the\s/i, '') === name.replace(/^the\s/i, '');
}

const OFFICE =
  /\b(?:government|administration|cabinet|ministry|department|treasury|junta|Kremlin|White House|presidency)\b/i;

/** Names of bodies, not of their envoys, nor of missions that are on the spot. */
const BODY =
  /(?:^|\s)(?:[Uu]nion|Nations|[Cc]ommission|[Cc]ouncil|[Pp]arliament|[Cc]ourt|[Gg]roup|[Aa]gency|[Oo]rgani[sz]ation|[Cc]ommunity|League|States|Bank|Fund|[Cc]ommittee|EU|UN|U\.N\.|E\.U\.|\p{Lu}{3,})$/u;
/** Where such bodies sit, and states with them. */
const SEATS = /^(?:Geneva|New York|Brussels|Strasbourg|Vienna|Luxembourg|The Hague|Addis Ababa)$/i;

const BODIES: ReadonlySet<Sector> = new Set<Sector>(['IGO', 'UNO', 'EUR']);

/** "Iran and the United States agreed": where they met. */
function isJoint(event: Event): boolean {
  return /^(?:agree|sign(?:s|ed|ing)?\b|initial|ink|reach|conclude|seal)/i.test(event.trigger.text);
}

/** "the French embassy" is abroad. */
const MISSION = /\b(?:embass(?:y|ies)|consulates?|high commission)\b/i;

function isNotOf(countries: readonly (string | undefined)[]): (country: string) => boolean {
  return (country) => !countries.includes(country);
}

/** People meet and agree where the report comes from, also far from home. */
const MEETINGS: ReadonlySet<EventType> = new Set<EventType>([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
]);

/** Acts that are done by saying. */
const WORDS: ReadonlySet<EventType> = new Set<EventType>([
  ...(['AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'] as const),
]);

/** Attacks reach another country, arrests seldom do. */
function isAttack({ type, mode }: Event): boolean {
  return type === 'ASSAULT' || mode === 'cyber';
}

/** Deeds that are done where those are that they are done to. */
const DONE_TO: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'AID',
  'MOBILIZE',
  'RETREAT',
]);
