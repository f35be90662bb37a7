import type { Actor, ActorRef, Document, EventPlace, Sector } from '../document/index.ts';
import { countryFacts } from './countries.ts';
import { ExportError, type Entry, type Exporter, type ExportOptions } from './exporter.ts';
import { uuidOf } from './ids.ts';
import { happened } from './projected.ts';
import { sentenceOf, titleOf } from './reports.ts';
import { webUrl } from './web-url.ts';
import { addedOf, isoMoment } from './when.ts';
import { divisionOf, isTown, placeOf, pointOf } from './where.ts';
import { toJson } from './well-formed.ts';
import { isWikidataId } from './wikidata.ts';

interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

/** STIX 2.1: a bundle of incidents, identities, locations, the relationships between them, and a report a document. */
export const stix: Exporter = {
  name: 'stix',
  summary: 'events that happened as incidents, with identities, locations and reports: STIX 2.1',
  extension: '.json',
  mediaType: 'application/stix+json;version=2.1',
  binary: false,
  async *write(batches, options) {
    yield '{"type":"bundle","objects":[';
    const written = new Set<string>();
    for await (const { entries } of batches) {
      const objects = objectsOf(entries, options).filter(({ id }) => !written.has(id));
      const fresh = objects.filter(({ id }, i) => objects.findIndex((other) => other.id === id) === i);
      if (fresh.length === 0) continue;
      const text = fresh.map((object) => `\n${toJson(object)}`).join(',');
      yield `${written.size > 0 ? ',' : ''}${text}`;
      for (const { id } of fresh) written.add(id);
    }
    yield `\n],"id":"bundle--${uuidOf([...written].join('\n'))}"}\n`;
  },
};

/** All objects of some entries, those that others point to first; a report for each document. */
function objectsOf(entries: readonly Entry[], options: ExportOptions): StixObject[] {
  const reported = new Map<Document, StixObject[]>();
  for (const entry of entries.filter(({ event }) => happened(event))) {
    const { document } = entry.reports[0].coded;
    const own = incidentObjects(entry, momentOf(document, options));
    reported.set(document, [...(reported.get(document) ?? []), ...own]);
  }
  return [...reported].flatMap(([document, objects]) => [
    ...objects,
    reportOf(document, objects, momentOf(document, options)),
  ]);
}

function incidentObjects(entry: Entry, moment: string): StixObject[] {
  const { event } = entry;
  const incident = incidentOf(entry, moment);
  const relate = (kind: string, object: StixObject): StixObject[] => [
    object,
    stamped('relationship', `${incident.id} ${kind} ${object.id}`, moment, {
      ...{ relationship_type: kind, source_ref: incident.id, target_ref: object.id },
    }),
  ];
  const sides = (kind: string, refs: readonly ActorRef[]): StixObject[] =>
    refs.flatMap((ref) => relate(kind, identityOf(ref, entry.findActor(ref), moment)));
  const location = locationOf(placeOf(event), moment);
  return [
    incident,
    ...sides('attributed-to', event.source),
    ...sides('targets', event.target),
    ...(location === undefined ? [] : relate('located-at', location)),
  ];
}

function incidentOf(entry: Entry, moment: string): StixObject {
  const { event, reports } = entry;
  const [date] = event.date;
  const labels = [
    `plover:${event.mode === undefined ? event.type : `${event.type}/${event.mode}`}`,
    `cameo:${event.cameo}`,
    `quad:${event.quad}`,
    ...event.contexts.map((context) => `context:${context}`),
    ...event.quantities.map(({ kind, text }) => `${kind}:${text}`),
    ...(date?.from === undefined ? [] : [`from:${date.from}`]),
    ...(date?.to === undefined ? [] : [`to:${date.to}`]),
  ];
  return stamped('incident', event.id, moment, {
    ...{ name: titleOf(entry), description: sentenceOf(entry), labels },
    confidence: Math.round(event.confidence * 100),
    ...languageOf(reports[0].coded.document),
    external_references: reports.map(({ coded }) => referenceTo(coded.document)),
  });
}

