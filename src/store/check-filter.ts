import { inspect } from 'node:util';
import { lastDay } from './days.ts';
import type { Filter } from './store.ts';
import { StoreError } from './store-error.ts';

/** What each condition of a filter must be. */
const CONDITIONS: { readonly [Name in keyof Required<Filter>]: (value: unknown) => boolean } = {
  ...{ from: isDay, to: isDay },
  ...{ countries: isTexts, types: isTexts, modes: isTexts, statuses: isTexts },
  ...{ sectors: isTexts, kinds: isTexts, outlets: isTexts, ids: isTexts },
  ...{ actor: isText, place: isText, text: isText, document: isText, incident: isText, story: isText },
  ...{ disagree: isSwitch, rejected: isSwitch, superseded: isSwitch },
  ...{ independent: isCount, limit: isCount, dyad: isDyad },
};

const HINT =
  'Days are YYYY-MM-DD, several values a list of texts, numbers whole and not negative; docs/guide/incidents.md has an example.';

/** Refuses conditions that are not known, or hold what they cannot. Throws `store-filter`. */
export function checkFilter(filter: Filter): void {
  if (!isObject(filter))
    throw new StoreError(
      'store-filter',
      `${inspect(filter)} is no filter`,
      'A filter with no conditions is {}.',
    );
  for (const [name, value] of Object.entries(filter)) {
    if (!isCondition(name)) {
      const hint = `Known are ${Object.keys(CONDITIONS).join(', ')}.`;
      throw new StoreError('store-filter', `There is no condition ${JSON.stringify(name)}`, hint);
    }
    if (value === undefined || CONDITIONS[name](value)) continue;
    const shown = inspect(value).slice(0, 60);
    throw new StoreError('store-filter', `${name}: ${shown} is no such condition`, HINT);
  }
}

/** The filter, once it is known to be one. Throws `store-filter`. */
export function checked(filter: Filter): Filter {
  checkFilter(filter);
  return filter;
}

// Also where the compiler did not look.
function isObject(filter: unknown): boolean {
  return typeof filter === 'object' && filter !== null;
}

function isCondition(name: string): name is keyof Filter {
  return Object.hasOwn(CONDITIONS, name);
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && lastDay(value) !== undefined;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isSwitch(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isDyad(value: unknown): boolean {
  const { a, b, directed } = (value ?? {}) as { a?: unknown; b?: unknown; directed?: unknown };
  return isText(a) && isText(b) && isSwitch(directed);
}
