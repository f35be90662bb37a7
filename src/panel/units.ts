import type { Entity, Period } from '../store/index.ts';
import { PanelError } from './panel-error.ts';

const ENTITIES: readonly Entity[] = ['dyad', 'country', 'actor', 'grid'];
const PERIODS: readonly Period[] = ['day', 'week', 'month', 'quarter', 'year'];

/** The names of all units: dyad-month, country-year and so on. */
export const PANEL_UNITS: readonly string[] = ENTITIES.flatMap((entity) =>
  PERIODS.map((period) => `${entity}-${period}`),
);

/** Parts a unit's name. Throws `panel-unit`. */
export function parseUnit(unit: string): { readonly entity: Entity; readonly period: Period } {
  const [first, second, ...more] = unit.split('-');
  const entity = ENTITIES.find((one) => one === first);
  const period = PERIODS.find((one) => one === second);
  if (entity !== undefined && period !== undefined && more.length === 0) return { entity, period };
  const hint = `It is one of ${ENTITIES.join(', ')}, a hyphen, and one of ${PERIODS.join(', ')}: dyad-month.`;
  throw new PanelError('panel-unit', `There is no panel by ${unit}`, hint);
}
