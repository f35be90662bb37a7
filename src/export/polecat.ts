import type { ActorRef } from '../document/index.ts';
import { actorOf, nameOf } from './actors.ts';
import { countryFacts } from './countries.ts';
import { dyadsOf, type Dyad } from './dyads.ts';
import { type Column, type Table, tableExporter } from './table.ts';
import { dashed, publishedDay, whenOf } from './when.ts';
import { divisionOf, isTown, placeOf, pointOf } from './where.ts';

/** POLECAT: 40 columns. */
export const polecatTable: Table<Dyad> = {
  name: 'polecat',
  summary: 'POLECAT (PLOVER): tab-separated, 40 columns, with a header',
  extension: '.txt',
  dialect: 'tsv',
  header: true,
  openRows: () => dyadsOf,
  columns: [
    ['Event ID', ({ id }) => id],
    ['Event Date', ({ entry }) => dashed(whenOf(entry).day)],
    ['Event Type', ({ act }) => act.type],
    ['Event Mode', ({ act }) => act.mode],
    ['Intensity', ({ act }) => act.plover],
    ['Quad Code', ({ act }) => act.quad.replace('-', ' ').toUpperCase()],
    ['Contexts', ({ entry }) => entry.event.contexts.join(';')],
    ...sideColumns('Actor', ({ source }) => source),
    ...sideColumns('Recipient', ({ target }) => target),
    ['Placename', ({ entry }) => placenameOf(entry)],
    ['City', ({ entry }) => cityOf(entry)],
    ['District', () => undefined],
    ['Province', ({ entry }) => divisionOf(placeOf(entry.event))],
    ['Country', ({ entry }) => placeOf(entry.event)?.country],
    ['Latitude', ({ entry }) => pointOf(placeOf(entry.event))?.[0]],
    ['Longitude', ({ entry }) => pointOf(placeOf(entry.event))?.[1]],
    ['GeoNames ID', ({ entry }) => placeOf(entry.event)?.geonamesId],
    ['Raw Placename', ({ entry }) => rawPlacenameOf(entry)],
    ['Feature Type', () => undefined],
    ['Source', ({ entry }) => entry.reports[0].coded.document.outlet],
    ['Publication Date', ({ entry }) => publishedDay(entry.reports[0].coded.document)],
    ['Story People', ({ entry }) => peopleOf(entry)],
    ['Story Organizations', () => undefined],
    ['Story Locations', ({ entry }) => locationsOf(entry)],
    ['Language', ({ entry }) => entry.reports[0].coded.document.language],
    ['Version', ({ entry }) => entry.event.codedBy.program],
  ],
};

export const polecat = tableExporter(polecatTable);

function sideColumns(prefix: string, side: (row: Dyad) => ActorRef | undefined): Column<Dyad>[] {
  const actor = (row: Dyad) => actorOf(row.entry, side(row));
  return [
    [`${prefix} Name`, (row) => nameOf(row.entry, side(row))],
    [`${prefix} Country`, (row) => actor(row)?.country],
    [`${prefix} COW`, (row) => countryFacts(actor(row)?.country)?.cow],
    [`Primary ${prefix} Sector`, (row) => actor(row)?.sectors[0]],
    [`${prefix} Sectors`, (row) => actor(row)?.sectors.join(';')],
    [`${prefix} Title`, (row) => actor(row)?.role?.title],
    [`${prefix} Name Raw`, (row) => side(row)?.text],
    // Ours are of Wikidata.
    [`Wikipedia ${prefix} ID`, () => undefined],
  ];
}

function placenameOf({ event }: Dyad['entry']): string | undefined {
  const place = placeOf(event);
  return place?.geonamesId === undefined && place?.lat === undefined ? undefined : place.name;
}

function cityOf({ event }: Dyad['entry']): string | undefined {
  const place = placeOf(event);
  return place !== undefined && isTown(place) ? place.name : undefined;
}

/** The words of the text; a place that is read from the text without a span has only its name. */
function rawPlacenameOf({ event, reports }: Dyad['entry']): string | undefined {
  const place = placeOf(event);
  if (place?.span === undefined) return undefined;
  return reports[0].coded.document.text.slice(place.span.start, place.span.end);
}

/** Those who are known to be people: they hold or held an office. */
function peopleOf({ reports }: Dyad['entry']): string {
  const people = reports[0].coded.actors.filter(({ role }) => role !== undefined);
  return [...new Set(people.map(({ name }) => name))].join(';');
}

function locationsOf({ reports }: Dyad['entry']): string {
  return [...new Set(reports[0].coded.events.flatMap(({ place }) => place.map(({ name }) => name)))].join(
    ';',
  );
}
