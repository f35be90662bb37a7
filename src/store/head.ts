import type { Row } from './engine.ts';
import type { DocumentHead } from './store.ts';

/** The columns of the document `d` that a head is made of. */
export const HEAD = `d.id AS d_id, d.origin AS d_origin, d.url AS d_url, d.outlet AS d_outlet, d.title AS d_title,
  d.published AS d_published, d.superseded_by AS d_superseded_by`;

/** What a list shows of a document. */
export function headOf(row: Row): DocumentHead {
  return {
    ...{ id: text(row, 'd_id')!, origin: text(row, 'd_origin')! },
    ...withText('url', text(row, 'd_url')),
    ...withText('outlet', text(row, 'd_outlet')),
    ...withText('title', text(row, 'd_title')),
    ...withText('published', text(row, 'd_published')),
    superseded: row['d_superseded_by'] !== null,
  };
}

/** The text of a column; undefined for null. */
export function text(row: Row, column: string): string | undefined {
  const value = row[column];
  return typeof value === 'string' ? value : undefined;
}

/** An object with the field, or without where there is no value. */
export function withText<Name extends string>(
  name: Name,
  value: string | undefined,
): Partial<Record<Name, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
}
