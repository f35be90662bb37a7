import type { PanelSummary } from '../panel/index.ts';
import type { CellTally, Entity, Period } from '../store/index.ts';

const UNPLACED: Readonly<Record<Entity, string>> = {
  dyad: 'without a side whose country is known',
  country: 'without a country',
  actor: 'without an actor',
  grid: 'without a place',
};

const PLURALS: Readonly<Record<Entity, string>> = {
  ...{ dyad: 'dyads', country: 'countries', actor: 'actors', grid: 'cells' },
};

/** The lines that end a panel: what it holds, and which events it leaves out. */
export function describePanel(
  { rows, units, periods, from, to, tally, incidents, unitsLeftOut }: PanelSummary,
  { entity, period }: { readonly entity: Entity; readonly period: Period },
  projected: boolean,
): string {
  const days = from === undefined ? '' : `, ${from} to ${to ?? from}`;
  const reasons: Readonly<Record<keyof Omit<CellTally, 'counted'>, string>> = {
    status: projected ? 'that PLOVER does not count (negated, historical ...)' : 'of another status',
    undated: 'without a date',
    outside: 'dated outside these days',
    vague: `dated less finely than a ${period}`,
    unplaced: UNPLACED[entity],
    area: 'whose place is a whole country, division or other area',
  };
  const count = (name: string, of: CellTally): string => {
    const left = (Object.keys(reasons) as (keyof typeof reasons)[])
      .filter((reason) => of[reason] > 0)
      .map((reason) => `${of[reason]} ${reasons[reason]}`);
    return `${name} counted ${of.counted}${left.length === 0 ? '' : `, left out: ${left.join('; ')}`}\n`;
  };
  return [
    `${rows} rows: ${units} ${PLURALS[entity]}, ${periods} ${period}s${days}\n`,
    count('events', tally),
    ...(incidents === undefined ? [] : [count('incidents', incidents.tally)]),
    ...(incidents?.stale === true
      ? ['The incidents are older than the store: dragoman relate finds them anew.\n']
      : []),
    ...(unitsLeftOut === 0 ? [] : [`${unitsLeftOut} other ${PLURALS[entity]} had events too\n`]),
  ].join('');
}
