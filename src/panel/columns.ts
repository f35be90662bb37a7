import { EventType, type Quad, QuantityKind } from '../document/index.ts';
import { quadOf } from '../ontology/index.ts';
import type { Cell, CellActor, Entity, IncidentCell, PeriodTotal } from '../store/index.ts';

/** One value of a panel; null is not known, or not defined. */
export type PanelValue = string | number | null;

/** What a row is made of. */
export interface PanelCell {
  readonly unit: string;
  readonly entity: readonly string[];
  readonly period: string;
  readonly start: string;
  /** Absent where nothing happened. */
  readonly cell?: Cell | undefined;
  /** Null where the store has no incidents at all. */
  readonly incident?: IncidentCell | undefined | null;
  readonly total?: PeriodTotal | undefined;
  readonly actor?: CellActor | undefined;
}

/** A column: its name, its type, and its value in a row. */
export interface PanelColumn {
  readonly name: string;
  readonly type: 'text' | 'date' | 'int' | 'double';
  readonly value: (row: PanelCell) => PanelValue;
  /** What alone it looks at, beside unit and period: without that it is the same in every row. */
  readonly of?: 'events' | 'incidents';
}

const text = (name: string, value: PanelColumn['value']): PanelColumn => ({ name, type: 'text', value });
const int = (name: string, value: PanelColumn['value']): PanelColumn => ({ name, type: 'int', value });
const double = (name: string, value: PanelColumn['value']): PanelColumn => ({
  ...{ name, type: 'double', value },
});

/** Who or where, by entity. */
function entityColumns(entity: Entity, directed: boolean): PanelColumn[] {
  switch (entity) {
    case 'dyad':
      return (directed ? ['source', 'target'] : ['side_a', 'side_b']).map((name, i) =>
        text(name, (row) => row.entity[i] ?? null),
      );
    case 'country':
      return [];
    case 'actor':
      return [
        text('name', (row) => row.actor?.name ?? null),
        text('country', (row) => row.actor?.country ?? null),
        text('code', (row) => row.actor?.code ?? null),
      ];
    case 'grid':
      return [
        double('lat', (row) => Math.floor((Number(row.unit) - 1) / 720) / 2 - 89.75),
        double('lon', (row) => ((Number(row.unit) - 1) % 720) / 2 - 179.75),
      ];
  }
}

const QUADS: readonly Quad[] = [
  ...(['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'] as const),
];

const MEASURES: readonly PanelColumn[] = [
  int('events', ({ cell }) => cell?.events ?? 0),
  int('documents', ({ cell }) => cell?.documents ?? 0),
  double('plover_sum', ({ cell }) => (cell?.plover ?? 0) / 1000),
  double('plover_mean', ({ cell }) => ratio(cell?.plover, 1000 * (cell?.scored ?? 0))),
  double('goldstein_sum', ({ cell }) => (cell?.goldstein ?? 0) / 1000),
  double('goldstein_mean', ({ cell }) => ratio(cell?.goldstein, 1000 * (cell?.weighed ?? 0))),
  ...QUADS.map((quad) =>
    int(quad.replace('-', '_'), ({ cell }) =>
      EventType.options
        .filter((type) => quadOf(type) === quad)
        .reduce((sum, type) => sum + (cell?.types[type] ?? 0), 0),
    ),
  ),
  ...EventType.options.map((type) => int(type.toLowerCase(), ({ cell }) => cell?.types[type] ?? 0)),
];

const TOTALS: readonly PanelColumn[] = [
  int('period_events', ({ total }) => total?.events ?? 0),
  int('period_documents', ({ total }) => total?.documents ?? 0),
  double('share', ({ cell, total }) => ratio(cell?.events ?? 0, total?.events)),
  double('events_per_document', ({ cell, total }) => ratio(cell?.events ?? 0, total?.documents)),
];

/** The kinds of figures that add up: money and weapons have units of their own. */
export const FIGURE_KINDS: readonly QuantityKind[] = QuantityKind.options.filter(
  (kind) => !['money', 'weapons', 'other'].includes(kind),
);

const INCIDENTS: readonly PanelColumn[] = [
  int('incidents', ({ incident }) => (incident === null ? null : (incident?.incidents ?? 0))),
  int('independent', ({ incident }) => (incident === null ? null : (incident?.independent ?? 0))),
  ...FIGURE_KINDS.flatMap((kind) =>
    (['low', 'best', 'high'] as const).map((bound) =>
      double(`${kind}_${bound}`, ({ incident }) => {
        if (incident === null) return null;
        if (incident === undefined) return 0;
        // Incidents without a figure: how many is not known, which is not none.
        return incident.figures.find((figure) => figure.kind === kind)?.[bound] ?? null;
      }),
    ),
  ),
];

/** The columns of a panel, in order; docs/reference/panels.md tells each. */
export function columnsOf(entity: Entity, directed: boolean): readonly PanelColumn[] {
  return [
    text('unit', (row) => row.unit),
    text('period', (row) => row.period),
    { name: 'period_start', type: 'date', value: (row) => row.start },
    ...entityColumns(entity, directed),
    ...MEASURES.map((column) => ({ ...column, of: 'events' as const })),
    ...INCIDENTS.map((column) => ({ ...column, of: 'incidents' as const })),
    ...TOTALS,
  ];
}

/** To six decimals; null where there is nothing to divide by. */
function ratio(part: number | undefined, whole: number | undefined): number | null {
  if (part === undefined || whole === undefined || whole === 0) return null;
  return Math.round((part / whole) * 1e6) / 1e6;
}
