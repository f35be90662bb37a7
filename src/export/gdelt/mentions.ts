import type { ActorRef } from '../../document/index.ts';
import { citationOf } from '../citation.ts';
import type { Report } from '../exporter.ts';
import { type Table, tableExporter } from '../table.ts';
import { addedOf, stampOf } from '../when.ts';
import { siteOf, webUrl } from '../web-url.ts';
import { dateAdded } from './events.ts';
import { openGdeltRows, type GdeltRow } from './rows.ts';

interface MentionRow extends GdeltRow {
  readonly report: Report;
}

/** GDELT 2.0's mentions: one row for each report of each row of events. */
export const mentionsTable: Table<MentionRow> = {
  name: 'gdelt2-mentions',
  summary: 'GDELT 2.0 mentions: tab-separated, 16 columns, no header; ids as in gdelt2',
  extension: '.CSV',
  dialect: 'tsv',
  header: false,
  openRows: (options) => {
    const rowsOf = openGdeltRows(options);
    return function* (batch) {
      for (const row of rowsOf(batch)) for (const report of row.entry.reports) yield { ...row, report };
    };
  },
  columns: [
    ['GLOBALEVENTID', ({ number }) => number],
    ['EventTimeDate', (row) => dateAdded(row, 2)],
    ['MentionTimeDate', ({ report, options }) => stampOf(addedOf(report.coded.document, options.added))],
    ['MentionType', ({ report }) => (webUrl(report.coded.document) === undefined ? 2 : 1)],
    ['MentionSourceName', ({ report: { coded } }) => siteOf(coded.document) ?? coded.document.outlet],
    ['MentionIdentifier', ({ report }) => citationOf(report.coded.document) ?? report.coded.document.origin],
    ['SentenceID', ({ report }) => report.event.sentence.index + 1],
    ['Actor1CharOffset', (row) => offsetOf(row, sideOf(row, 'source')?.span.start)],
    ['Actor2CharOffset', (row) => offsetOf(row, sideOf(row, 'target')?.span.start)],
    ['ActionCharOffset', (row) => offsetOf(row, row.report.event.trigger.start)],
    ['InRawText', (row) => (isWordedOut(row) ? 1 : 0)],
    ['Confidence', ({ report }) => Math.round(report.event.confidence * 100)],
    ['MentionDocLen', ({ report: { coded } }) => lengthOf(coded.document.text)],
    ['MentionDocTone', () => undefined],
    ['MentionDocTranslationInfo', () => undefined],
    ['Extras', () => undefined],
  ],
};

export const gdelt2Mentions = tableExporter(mentionsTable);

/** The mention of the row's actor in this report: only its own first report is sure to have that very reference. */
function sideOf({ report, source, target }: MentionRow, side: 'source' | 'target'): ActorRef | undefined {
  const wanted = side === 'source' ? source : target;
  return report.event[side].find(({ actor }) => actor === wanted?.actor);
}

/** Offset in characters (code points), as languages other than JavaScript count. */
function offsetOf({ report }: MentionRow, offset: number | undefined): number | undefined {
  return offset === undefined ? undefined : lengthOf(report.coded.document.text.slice(0, offset));
}

function lengthOf(text: string): number {
  const pairs = text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  return text.length - pairs;
}

/** True where neither actor had to be looked up from a pronoun. */
function isWordedOut(row: MentionRow): boolean {
  const refs = [sideOf(row, 'source'), sideOf(row, 'target')];
  return !refs.some((ref) => {
    const actor = ref === undefined ? undefined : row.entry.findActor(ref);
    const mention = actor?.mentions.find(
      ({ start, end }) => start === ref?.span.start && end === ref.span.end,
    );
    return mention?.form === 'pronoun';
  });
}
