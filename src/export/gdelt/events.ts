import type { ActorRef } from '../../document/index.ts';
import { actorOf, cameoActor, nameOf } from '../actors.ts';
import { baseCode, quadClass, rootCode } from '../cameo.ts';
import { citationOf } from '../citation.ts';
import type { Report } from '../exporter.ts';
import { type Cell, type Column, type Table, tableExporter } from '../table.ts';
import { addedOf, stampOf, whenOf, type When } from '../when.ts';
import { siteOf } from '../web-url.ts';
import { actionGeo, noGeo } from './geo.ts';
import { openGdeltRows, type GdeltRow } from './rows.ts';

/** GDELT 1.0: 58 columns. */
export const gdelt1 = tableExporter(
  gdeltTable('gdelt1', 'GDELT 1.0 events: tab-separated, 58 columns, no header', 1),
);

/** GDELT 2.0: 61 columns. */
export const gdelt2 = tableExporter(
  gdeltTable('gdelt2', 'GDELT 2.0 events: tab-separated, 61 columns, no header', 2),
);

/** The table of events in one of GDELT's versions. */
export function gdeltTable(name: string, summary: string, version: 1 | 2): Table<GdeltRow> {
  return {
    ...{ name, summary, extension: '.CSV', dialect: 'tsv', header: false, openRows: openGdeltRows },
    columns: [
      ['GLOBALEVENTID', ({ number }) => number],
      ['SQLDATE', when(({ day }) => day)],
      ['MonthYear', when(({ month }) => month)],
      ['Year', when(({ year }) => year)],
      ['FractionDate', when(({ day }) => (day === undefined ? undefined : fractionDate(day)))],
      ...actorColumns('Actor1', ({ source }) => source),
      ...actorColumns('Actor2', ({ target }) => target),
      ['IsRootEvent', ({ entry }) => (entry.reports.some(isLead) ? 1 : 0)],
      ['EventCode', ({ act }) => act.cameo],
      ['EventBaseCode', ({ act }) => baseCode(act.cameo)],
      ['EventRootCode', ({ act }) => rootCode(act.cameo)],
      ['QuadClass', ({ act }) => quadClass(act.cameo)],
      ['GoldsteinScale', ({ act }) => act.goldstein],
      ['NumMentions', ({ entry }) => entry.reports.length],
      ['NumSources', ({ entry }) => countOf(entry.reports, (report) => sourceOf(report))],
      ['NumArticles', ({ entry }) => countOf(entry.reports, ({ coded }) => coded.document.id)],
      ['AvgTone', () => undefined],
      ...noGeo('Actor1Geo', version),
      ...noGeo('Actor2Geo', version),
      ...actionGeo(version),
      ['DATEADDED', (row) => dateAdded(row, version)],
      ['SOURCEURL', ({ entry }) => citationOf(entry.reports[0].coded.document)],
    ],
  };
}

/** Moment or day at which the first report joined the data base. */
export function dateAdded({ entry, options }: GdeltRow, version: 1 | 2): string | undefined {
  const stamp = stampOf(addedOf(entry.reports[0].coded.document, options.added));
  return version === 1 ? stamp?.slice(0, 8) : stamp;
}

function when(part: (when: When) => string | undefined): (row: GdeltRow) => Cell {
  return ({ entry }) => part(whenOf(entry));
}

/** The year and the day in it over 365, months of 30 days: 2013.2493 for 1 April 2013, as in GDELT's own files. */
function fractionDate(day: string): string {
  const days = (Number(day.slice(4, 6)) - 1) * 30 + Number(day.slice(6));
  return (Number(day.slice(0, 4)) + days / 365).toFixed(4);
}

function actorColumns(prefix: string, side: (row: GdeltRow) => ActorRef | undefined): Column<GdeltRow>[] {
  const parts = (row: GdeltRow) => cameoActor(actorOf(row.entry, side(row)));
  const type = (nth: number) => (row: GdeltRow) => parts(row).types.filter((code) => code !== 'REL')[nth];
  return [
    [`${prefix}Code`, (row) => parts(row).code],
    [`${prefix}Name`, (row) => nameOf(row.entry, side(row))?.toUpperCase()],
    [`${prefix}CountryCode`, (row) => parts(row).country],
    [`${prefix}KnownGroupCode`, (row) => parts(row).group],
    [`${prefix}EthnicCode`, () => undefined],
    [`${prefix}Religion1Code`, () => undefined],
    [`${prefix}Religion2Code`, () => undefined],
    [`${prefix}Type1Code`, type(0)],
    [`${prefix}Type2Code`, type(1)],
    [`${prefix}Type3Code`, type(2)],
  ];
}

/** True in the title and in the first paragraph. */
function isLead({ event, coded: { sentences, document } }: Report): boolean {
  const sentence = sentences[event.sentence.index];
  if (sentence === undefined) return false;
  const first = document.paragraphs.findIndex(({ kind }) => kind === 'body');
  return sentence.part === 'title' || sentence.paragraph === first;
}

/** Who published it: the outlet, else the site; each nameless document counts as a source of its own. */
function sourceOf({ coded: { document } }: Report): string {
  return document.outlet ?? siteOf(document) ?? document.id;
}

function countOf(reports: readonly Report[], key: (report: Report) => string): number {
  return new Set(reports.map(key)).size;
}
