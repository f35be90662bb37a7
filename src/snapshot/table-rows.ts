import type { StoredCoding } from '../store/index.ts';
import { rowsOf } from '../store/rows.ts';
import { incidentRows, lotsOf, storyRows } from '../store/relations/related-rows.ts';
import type { Decision, Incident, Story } from '../document/index.ts';
import type { Row } from '../store/engine.ts';
import { DOCUMENT_TABLES, RELATED_TABLES, type SnapshotTable } from './tables.ts';

/** Rows of each table. */
export type TableRows = ReadonlyMap<SnapshotTable, readonly Row[]>;

/** A coding as rows: as a store has them, ids in place of numbers. */
export function documentRows(coding: StoredCoding, text: boolean): TableRows {
  const { document, versions, events } = coding;
  // Folders of the machine that read it are nobody's business.
  const origin = document.origin.split(/[/\\]/).at(-1) ?? document.origin;
  // Nothing is searched in a snapshot.
  const { rows } = rowsOf({ ...coding, document: { ...document, origin } }, 0, '', versions, () => []);
  const tables = DOCUMENT_TABLES;
  const own = text ? tables.documentsWithText : tables.documents;
  const { actors, eventActors, quantities, quotes, issues } = tables;
  return new Map(
    [own, actors, tables.events, eventActors, quantities, quotes, issues].map((table) => [
      table,
      (rows.get(table.from) ?? []).map((row): Row => {
        const event = row['event'];
        return {
          ...row,
          document: document.id,
          ...(typeof event === 'number' ? { event: events[event]!.id } : {}),
        };
      }),
    ]),
  );
}

/** Stories, incidents and decisions as rows, by day and id, some at a time. */
export function* relatedRows(
  stories: readonly Story[],
  incidents: readonly Incident[],
  decisions: readonly Decision[],
  titles: ReadonlyMap<string, string>,
): Generator<TableRows> {
  const documents = new Map([...titles].map(([id, title]) => [id, { number: 0, title }]));
  const known = { documents, events: new Map<string, number>() };
  const { stories: own, decisions: made, incidents: heads, ...parts } = RELATED_TABLES;
  for (const lot of lotsOf(storyRows(stories, known))) yield new Map([[own, lot.map(({ head }) => head)]]);
  for (const lot of lotsOf(incidentRows(incidents, known))) {
    yield new Map<SnapshotTable, readonly Row[]>([
      [heads, lot.map(({ head }) => head)],
      ...Object.values(parts).map((table): [SnapshotTable, readonly Row[]] => [
        table,
        lot.flatMap(({ id, rows }) =>
          rows.flatMap(([name, some]) =>
            name === table.from.name ? some.map((row): Row => ({ ...row, incident: id })) : [],
          ),
        ),
      ]),
    ]);
  }
  yield new Map([[made, decisions.map(decisionRow)]]);
}

function decisionRow(decision: Decision): Row {
  const { id, at, by, action, kind, subjects, note } = decision;
  return {
    ...{ id, made_at: at, made_by: by, action, kind, subjects, note: note ?? null },
    record: JSON.stringify(decision),
  };
}
