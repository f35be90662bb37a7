import type { Issue } from '../../document/index.ts';
import { error } from '../issues.ts';
import type { FieldName, ReadOptions } from '../options.ts';
import { USUAL_NAMES } from './field-names.ts';

const KNOWN = new Map(
  Object.values(USUAL_NAMES).flatMap((names) => names.map((name) => [name.toLowerCase(), name] as const)),
);

/** Names of a table's columns: a usual one in other letters ("Title") is written as usual. */
export function namesOf(columns: readonly string[]): readonly string[] {
  const names = columns.map((column) => column.trim());
  return names.map((name) => {
    const usual = KNOWN.get(name.toLowerCase());
    return usual === undefined || names.includes(usual) ? name : usual;
  });
}

/** What a table lacks so that no row of it can be read; undefined where it has a column of texts. */
export function columnFault(names: readonly string[], options: ReadOptions): Issue | undefined {
  const wanted = (['text', 'html'] as const).flatMap((field) => columnsFor(field, options));
  if (wanted.some((name) => names.includes(name))) return undefined;
  const given = options.fields?.text ?? options.fields?.html;
  const lacks =
    given === undefined
      ? 'None of the columns has a usual name for the text'
      : `No column is called ${given}`;
  return error('missing-field', `${lacks}; there are: ${names.slice(0, 30).join(', ').slice(0, 300)}`);
}

/** The columns in which a field is looked for. */
export function columnsFor(field: FieldName, options: ReadOptions): readonly string[] {
  const given = options.fields?.[field];
  return given === undefined ? USUAL_NAMES[field] : [given];
}

/** The columns of a table that hold anything we read. */
export function columnsToRead(names: readonly string[], options: ReadOptions): readonly string[] {
  const wanted = new Set(
    (Object.keys(USUAL_NAMES) as FieldName[]).flatMap((field) => columnsFor(field, options)),
  );
  return names.filter((name) => wanted.has(name));
}
