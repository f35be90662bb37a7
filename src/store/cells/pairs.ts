import { actorIs, type Where } from '../filter.ts';
import type { Dyad, Filter } from '../store.ts';
import type { Counted } from './acts.ts';
import type { CellQuery } from './cells.ts';

/** Half a degree a side, 360 rows from the south and 720 columns from the west. */
const CELL = `CAST(least(359, floor((lat + 90) * 2)) * 720 + least(719, floor((lon + 180) * 2)) + 1 AS INTEGER)`;

/** Who takes part in an act, with the key of the act in `acts`. */
export const SIDES: Readonly<Record<Counted, string>> = {
  event: `(SELECT document_number, event AS position, role, actor, name, words, country, cameo FROM all_event_actors)`,
  incident: `(SELECT 0 AS document_number, incident AS position, role, actor, name, name AS words, country, cameo
    FROM all_incident_actors)`,
};

/**
 * A query of (document_number, position, a, b): which entities an act of `acts` belongs to, each once. Nobody is a dyad with himself. Countries,
 * actors and dyads that the filter asks for choose the entities too, not only the events.
 */
export function pairsOf(counted: Counted, query: CellQuery, where: Where): string {
  const sides = SIDES[counted];
  switch (query.entity) {
    case 'dyad':
      return dyads(sides, query, where);
    case 'country':
      return query.role === 'place' ? places(query.filter, where) : countries(sides, query, where);
    case 'actor':
      return actors(sides, query.filter, where);
    case 'grid':
      return `SELECT document_number, position, CAST(${CELL} AS TEXT) AS a, '' AS b
        FROM acts WHERE reason IS NULL AND lat IS NOT NULL AND lon IS NOT NULL`;
  }
}

function dyads(from: string, { directed, sectors, filter }: CellQuery, where: Where): string {
  const [s, t] = [codeOf('s', sectors), codeOf('t', sectors)];
  const { countries = [], actor, dyad } = filter;
  const either = (condition: (side: string) => string) => `(${condition('s')} OR ${condition('t')})`;
  const conditions = [
    `${s} IS NOT NULL AND ${t} IS NOT NULL`,
    ...(countries.length === 0 ? [] : [either((side) => amongCountries(where, side, countries))]),
    ...(actor === undefined ? [] : [either((side) => isActor(where, side, actor))]),
    ...(dyad === undefined ? [] : [isDyad(where, dyad)]),
  ];
  // Codes are capitals only: every collation has them in the same order.
  const sides = directed
    ? `${s} AS a, ${t} AS b`
    : `CASE WHEN ${s} < ${t} THEN ${s} ELSE ${t} END AS a, CASE WHEN ${s} < ${t} THEN ${t} ELSE ${s} END AS b`;
  return `SELECT DISTINCT s.document_number, s.position, ${sides}
    FROM ${from} s
    JOIN ${from} t ON t.document_number = s.document_number AND t.position = s.position
    WHERE s.role = 'source' AND t.role = 'target' AND s.actor <> t.actor AND ${conditions.join(' AND ')}`;
}

function countries(from: string, { role, sectors, filter }: CellQuery, where: Where): string {
  const code = codeOf('s', sectors);
  const roles = role === 'either' ? "'source', 'target'" : `'${role}'`;
  const conditions = [`s.role IN (${roles})`, `${code} IS NOT NULL`, ...chosen(filter, where)];
  return `SELECT DISTINCT s.document_number, s.position, ${code} AS a, '' AS b
    FROM ${from} s WHERE ${conditions.join(' AND ')}`;
}

function places({ countries = [] }: Filter, where: Where): string {
  const among =
    countries.length === 0
      ? ''
      : `AND place_country IN (${countries.map((one) => where.add(one)).join(', ')})`;
  return `SELECT document_number, position, place_country AS a, '' AS b
    FROM acts WHERE reason IS NULL AND place_country IS NOT NULL ${among}`;
}

/** The key of the actor `s`: its Wikidata id, else name and code. */
export const ACTOR_KEY = `CASE WHEN starts_with(s.actor, 'Q') THEN s.actor
  ELSE s.name || CASE WHEN s.cameo IS NULL THEN '' ELSE ' (' || s.cameo || ')' END END`;

function actors(from: string, filter: Filter, where: Where): string {
  const conditions = ["s.role IN ('source', 'target')", ...chosen(filter, where)];
  return `SELECT DISTINCT s.document_number, s.position, ${ACTOR_KEY} AS a, '' AS b
    FROM ${from} s WHERE ${conditions.join(' AND ')}`;
}

/** Conditions on the side `s` where a panel has one row for each side. */
export function chosen({ countries = [], actor, dyad }: Filter, where: Where): string[] {
  return [
    ...(countries.length === 0 ? [] : [amongCountries(where, 's', countries)]),
    ...(actor === undefined ? [] : [isActor(where, 's', actor)]),
    ...(dyad === undefined ? [] : [`(${isCode(where, 's', dyad.a)} OR ${isCode(where, 's', dyad.b)})`]),
  ];
}

function codeOf(side: 's' | 't', sectors: boolean): string {
  return sectors ? `coalesce(${side}.cameo, ${side}.country)` : `${side}.country`;
}

function amongCountries(where: Where, side: string, countries: readonly string[]): string {
  return `${side}.country IN (${countries.map((one) => where.add(one)).join(', ')})`;
}

function isActor(where: Where, side: string, actor: string): string {
  return actorIs(where, actor, {
    id: `${side}.actor`,
    names: [`${side}.name`, `${side}.words`],
    cameo: `coalesce(${side}.cameo, '')`,
  });
}

function isDyad(where: Where, { a, b, directed }: Dyad): string {
  const there = `${isCode(where, 's', a)} AND ${isCode(where, 't', b)}`;
  return directed ? `(${there})` : `((${there}) OR (${isCode(where, 's', b)} AND ${isCode(where, 't', a)}))`;
}

function isCode(where: Where, side: string, code: string): string {
  const at = where.add(code);
  return `(starts_with(coalesce(${side}.cameo, ''), ${at}) OR ${side}.actor = ${at})`;
}
