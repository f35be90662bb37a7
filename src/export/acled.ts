import type { EventType } from '../document/index.ts';
import { actorOf, cameoActor, nameOf, pairsOf, type Pair } from './actors.ts';
import { countryFacts, countryName } from './countries.ts';
import type { Entry } from './exporter.ts';
import { figureOf } from './figures.ts';
import { happened } from './projected.ts';
import { sentenceOf } from './reports.ts';
import { sideOf } from './sides.ts';
import { type Table, tableExporter } from './table.ts';
import { webUrl } from './web-url.ts';
import { dayRange, publishedDay } from './when.ts';
import { divisionOf, placeOf, pointOf } from './where.ts';

interface DisorderRow {
  readonly entry: Entry;
  readonly pair: Pair;
}

const TYPES: readonly EventType[] = ['ASSAULT', 'PROTEST', 'MOBILIZE', 'RETREAT', 'COERCE'];
const REMOTE = ['explosives', 'suicide-attack', 'aerial', 'drone', 'heavy-weapons', 'unconventional'];

/** Political violence and disorder in the manner of ACLED, with column names and classes of our own. */
export const acledTable: Table<DisorderRow> = {
  name: 'acled',
  summary: 'political violence and protest in the manner of ACLED: CSV with column names of our own',
  extension: '.csv',
  dialect: 'csv',
  header: true,
  openRows: () =>
    function* (batch) {
      for (const entry of batch.entries) {
        if (!TYPES.includes(entry.event.type) || !happened(entry.event)) continue;
        yield { entry, pair: pairsOf(entry.event)[0] };
      }
    },
  columns: [
    ['event_id', ({ entry }) => entry.event.id],
    ['date_start', ({ entry }) => dayRange(entry.event)?.from],
    ['date_end', ({ entry }) => dayRange(entry.event)?.to],
    ['date_precision', ({ entry }) => entry.event.date[0]?.precision],
    ['class', classOf],
    ['type', ({ entry }) => entry.event.type],
    ['mode', ({ entry }) => entry.event.mode],
    ['actor', ({ entry, pair }) => nameOf(entry, pair.source)],
    ['actor_code', ({ entry, pair }) => cameoActor(actorOf(entry, pair.source)).code],
    ['actor_kind', ({ entry, pair }) => sideOf(actorOf(entry, pair.source))],
    ['other_actor', ({ entry, pair }) => nameOf(entry, pair.target)],
    ['other_actor_code', ({ entry, pair }) => cameoActor(actorOf(entry, pair.target)).code],
    ['other_actor_kind', ({ entry, pair }) => sideOf(actorOf(entry, pair.target))],
    ['civilians_targeted', civiliansTargeted],
    ['killed_low', ({ entry }) => figureOf(entry.event, 'killed').low],
    ['killed_best', ({ entry }) => figureOf(entry.event, 'killed').best],
    ['killed_high', ({ entry }) => figureOf(entry.event, 'killed').high],
    ['crowd_low', ({ entry }) => figureOf(entry.event, 'protesters').low],
    ['crowd_best', ({ entry }) => figureOf(entry.event, 'protesters').best],
    ['crowd_high', ({ entry }) => figureOf(entry.event, 'protesters').high],
    ['place', ({ entry }) => placeOf(entry.event)?.name],
    ['division', ({ entry }) => divisionOf(placeOf(entry.event))],
    ['country', ({ entry }) => countryName(placeOf(entry.event)?.country)],
    ['country_numeric', ({ entry }) => countryFacts(placeOf(entry.event)?.country)?.numeric],
    ['lat', ({ entry }) => pointOf(placeOf(entry.event))?.[0]],
    ['lon', ({ entry }) => pointOf(placeOf(entry.event))?.[1]],
    ['place_precision', ({ entry }) => placeOf(entry.event)?.precision],
    ['outlet', ({ entry }) => entry.reports[0].coded.document.outlet],
    ['published', ({ entry }) => publishedDay(entry.reports[0].coded.document)],
    ['url', ({ entry }) => webUrl(entry.reports[0].coded.document)],
    ['notes', ({ entry }) => sentenceOf(entry)],
    ['confidence', ({ entry }) => entry.event.confidence],
  ],
};

export const acled = tableExporter(acledTable);

/** The class of disorder; undefined where the sides of an attack are not known. */
function classOf({ entry, pair }: DisorderRow): string | undefined {
  const { type, mode = '' } = entry.event;
  if (type === 'PROTEST') return mode === 'riot' || mode === 'vandalize' ? 'riot' : 'protest';
  if (type !== 'ASSAULT') return 'strategic-development';
  if (mode === 'crowd-control') return 'force-against-protesters';
  if (REMOTE.includes(mode)) return 'explosion-or-remote-violence';
  const [a, b] = [sideOf(actorOf(entry, pair.source)), sideOf(actorOf(entry, pair.target))];
  if (b === 'unarmed') return 'violence-against-civilians';
  return a !== undefined && a !== 'unarmed' && b !== undefined ? 'battle' : undefined;
}

/** "yes" where an attack hits people without arms. */
function civiliansTargeted({ entry, pair }: DisorderRow): string | undefined {
  const hit = entry.event.type === 'ASSAULT' && sideOf(actorOf(entry, pair.target)) === 'unarmed';
  return hit ? 'yes' : undefined;
}