function referenceTo(document: Document): object {
  const { outlet, title, id } = document;
  const url = webUrl(document);
  return {
    source_name: outlet ?? 'article',
    ...(title === undefined ? {} : { description: title }),
    ...(url === undefined ? {} : { url }),
    external_id: id,
  };
}

/** STIX's words for industries, where they say what our sectors say. */
const INDUSTRIES: Readonly<Partial<Record<Sector, string>>> = {
  ...{ GOV: 'government', LEG: 'government', JUD: 'government', SPY: 'government', COP: 'government' },
  ...{ MIL: 'defense', EDU: 'education', MED: 'healthcare', AGR: 'agriculture', BUS: 'commercial' },
  ...{ MNC: 'commercial', NGO: 'non-profit', JRN: 'communications' },
};

function identityOf(ref: ActorRef, actor: Actor | undefined, moment: string): StixObject {
  const sectors = [...new Set(actor?.sectors.flatMap((sector) => INDUSTRIES[sector] ?? []) ?? [])];
  const labels = [actor?.cameo, ...(actor?.sectors ?? []), actor?.country].filter(
    (label) => label !== undefined,
  );
  const url = `https://www.wikidata.org/wiki/${ref.actor}`;
  const known = { source_name: 'wikidata', external_id: ref.actor, url };
  return stamped('identity', ref.actor, moment, {
    name: actor?.name ?? ref.text,
    identity_class: actor?.role === undefined ? 'unknown' : 'individual',
    ...(actor?.role === undefined ? {} : { roles: [actor.role.title] }),
    ...(sectors.length === 0 ? {} : { sectors }),
    ...(labels.length === 0 ? {} : { labels: [...new Set(labels)] }),
    ...(isWikidataId(ref.actor) ? { external_references: [known] } : {}),
  });
}

/** A location needs a country or a point; a place of which neither is known gives none. */
function locationOf(place: EventPlace | undefined, moment: string): StixObject | undefined {
  const point = pointOf(place);
  const country = countryFacts(place?.country)?.iso2;
  if (place === undefined || (point === undefined && country === undefined)) return undefined;
  const key = place.geonamesId ?? [place.name, place.country, place.lat, place.lon].join('\n');
  const division = divisionOf(place);
  return stamped('location', `place ${key}`, moment, {
    name: place.name,
    ...(country === undefined ? {} : { country }),
    ...(division === undefined ? {} : { administrative_area: division }),
    ...(isTown(place) ? { city: place.name } : {}),
    ...(point === undefined ? {} : { latitude: point[0], longitude: point[1] }),
    labels: [`precision:${place.precision}`],
  });
}

function reportOf(document: Document, objects: readonly StixObject[], moment: string): StixObject {
  return stamped('report', `report ${document.id}`, moment, {
    name: document.title ?? document.origin,
    published: isoMoment(document.published?.value) ?? moment,
    object_refs: [...new Set(objects.map(({ id }) => id))],
    ...languageOf(document),
    external_references: [referenceTo(document)],
  });
}

function stamped(type: string, key: string, moment: string, properties: object): StixObject {
  const id = `${type}--${uuidOf(`${type}\n${key}`)}`;
  return { type, spec_version: '2.1', id, created: moment, modified: moment, ...properties };
}

function languageOf({ language }: Document): object {
  return language === undefined ? {} : { lang: language };
}

/** STIX asks for a moment of every object: when it joined the data base, else when it was published. */
function momentOf(document: Document, { added }: ExportOptions): string {
  const moment = isoMoment(addedOf(document, added)) ?? isoMoment(document.published?.value);
  if (moment !== undefined) return moment;
  throw new ExportError(
    'no-time',
    `STIX asks for a time stamp, and ${document.origin} has no date of publication`,
    'Say when the records are added (--added), or when the documents were published (--published).',
  );
}
