import { CONDITIONS } from '../../src/client/index.ts';
import type { FilterQuery } from '../data/types.ts';

/** The conditions of a search, as the page keeps them in its address. */
export type Query = Partial<Pick<FilterQuery, (typeof NAMES)[number]>>;

const SINGLE = [
  ...(['text', 'from', 'to', 'actor', 'dyad', 'place', 'document', 'story', 'incident', 'disagree'] as const),
] as const;
const SEVERAL = ['type', 'mode', 'status', 'country', 'sector', 'outlet', 'kind'] as const;
const NAMES = [...SINGLE, ...SEVERAL] as const;

/** Names of conditions that take several values. */
export type ListName = (typeof SEVERAL)[number];

/** The conditions of a search that have a meaning for a list; the server refuses others. */
export function fit(list: keyof typeof CONDITIONS, query: Query): Query {
  const known: readonly string[] = CONDITIONS[list];
  return Object.fromEntries(Object.entries(query).filter(([name]) => known.includes(name)));
}

/** The conditions that an address states; what it states wrongly is left out. */
export function readQuery(search: URLSearchParams): Query {
  const query: Record<string, unknown> = {};
  for (const name of SINGLE) {
    const value = search.get(name)?.trim() ?? '';
    if (value === '') continue;
    if (name === 'disagree') query[name] = value === 'true';
    else if ((name === 'from' || name === 'to') && !isDay(value)) continue;
    else query[name] = value;
  }
  for (const name of SEVERAL) {
    const values = [...new Set(search.getAll(name).filter((value) => value !== ''))];
    if (values.length > 0) query[name] = values;
  }
  return query;
}

/** The same conditions in an address, always in one order. */
export function writeQuery(query: Query): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of NAMES) {
    const value = query[name];
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value]) {
      search.append(name, String(one));
    }
  }
  return search;
}

/** The query with one condition set, or taken away where the value is undefined or empty. */
export function withCondition<Name extends keyof Query>(
  query: Query,
  name: Name,
  value: Query[Name] | undefined,
): Query {
  const rest = Object.fromEntries(Object.entries(query).filter(([one]) => one !== name)) as Query;
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return empty ? rest : { ...rest, [name]: value };
}

/** The query with one value of a list switched on or off. */
export function toggle(query: Query, name: ListName, value: string): Query {
  const before = query[name] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return withCondition(query, name, after as never);
}

/** The single conditions of a query, to be shown and taken away one by one. */
export function conditionsOf(query: Query): readonly { name: keyof Query; value: string }[] {
  return [...writeQuery(query)].map(([name, value]) => ({ name: name as keyof Query, value }));
}

function isDay(value: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(value);
}
