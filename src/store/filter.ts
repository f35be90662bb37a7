import type { Engine, Parameter, Parameters } from './engine.ts';
import { parseSearch } from './search-query.ts';
import type { Dyad, Filter } from './store.ts';

const CODE = /^[A-Z]{3,}$/;

/** A WHERE clause being built, with its parameters. */
export class Where implements Parameters {
  readonly parameters: Parameter[];
  readonly #conditions: string[] = [];

  /** `parameters`: those of the statement that this clause becomes a part of. */
  constructor(parameters: Parameter[] = []) {
    this.parameters = parameters;
  }

  get isEmpty(): boolean {
    return this.#conditions.length === 0;
  }

  add(value: Parameter): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  and(...conditions: readonly (string | undefined)[]): void {
    this.#conditions.push(...conditions.filter((condition) => condition !== undefined));
  }

  /** The column has one of the values; nothing where there are none. */
  among(column: string, values: readonly string[] | undefined): void {
    if (values === undefined || values.length === 0) return;
    this.and(`${column} IN (${values.map((value) => this.add(value)).join(', ')})`);
  }

  /** The conditions, to stand after WHERE. */
  get sql(): string {
    return this.isEmpty ? 'TRUE' : this.#conditions.join('\n AND ');
  }
}

/** Conditions on the document `d`: current, outlet, id. */
export function onDocument(where: Where, filter: Filter): void {
  if (filter.superseded !== true) where.and('d.superseded_by IS NULL');
  where.among('d.outlet', filter.outlets);
  if (filter.document !== undefined) where.and(`d.id = ${where.add(filter.document)}`);
}

/** Days of publication. */
export function onPublished(where: Where, { from, to }: Filter): void {
  if (from !== undefined) where.and(`d.published_day >= ${day(where, from)}`);
  if (to !== undefined) where.and(`d.published_day <= ${day(where, to)}`);
}

/** Conditions on the event `e`, the document's left out. */
export function onEvent(where: Where, filter: Filter): void {
  const { countries = [], actor, dyad } = filter;
  where.among('e.type', filter.types);
  where.among('e.mode', filter.modes);
  where.among('e.status', filter.statuses);
  if (countries.length > 0) {
    const any = countries.map((country) => {
      const at = where.add(country);
      return `${at} = ANY (e.source_countries) OR ${at} = ANY (e.target_countries) OR e.place_country = ${at}`;
    });
    where.and(`(${any.join(' OR ')})`);
  }
  if (actor !== undefined) where.and(hasActor(where, actor, "a.role IN ('source', 'target')"));
  if (dyad !== undefined) where.and(hasDyad(where, dyad));
}

/** Days of the event, which may last longer than one; of publication where the text gives none. */
export function onEventDays(where: Where, { from, to }: Filter): void {
  if (from !== undefined) where.and(`coalesce(e.date_to, e.day) >= ${day(where, from)}`);
  if (to !== undefined) where.and(`e.day <= ${day(where, to)}`);
}

/** Words that the sentence of the event must hold. */
export function onEventText(where: Where, engine: Engine, text: string | undefined): void {
  if (text === undefined) return;
  const { terms, phrases } = parseSearch(text);
  for (const term of terms) where.and(`strpos(e.words, ${where.add(` ${term} `)}) > 0`);
  for (const words of phrases) where.and(engine.phrase('s.text', words, where));
}

/** The actor in columns of a table: id, part of the name, or beginning of the code. */
export function actorIs(
  where: Where,
  actor: string,
  columns: { readonly id: string; readonly names: readonly string[]; readonly cameo: string },
): string {
  const at = where.add(actor);
  const parts = [
    `${columns.id} = ${at}`,
    ...columns.names.map((name) => `strpos(lower(${name}), lower(${at})) > 0`),
    ...(CODE.test(actor) ? [`starts_with(${columns.cameo}, ${at})`] : []),
  ];
  return `(${parts.join(' OR ')})`;
}

function hasActor(where: Where, actor: string, roles: string): string {
  const is = actorIs(where, actor, { id: 'a.actor', names: ['a.name', 'a.words'], cameo: 'a.cameo' });
  return `EXISTS (
    SELECT 1 FROM all_event_actors a
    WHERE a.document_number = e.document_number AND a.event = e.position AND ${roles} AND ${is})`;
}

function hasDyad(where: Where, { a, b, directed }: Dyad): string {
  const has = (code: string, side: 'source' | 'target') =>
    `EXISTS (
      SELECT 1 FROM all_event_actors a
      WHERE a.document_number = e.document_number AND a.event = e.position AND a.role = '${side}'
        AND (starts_with(a.cameo, ${where.add(code)}) OR a.actor = ${where.add(code)}))`;
  const there = `${has(a, 'source')} AND ${has(b, 'target')}`;
  return directed ? `(${there})` : `((${there}) OR (${has(b, 'source')} AND ${has(a, 'target')}))`;
}

function day(where: Where, value: string): string {
  return `CAST(${where.add(value)} AS DATE)`;
}
