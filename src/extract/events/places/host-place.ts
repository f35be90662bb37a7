import type { Doc, Event, EventPlace, EventType } from '../../../document/index.ts';
import { nearestLike } from './like-event.ts';

/** The country of an actor by its id, where its words state one. */
export type CountryOf = (actor: string) => string | undefined;

export interface HostInput {
  readonly doc: Doc<'sentences' | 'places'>;
  readonly events: readonly Event[];
  readonly countryOf: CountryOf;
  readonly dateline: EventPlace | undefined;
}

/**
 * Where an event is put of which the text says no place: where the report comes from, if that is where those are at home
 * who act (words and measures) or are acted on (deeds), or if the text says of nobody where that is; else their country.
 */
export function hostPlace(
  event: Event,
  { doc, events, countryOf, dateline }: HostInput,
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
    if (MEETINGS.has(event.type)) return dateline;
    if (sources.length === 0 && (deed || targets.length === 0)) return dateline;
    // What foreigners attack lies where the report comes from, if it does not say where.
    if (targets.length === 0 && isAttack(event)) return dateline;
  }
  const host = deed ? (targets[0] ?? sources[0]) : (sources[0] ?? targets[0]);
  if (dateline !== undefined && (host === undefined || [...sources, ...targets].includes(here ?? '')))
    return event.status === 'actual' || host !== undefined ? dateline : undefined;
  if (host === undefined || event.status === 'historical') return undefined;
  return { name: host, country: host, precision: 'country', basis: 'inferred', rule: 'country-of-actor' };
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
