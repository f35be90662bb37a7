import type { ActorRef, Sector } from '../document/index.ts';
import { actorOf, nameOf } from './actors.ts';
import { countryName } from './countries.ts';
import { dyadsOf, type Dyad } from './dyads.ts';
import { CAMEO_NAMES } from './facts/cameo-names.ts';
import { makeNumberIds } from './ids.ts';
import { type Column, type Table, tableExporter } from './table.ts';
import { dashed, whenOf } from './when.ts';
import { divisionOf, isTown, placeOf, pointOf } from './where.ts';

interface IcewsRow extends Dyad {
  readonly number: number;
  readonly story: number;
}

/** ICEWS's words for our sectors. */
const SECTORS: Readonly<Record<Sector, string | undefined>> = {
  ...{
    GOV: 'Government',
    MIL: 'Military',
    COP: 'Police',
    SPY: 'Intelligence',
    LEG: 'Legislative / Parliamentary',
  },
  ...{ JUD: 'Judicial', PTY: 'Parties', OPP: 'Dissident', REB: 'Rebel', PRM: 'Organized Violent' },
  ...{ UAF: 'Unidentified Forces', CRM: 'Criminals / Gangs', CVL: 'General Population / Civilian / Social' },
  ...{ LAB: 'Labor', AGR: 'Agricultural', BUS: 'Business', MNC: 'Multinational Corporations', JRN: 'News' },
  ...{
    EDU: 'Education',
    MED: 'Medical / Health',
    REL: 'Religious',
    REF: 'Refugees / Displaced',
    ELI: 'Elite',
  },
  ...{ SOC: 'Civic Group', NGO: 'Nongovernmental Organizations / Activists' },
  ...{ IGO: 'International Government Organization', UNO: 'Global International Government Organization' },
  ...{ EUR: 'Regional International Government Organization', IMG: 'International Dissident' },
  ...{ ISM: 'International Exiles / Movements', PRE: 'Separatists', UNK: undefined },
};

/** ICEWS Coded Event Data: 20 columns. */
export const icewsTable: Table<IcewsRow> = {
  name: 'icews',
  summary: 'ICEWS coded event data: tab-separated, 20 columns, with a header',
  extension: '.tab',
  dialect: 'tsv',
  header: true,
  openRows: () => {
    const [numberOf, storyOf] = [makeNumberIds(), makeNumberIds()];
    return function* (batch) {
      for (const dyad of dyadsOf(batch)) {
        const story = storyOf(dyad.entry.reports[0].coded.document.id);
        yield { ...dyad, number: numberOf(dyad.id), story };
      }
    };
  },
  columns: [
    ['Event ID', ({ number }) => number],
    ['Event Date', ({ entry }) => dashed(whenOf(entry).day)],
    ...sideColumns('Source', ({ source }) => source),
    ['Event Text', ({ act }) => CAMEO_NAMES[act.cameo]],
    ['CAMEO Code', ({ act }) => act.cameo],
    ['Intensity', ({ act }) => act.goldstein],
    ...sideColumns('Target', ({ target }) => target),
    ['Story ID', ({ story }) => story],
    ['Sentence Number', ({ entry }) => entry.reports[0].event.sentence.index + 1],
    ['Publisher', ({ entry }) => entry.reports[0].coded.document.outlet],
    ['City', ({ entry }) => cityOf(entry)],
    ['District', () => undefined],
    ['Province', ({ entry }) => divisionOf(placeOf(entry.event))],
    ['Country', ({ entry }) => countryName(placeOf(entry.event)?.country)],
    ['Latitude', ({ entry }) => pointOf(placeOf(entry.event))?.[0]],
    ['Longitude', ({ entry }) => pointOf(placeOf(entry.event))?.[1]],
  ],
};

export const icews = tableExporter(icewsTable);

function sideColumns(prefix: string, side: (row: IcewsRow) => ActorRef | undefined): Column<IcewsRow>[] {
  return [
    [`${prefix} Name`, (row) => nameOf(row.entry, side(row))],
    [
      `${prefix} Sectors`,
      (row) =>
        actorOf(row.entry, side(row))
          ?.sectors.flatMap((one) => SECTORS[one] ?? [])
          .join(','),
    ],
    [`${prefix} Country`, (row) => countryName(actorOf(row.entry, side(row))?.country)],
  ];
}

function cityOf({ event }: Dyad['entry']): string | undefined {
  const place = placeOf(event);
  return place !== undefined && isTown(place) ? place.name : undefined;
}
