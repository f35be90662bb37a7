import { actorOf, cameoActor, nameOf, pairsOf } from './actors.ts';
import type { Pair } from './actors.ts';
import { countryFacts, countryName } from './countries.ts';
import type { Entry } from './exporter.ts';
import { figureOf, type Figure } from './figures.ts';
import { prioGrid } from './priogrid.ts';
import { happened } from './projected.ts';
import { sentenceOf } from './reports.ts';
import { sideOf, violenceOf } from './sides.ts';
import { type Table, tableExporter } from './table.ts';
import { webUrl } from './web-url.ts';
import { dayRange, publishedDay } from './when.ts';
import { divisionOf, isTown, placeOf, pointOf } from './where.ts';

interface LethalRow {
  readonly entry: Entry;
  readonly pair: Pair;
  readonly killed: Figure;
}

/** Lethal violence in the manner of UCDP's georeferenced events, with column names of our own. */
export const ucdpTable: Table<LethalRow> = {
  name: 'ucdp',
  summary: 'lethal violence in the manner of UCDP GED: CSV with column names of our own',
  extension: '.csv',
  dialect: 'csv',
  header: true,
  openRows: () =>
    function* (batch) {
      for (const entry of batch.entries) {
        const killed = figureOf(entry.event, 'killed');
        const most = killed.high ?? killed.best ?? killed.low ?? 0;
        if (entry.event.type !== 'ASSAULT' || !happened(entry.event) || most < 1) continue;
        yield { entry, pair: pairsOf(entry.event)[0], killed };
      }
    },
  columns: [
    ['event_id', ({ entry }) => entry.event.id],
    ['violence', (row) => violenceOf(...sidesOf(row))],
    ['side_a', ({ entry, pair }) => nameOf(entry, pair.source)],
    ['side_a_code', ({ entry, pair }) => cameoActor(actorOf(entry, pair.source)).code],
    ['side_a_kind', (row) => sidesOf(row)[0]],
    ['side_b', ({ entry, pair }) => nameOf(entry, pair.target)],
    ['side_b_code', ({ entry, pair }) => cameoActor(actorOf(entry, pair.target)).code],
    ['side_b_kind', (row) => sidesOf(row)[1]],
    ['mode', ({ entry }) => entry.event.mode],
    ['date_start', ({ entry }) => dayRange(entry.event)?.from],
    ['date_end', ({ entry }) => dayRange(entry.event)?.to],
    ['date_precision', ({ entry }) => entry.event.date[0]?.precision],
    ['date_basis', ({ entry }) => entry.event.date[0]?.basis],
    ['killed_low', ({ killed }) => killed.low],
    ['killed_best', ({ killed }) => killed.best],
    ['killed_high', ({ killed }) => killed.high],
    ['place', ({ entry }) => placeOf(entry.event)?.name],
    ['division', ({ entry }) => divisionOf(placeOf(entry.event))],
    ['country', ({ entry }) => countryName(placeOf(entry.event)?.country)],
    ['country_iso', ({ entry }) => placeOf(entry.event)?.country],
    ['country_cow', ({ entry }) => countryFacts(placeOf(entry.event)?.country)?.cow],
    ['lat', ({ entry }) => pointOf(placeOf(entry.event))?.[0]],
    ['lon', ({ entry }) => pointOf(placeOf(entry.event))?.[1]],
    ['place_precision', ({ entry }) => placeOf(entry.event)?.precision],
    ['prio_grid', ({ entry }) => cellOf(entry)],
    ['reports', ({ entry }) => entry.reports.length],
    ['outlet', ({ entry }) => entry.reports[0].coded.document.outlet],
    ['published', ({ entry }) => publishedDay(entry.reports[0].coded.document)],
    ['headline', ({ entry }) => entry.reports[0].coded.document.title],
    ['url', ({ entry }) => webUrl(entry.reports[0].coded.document)],
    ['sentence', ({ entry }) => sentenceOf(entry)],
    ['confidence', ({ entry }) => entry.event.confidence],
  ],
};

export const ucdp = tableExporter(ucdpTable);

function sidesOf({ entry, pair }: LethalRow): [ReturnType<typeof sideOf>, ReturnType<typeof sideOf>] {
  return [sideOf(actorOf(entry, pair.source)), sideOf(actorOf(entry, pair.target))];
}

/** The cell of a town; the middle of a division or country says nothing of cells. */
function cellOf({ event }: Entry): number | undefined {
  const place = placeOf(event);
  const point = pointOf(place);
  return place === undefined || point === undefined || !isTown(place) ? undefined : prioGrid(...point);
}
