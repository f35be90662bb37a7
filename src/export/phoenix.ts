import type { ActorRef } from '../document/index.ts';
import { actorOf, cameoActor } from './actors.ts';
import { pentaClass, rootCode } from './cameo.ts';
import { dyadsOf, type Dyad } from './dyads.ts';
import { makeNumberIds } from './ids.ts';
import { type Column, type Table, tableExporter } from './table.ts';
import { whenOf } from './when.ts';
import { webUrl } from './web-url.ts';
import { divisionOf, placeOf, pointOf } from './where.ts';

interface PhoenixRow extends Dyad {
  readonly number: number;
}

/** The roles that Phoenix gives a column of their own. */
const ROLES = ['GOV', 'MIL', 'REB', 'OPP', 'PTY', 'COP', 'JUD', 'SPY', 'MED', 'EDU', 'BUS', 'CRM', 'CVL'];

/** Phoenix of the Open Event Data Alliance: 26 columns. */
export const phoenixTable: Table<PhoenixRow> = {
  name: 'phoenix',
  summary: 'Phoenix (Open Event Data Alliance): tab-separated, 26 columns, no header',
  extension: '.txt',
  dialect: 'tsv',
  header: false,
  openRows: () => {
    const numberOf = makeNumberIds();
    return function* (batch) {
      for (const dyad of dyadsOf(batch)) yield { ...dyad, number: numberOf(dyad.id) };
    };
  },
  columns: [
    ['EventID', ({ number }) => number],
    ['Date', ({ entry }) => whenOf(entry).day],
    ['Year', ({ entry }) => whenOf(entry).year],
    ['Month', ({ entry }) => whenOf(entry).month?.slice(4)],
    ['Day', ({ entry }) => whenOf(entry).day?.slice(6)],
    ...sideColumns('SourceActor', ({ source }) => source),
    ...sideColumns('TargetActor', ({ target }) => target),
    ['EventCode', ({ act }) => act.cameo],
    ['EventRootCode', ({ act }) => rootCode(act.cameo)],
    ['PentaClass', ({ act }) => pentaClass(act.cameo)],
    ['GoldsteinScore', ({ act }) => act.goldstein],
    ['Issues', ({ entry }) => entry.event.contexts.map((context) => `${context.toUpperCase()},1`).join(';')],
    ['Lat', ({ entry }) => pointOf(placeOf(entry.event))?.[0]],
    ['Lon', ({ entry }) => pointOf(placeOf(entry.event))?.[1]],
    ['LocationName', ({ entry }) => placeOf(entry.event)?.name],
    ['StateName', ({ entry }) => divisionOf(placeOf(entry.event))],
    ['CountryCode', ({ entry }) => placeOf(entry.event)?.country],
    [
      'SentenceID',
      ({ entry }) =>
        joined(entry.reports.map(({ event, coded }) => `${coded.document.id}_${event.sentence.index + 1}`)),
    ],
    ['URLs', ({ entry }) => joined(entry.reports.map(({ coded }) => webUrl(coded.document)))],
    ['NewsSources', ({ entry }) => joined(entry.reports.map(({ coded }) => coded.document.outlet))],
  ],
};

export const phoenix = tableExporter(phoenixTable);

/** The code, and its three parts: country or international kind, main role, and what is left. */
function sideColumns(prefix: string, side: (row: PhoenixRow) => ActorRef | undefined): Column<PhoenixRow>[] {
  const parts = (row: PhoenixRow) => {
    const { code, country, root } = cameoActor(actorOf(row.entry, side(row)));
    const entity = root ?? country ?? '';
    const pieces = code.slice(entity.length).match(/.{3}/g) ?? [];
    const role = pieces.find((piece) => ROLES.includes(piece));
    return { code, entity, role, attribute: pieces.filter((piece) => piece !== role).join(';') };
  };
  return [
    [`${prefix}Full`, (row) => parts(row).code],
    [`${prefix}Entity`, (row) => parts(row).entity],
    [`${prefix}Role`, (row) => parts(row).role],
    [`${prefix}Attribute`, (row) => parts(row).attribute],
  ];
}

function joined(values: readonly (string | undefined)[]): string {
  return [...new Set(values.filter((value) => value !== undefined))].join(';');
}
