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

  /** The column has one of the values; without any, none fits. */
  oneOf(column: string, values: readonly string[]): void {
    if (values.length === 0) this.and('FALSE');
    else this.among(column, values);
  }

  /** The conditions, to stand after WHERE. */
  get sql(): string {
    return this.isEmpty ? 'TRUE' : this.#conditions.join('\n AND ');
  }
}

/** Conditions on the document `d`: current, outlet, id, story; the incident it reports, where not asked of events. */
export function onDocument(where: Where, filter: Filter, of: 'document' | 'event' = 'document'): void {
  const { story, incident } = filter;
  if (filter.superseded !== true) where.and('d.superseded_by IS NULL');
  where.among('d.outlet', filter.outlets);
  if (filter.document !== undefined) where.and(`d.id = ${where.add(filter.document)}`);
  if (story !== undefined) where.and(inStory(where, 'd.number', story));
  if (incident !== undefined && of === 'document') {
    const id = formerId(where, 'incident', 'i.id', incident);
    where.and(`d.number IN (
      SELECT r.document_number FROM all_incident_reports r
      JOIN all_incidents i ON i.number = r.incident WHERE ${id})`);
  }
}

/** The column holds this id, or the one that it goes by now. */
export function formerId(where: Where, kind: 'incident' | 'story', column: string, id: string): string {
  const at = where.add(id);
  return `(${column} = ${at} OR ${column} IN (SELECT current FROM former_ids WHERE kind = '${kind}' AND id = ${at}))`;
}

/** The document of that number is in the story. */
function inStory(where: Where, column: string, story: string): string {
  return `${column} IN (
    SELECT sd.document_number FROM all_story_documents sd
    JOIN all_stories st ON st.number = sd.story WHERE ${formerId(where, 'story', 'st.id', story)})`;
}

/** No person has rejected it. */
export function notRejected(alias: string): string {
  return `coalesce(${alias}.review, '') <> 'rejected'`;
}

/** The event `e` reports the incident; it has not been rejected. */
export function onReport(where: Where, { incident, rejected }: Filter): void {
  if (rejected !== true) where.and(notRejected('e'));
  if (incident === undefined) return;
  where.and(`EXISTS (
    SELECT 1 FROM all_incident_reports r JOIN all_incidents i ON i.number = r.incident
    WHERE r.document_number = e.document_number AND r.event = e.position
      AND ${formerId(where, 'incident', 'i.id', incident)})`);
}

/** Conditions on the incident `e` that events do not have. */
export function onIncident(where: Where, filter: Filter): void {
  const { incident, story, document, outlets = [], sectors = [], disagree, independent, rejected } = filter;
  if (rejected !== true) where.and(notRejected('e'));
  if (incident !== undefined) where.and(formerId(where, 'incident', 'e.id', incident));
  if (disagree !== undefined) where.and(disagree ? 'e.disagree' : 'NOT e.disagree');
  if (independent !== undefined) where.and(`e.independent >= ${independent}`);
  if (outlets.length > 0)
    where.and(`(${outlets.map((outlet) => `${where.add(outlet)} = ANY (e.outlets)`).join(' OR ')})`);
  if (sectors.length > 0) {
    const any = sectors.map((sector) => {
      const at = where.add(sector);
      return `${at} = ANY (e.source_sectors) OR ${at} = ANY (e.target_sectors)`;
    });
    where.and(`(${any.join(' OR ')})`);
  }
  const reported = (condition: string) =>
    `e.number IN (SELECT r.incident FROM all_incident_reports r WHERE ${condition})`;
  if (document !== undefined) where.and(reported(`r.document = ${where.add(document)}`));
  if (story !== undefined) where.and(reported(inStory(where, 'r.document_number', story)));
}

/** Days of publication. */
export function onPublished(where: Where, { from, to }: Filter): void {
  if (from !== undefined) where.and(`d.published_day >= ${day(where, from)}`);
  if (to !== undefined) where.and(`d.published_day <= ${day(where, to)}`);
}

/** What acts: events of documents, or incidents. */
type Acts = keyof typeof ACTORS;

/** The actors `a` of the act `e`. */
const ACTORS = {
  event: {
    from: 'all_event_actors a WHERE a.document_number = e.document_number AND a.event = e.position',
    names: ['a.name', 'a.words'],
  },
  incident: { from: 'all_incident_actors a WHERE a.incident = e.number', names: ['a.name'] },
} as const;

/** Conditions on the event or incident `e`, the document's left out. */
export function onEvent(where: Where, filter: Filter, of: Acts = 'event'): void {
  const { countries = [], actor, dyad, place } = filter;
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
  if (place !== undefined) where.and(isPlace(where, place));
  if (actor !== undefined) where.and(hasActor(where, actor, of));
  if (dyad !== undefined) where.and(hasDyad(where, dyad, of));
}

/** A number of nine digits at most is an id of GeoNames. */
function isPlace(where: Where, place: string): string {
  if (/^\d{1,9}$/.test(place)) return `e.geonames = ${Number(place)}`;
  return `strpos(lower(e.place), lower(${where.add(place)})) > 0`;
}

/** Days of the event, which may last longer than one; of publication where the text gives none. */
export function onEventDays(where: Where, { from, to }: Filter): void {
  if (from !== undefined) where.and(`coalesce(e.date_to, e.day) >= ${day(where, from)}`);
  if (to !== undefined) where.and(`e.day <= ${day(where, to)}`);
}

/** Words that the sentence of the event must hold. */
export function onEventText(where: Where, engine: Engine, text: string | undefined, event = 'e'): void {
  if (text === undefined) return;
  const { terms, phrases } = parseSearch(text);
  for (const term of terms) where.and(`strpos(${event}.words, ${where.add(` ${term} `)}) > 0`);
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

function hasActor(where: Where, actor: string, of: Acts): string {
  const { from, names } = ACTORS[of];
  const is = actorIs(where, actor, { id: 'a.actor', names, cameo: 'a.cameo' });
  return `EXISTS (SELECT 1 FROM ${from} AND a.role IN ('source', 'target') AND ${is})`;
}

function hasDyad(where: Where, { a, b, directed }: Dyad, of: Acts): string {
  const has = (code: string, side: 'source' | 'target') =>
    `EXISTS (
      SELECT 1 FROM ${ACTORS[of].from} AND a.role = '${side}'
        AND (starts_with(a.cameo, ${where.add(code)}) OR a.actor = ${where.add(code)}))`;
  const there = `${has(a, 'source')} AND ${has(b, 'target')}`;
  return directed ? `(${there})` : `((${there}) OR (${has(b, 'source')} AND ${has(a, 'target')}))`;
}

/** A day as a value of the database. */
export function day(where: Where, value: string): string {
  return `CAST(${where.add(value)} AS DATE)`;
}
