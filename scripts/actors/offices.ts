import { officeKey } from '../../src/extract/actors/office-names.ts';
import { keyOf } from '../../src/extract/actors/lexicon.ts';
import type { CountryRow } from './countries.ts';
import type { Person } from './people.ts';
import { SOURCES } from './sources.ts';

/** [name, title, from, to, seen, Wikidata id]. */
type Holder = [string, string, string, string, string, string];

/**
 * Makes `data/actors/offices.json`: who held the offices that reports name without a name ("the French foreign
 * minister"), by country and office. The people come with the best source first: of two that claim one day, the first
 * is kept.
 */
export function buildOffices(people: readonly Person[], countries: readonly CountryRow[]): object {
  const states = new Map(countries.map((row) => [row.code, [row.name, ...row.names]]));
  const ids = new Map(
    people
      .filter((person) => person[6] !== '')
      .map((person) => [`${keyOf(person[0])}|${person[1]}`, person[6]] as const),
  );
  const offices = new Map<string, Holder[]>();
  for (const [name, country, , title, from, to, wikidata, seen] of people) {
    const office = officeKey(title, states.get(country) ?? []);
    if (office === undefined || from === '' || (to !== '' && to < '1990')) continue;
    const key = `${country === '' ? 'un' : country.toLowerCase()} ${office}`;
    const list = offices.get(key) ?? [];
    offices.set(key, list);
    const id = wikidata === '' ? (ids.get(`${keyOf(name)}|${country}`) ?? '') : wikidata;
    const holder: Holder = [name, title, from, to, seen, id];
    const same = list.find((other) => begins(other, holder) && sharesName(other[0], name));
    if (same !== undefined) confirm(same, holder);
    // Sources of one kind know of two who held an office at once; between kinds the better one is believed.
    else if (!list.some((other) => (other[5] === '') !== (wikidata === '') && overlap(other, holder)))
      list.push(holder);
  }
  return {
    source: [
      SOURCES.everyPolitician,
      SOURCES.worldLeaders,
      SOURCES.factbook,
      SOURCES.countryInfo,
      SOURCES.usCongress,
      SOURCES.own,
    ],
    script: 'scripts/actors/offices.ts',
    columns: ['name', 'title', 'from', 'to', 'seen', 'wikidata'],
    offices: Object.fromEntries(
      [...offices]
        .map(([key, list]): [string, Holder[]] => [key, list.sort((a, b) => (a[2] < b[2] ? -1 : 1))])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

function begins(one: Holder, other: Holder): boolean {
  // Back after a month in the same year: another spell.
  if (one[3] !== '' && dayOf(one[3]) < dayOf(other[2]) + SLACK) return false;
  return one[2].slice(0, 4) === other[2].slice(0, 4);
}

/** "Vladimir Putin" and "Vladimir Vladimirovich Putin". */
function sharesName(one: string, other: string): boolean {
  const words = new Set(keyOf(one).split(' '));
  return keyOf(other)
    .split(' ')
    .some((word) => word.length > 2 && words.has(word));
}

/** A later source may know the day, how a spell ended, or that it has not. */
function confirm(known: Holder, other: Holder): void {
  if (other[2].length > known[2].length) known[2] = other[2];
  if (known[5] === '' && other[5] !== '') known[5] = other[5];
  if (known[3] !== '') {
    if (other[3].length > known[3].length && other[3].startsWith(known[3])) known[3] = other[3];
    return;
  }
  if (other[3] !== '') [known[3], known[4]] = [other[3], ''];
  else if (other[4] === '' || (known[4] !== '' && other[4] > known[4])) known[4] = other[4];
}

/** True where two claim the same days. */
function overlap(one: Holder, other: Holder): boolean {
  const [first, second] = one[2] < other[2] ? [one, other] : [other, one];
  if (dayOf(second[2]) - dayOf(first[2]) < SLACK) return true;
  const end = first[3] === '' ? (first[4] === '' ? '9999' : first[4]) : first[3];
  // A year alone may mean its last day.
  const start = second[2].length === 4 ? `${second[2]}-12-31` : second[2];
  return dayOf(end) - dayOf(start) > SLACK;
}

/** Sources differ by some days about who followed whom when. */
const SLACK = 10;

/** Days since the year 0, about; what a date leaves out counts as its beginning. */
function dayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year * 365.25 + (month - 1) * 30.44 + day;
}
