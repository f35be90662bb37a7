import type { Actor, ActorRef, Document, EventPlace } from '../document/index.ts';
import { countryFacts, countryName } from './countries.ts';
import type { Entry, Exporter } from './exporter.ts';
import { uuidOf } from './ids.ts';
import { happened } from './projected.ts';
import { sentenceOf, titleOf } from './reports.ts';
import { toJson } from './well-formed.ts';
import { webUrl } from './web-url.ts';
import { dayRange, isoMoment } from './when.ts';
import { divisionOf, isTown, placeOf, pointOf } from './where.ts';
import { isWikidataId } from './wikidata.ts';

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** FollowTheMoney: one entity a line, for Aleph, OpenAleph and their tools. */
export const ftm: Exporter = {
  name: 'ftm',
  summary: 'events that happened, those involved, places and articles: FollowTheMoney, one entity a line',
  extension: '.ftm.json',
  mediaType: 'application/x-ndjson',
  binary: false,
  async *write(batches) {
    const written = new Set<string>();
    for await (const { documents, entries } of batches) {
      const entities = [
        ...documents.map(({ document }) => articleOf(document)),
        ...entries.filter(({ event }) => happened(event)).flatMap(entitiesOf),
      ];
      for (const entity of entities) {
        if (written.has(entity.id)) continue;
        written.add(entity.id);
        yield `${toJson(entity)}\n`;
      }
    }
  },
};

function articleOf(document: Document): FtmEntity {
  const { title, authors, outlet, published, language, retrieved } = document;
  return entity(articleId(document), 'Article', {
    ...{
      title,
      author: authors,
      publisher: outlet,
      publishedAt: momentOf(published?.value),
      sourceUrl: webUrl(document),
    },
    ...{ language: language === 'en' ? 'eng' : undefined, retrievedAt: momentOf(retrieved) },
  });
}

function entitiesOf(entry: Entry): FtmEntity[] {
  const { event, findActor, reports } = entry;
  const refs = [...event.source, ...event.target];
  const place = placeOf(event);
  const address = addressOf(place);
  const { from, to } = dayRange(event) ?? {};
  const oneDay = from === to;
  const country = countryFacts(place?.country)?.iso2?.toLowerCase();
  return [
    ...refs.map((ref) => partyOf(ref, findActor(ref))),
    ...(address === undefined ? [] : [address]),
    entity(ftmId('event', event.id), 'Event', {
      name: titleOf(entry),
      summary: sentenceOf(entry),
      ...(oneDay ? { date: from } : { startDate: from, endDate: to }),
      location: place === undefined ? undefined : addressText(place),
      ...{ addressEntity: address?.id, country, involved: refs.map(({ actor }) => actorId(actor)) },
      proof: reports.map(({ coded }) => articleId(coded.document)),
      sourceUrl: reports.map(({ coded }) => webUrl(coded.document)),
      publisher: reports.map(({ coded }) => coded.document.outlet),
      keywords: [
        ...[event.type, event.mode, `CAMEO ${event.cameo}`, ...event.contexts],
        ...event.quantities.map(({ kind, text }) => `${kind}: ${text}`),
      ],
    }),
  ];
}

/** Somebody who holds an office is a person; of others the records do not say what they are. */
function partyOf(ref: ActorRef, actor: Actor | undefined): FtmEntity {
  const person = actor?.role !== undefined;
  return entity(actorId(ref.actor), person ? 'Person' : 'LegalEntity', {
    name: actor?.name ?? ref.text,
    country: countryFacts(actor?.country)?.iso2?.toLowerCase(),
    wikidataId: isWikidataId(ref.actor) ? ref.actor : undefined,
    ...(person ? { position: actor.role?.title } : { sector: actor?.sectors.join(' ') }),
  });
}

function addressOf(place: EventPlace | undefined): FtmEntity | undefined {
  const point = pointOf(place);
  if (place === undefined || point === undefined) return undefined;
  const key = place.geonamesId ?? uuidOf(`${point.join(' ')} ${place.name}`);
  return entity(`dragoman-place-${key}`, 'Address', {
    full: addressText(place),
    city: isTown(place) ? place.name : undefined,
    state: divisionOf(place),
    country: countryFacts(place.country)?.iso2?.toLowerCase(),
    latitude: String(point[0]),
    longitude: String(point[1]),
  });
}

function addressText(place: EventPlace): string {
  const parts = [place.name, divisionOf(place), countryName(place.country)];
  return parts.filter((part, i) => part !== undefined && parts.indexOf(part) === i).join(', ');
}

function articleId({ id }: Document): string {
  return ftmId('article', id);
}

function actorId(id: string): string {
  return isWikidataId(id) ? id : ftmId('actor', id);
}

/** The model knows no zones: moments are told in UTC. */
function momentOf(value: string | undefined): string | undefined {
  return value?.includes('T') === true ? isoMoment(value)?.slice(0, 19) : value;
}

/** The model takes letters, digits, points and hyphens in ids; others are hashed. */
function ftmId(kind: string, id: string): string {
  return `dragoman-${kind}-${/^[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(id) ? id : uuidOf(id)}`;
}

type Values = string | undefined | readonly (string | undefined)[];

function entity(id: string, schema: string, values: Readonly<Record<string, Values>>): FtmEntity {
  const properties = Object.entries(values).map(([name, value]) => {
    const list: readonly (string | undefined)[] = Array.isArray(value)
      ? value
      : [value as string | undefined];
    return [name, [...new Set(list.filter((one) => one !== undefined && one !== ''))]] as const;
  });
  return {
    id,
    schema,
    properties: Object.fromEntries(
      properties.filter(([, list]) => list.length > 0),
    ) as FtmEntity['properties'],
  };
}
