import type { ParquetKind } from '../export/parquet-table.ts';
import * as stored from '../store/tables.ts';

/** A file of a snapshot: its columns are those of the store's table, less what depends on the order of ingestion. */
export interface SnapshotTable {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly from: stored.Table;
  readonly columns: readonly { readonly name: string; readonly type: stored.ColumnType }[];
}

/** Numbers that a store gives, and what it makes of texts for its search. */
const OWN = [
  ...['number', 'content', 'superseded_by', 'terms', 'words', 'document_number', 'incident', 'event'],
  'digest',
];

/** Columns that hold ids in place of the store's numbers come first. */
function table(
  name: string,
  from: stored.Table,
  keys: readonly string[] = [],
  options: { readonly without?: readonly string[]; readonly with?: readonly string[] } = {},
): SnapshotTable {
  const without = OWN.filter((column) => options.with?.includes(column) !== true);
  const own = from.columns.filter(
    ([column]) => !without.includes(column) && options.without?.includes(column) !== true,
  );
  return {
    ...{ name, from },
    columns: [
      ...keys.map((key) => ({ name: key, type: 'text' as const })),
      ...own.map(([column, type]) => ({ name: column, type })),
    ],
  };
}

const DOCUMENT = ['document'];

/** Of each document, in the order of documents. */
export const DOCUMENT_TABLES = {
  documents: table('documents', stored.DOCUMENTS, [], { without: ['text'] }),
  documentsWithText: table('documents', stored.DOCUMENTS),
  actors: table('actors', stored.ACTORS, DOCUMENT),
  events: table('events', stored.EVENTS, DOCUMENT),
  eventActors: table('event_actors', stored.EVENT_ACTORS, ['document', 'event'], { with: ['words'] }),
  quantities: table('quantities', stored.QUANTITIES, ['document', 'event'], { with: ['words'] }),
  quotes: table('quotes', stored.QUOTES, DOCUMENT),
  issues: table('issues', stored.ISSUES, DOCUMENT),
} as const;

/** What relating found, and what people decided. */
export const RELATED_TABLES = {
  stories: table('stories', stored.STORIES),
  incidents: table('incidents', stored.INCIDENTS),
  incidentReports: table('incident_reports', stored.INCIDENT_REPORTS, ['incident']),
  incidentActors: table('incident_actors', stored.INCIDENT_ACTORS, ['incident']),
  incidentFigures: table('incident_figures', stored.INCIDENT_FIGURES, ['incident'], { with: ['words'] }),
  incidentSums: table('incident_sums', stored.INCIDENT_SUMS, ['incident']),
  decisions: table('decisions', stored.DECISIONS),
} as const;

/** How Parquet has the store's types. JSON is its text. */
export const PARQUET_KINDS: Readonly<Record<stored.ColumnType, ParquetKind>> = {
  ...({ int: 'int', long: 'double', double: 'double', bool: 'bool', text: 'string' } as const),
  ...({ date: 'day', texts: 'strings', json: 'string' } as const),
};
