import type {
  Cell,
  CellActor,
  CellAnswer,
  CellTally,
  CountryRole,
  Entity,
  Filter,
  IncidentCell,
  Store,
} from '../store/index.ts';
import { columnsOf, type PanelCell, type PanelColumn, type PanelValue } from './columns.ts';
import { PanelError } from './panel-error.ts';
import { nameOf, startsBetween } from './periods.ts';
import { parseUnit } from './units.ts';

/** What a panel is made of. */
export interface PanelOptions {
  /** Entity and period: `dyad-month`, `country-year`, `actor-week`, `grid-month` ... */
  readonly unit: string;
  /** Which events. Countries, actors and dyads choose units too. Of statuses: `actual` where none is named. */
  readonly filter?: Filter;
  /** Dyads either way: A to B and B to A in one row. */
  readonly undirected?: boolean;
  /** Dyads and countries by country and sector: `USAGOV`. */
  readonly sectors?: boolean;
  /** How a country takes part (default: as source or target). */
  readonly role?: CountryRole;
  /** Acts as PLOVER counts them: what is announced or threatened counts as agreement or threat. */
  readonly projected?: boolean;
  /** False: only cells in which something happened. */
  readonly fill?: boolean;
  /** These units and no others, whether anything happened or not. */
  readonly units?: readonly string[];
  /** Only units with so many events in all. */
  readonly least?: number;
  /** Most rows that may come out (default 5 million). */
  readonly maxRows?: number;
}

/** A panel: one row for each unit and period, by unit, then by period. */
export interface Panel {
  readonly columns: readonly PanelColumn[];
  readonly rows: Iterable<readonly PanelValue[]>;
  readonly summary: PanelSummary;
}

/** What went into a panel, and what did not. */
export interface PanelSummary {
  readonly rows: number;
  readonly units: number;
  readonly periods: number;
  /** First and last day. */
  readonly from?: string;
  readonly to?: string;
  /** Events that the filter lets through: counted, and left out under the first reason that holds. */
  readonly tally: CellTally;
  /** The same of incidents, where there are any; `stale` where documents or decisions came since they were found. */
  readonly incidents?: { readonly tally: CellTally; readonly stale: boolean };
  /** Units that have fewer events than `least`, or are not among `units`. */
  readonly unitsLeftOut: number;
}

const MAX_ROWS = 5_000_000;

/** Makes a panel of a store. The same records give the same rows, in whatever order and database they came. */
export async function makePanel(store: Store, options: PanelOptions): Promise<Panel> {
  const { entity, period } = parseUnit(options.unit);
  check(options, entity);
  const directed = options.undirected !== true;
  const given = options.units?.map((unit) => entityOf(unit, entity, directed));
  const answer = await store.cells({
    ...{ entity, period, directed, role: options.role ?? 'either' },
    ...{ sectors: options.sectors ?? false, projected: options.projected ?? false },
    filter: options.filter ?? {},
  });
  const { incidents } = answer;
  const stale = incidents !== undefined && (await store.relations())?.stale === true;
  const found = unitsOf(answer.cells, incidents?.cells ?? [], entity);
  const units = chooseUnits(found, given, entity, options.least ?? 0);
  const { span } = answer;
  const shown = new Set(units.map(({ unit }) => unit));
  const starts = span === undefined ? [] : startsBetween(period, span.from, span.to);
  const fill = options.fill !== false;
  const count = fill ? units.length * starts.length : units.reduce((sum, { cells }) => sum + cells.size, 0);
  const most = options.maxRows ?? MAX_ROWS;
  if (count > most) {
    const message = `${count} rows (${units.length} units in ${starts.length} periods) are more than ${most}`;
    const hint = 'Name units, ask for more events in each (least), narrow the dates, or leave zeros out.';
    throw new PanelError('panel-size', message, hint);
  }
  const columns = columnsOf(entity, directed);
  const totals = new Map(answer.periods.map((total) => [total.start, total]));
  const actors = new Map(answer.actors.map((actor) => [actor.key, actor]));
  const names = new Map(starts.map((start) => [start, nameOf(period, start)]));
  const nothing = { unit: '', entity: [], period: '', start: '' };
  const blanks = columns.map(({ of, value }) =>
    of === undefined ? null : value({ ...nothing, incident: incidents === undefined ? null : undefined }),
  );
  const rows = function* (): Generator<readonly PanelValue[]> {
    for (const { unit, entity: parts, cells, incidents: own } of units) {
      for (const start of starts) {
        const cell = cells.get(start);
        const incident = incidents === undefined ? null : own.get(start);
        if (cell === undefined && incident == null && !fill) continue;
        const row: PanelCell = {
          ...{ unit, entity: parts, start, period: names.get(start)!, cell, incident },
          ...{ total: totals.get(start), actor: actors.get(unit) ?? actorOf(unit, entity) },
        };
        yield columns.map(({ of, value }, i) => {
          const none = of === 'events' ? cell === undefined : of === 'incidents' && incident == null;
          return none ? blanks[i]! : value(row);
        });
      }
    }
  };
  return {
    columns,
    rows: { [Symbol.iterator]: rows },
    summary: {
      ...{ rows: count, units: units.length, periods: starts.length },
      ...(span ?? {}),
      tally: answer.tally,
      ...(incidents === undefined ? {} : { incidents: { tally: incidents.tally, stale } }),
      unitsLeftOut: [...found.keys()].filter((key) => !shown.has(key)).length,
    },
  };
}

interface Unit {
  readonly unit: string;
  readonly entity: readonly string[];
  /** By first day. */
  readonly cells: Map<string, Cell>;
  readonly incidents: Map<string, IncidentCell>;
}

function unitsOf(
  cells: CellAnswer['cells'],
  incidents: readonly IncidentCell[],
  entity: Entity,
): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const unitOf = (parts: readonly string[]): Unit => {
    const unit = entity === 'dyad' ? parts.join('-') : parts[0]!;
    const known = units.get(unit);
    if (known !== undefined) return known;
    const made = { unit, entity: parts, cells: new Map(), incidents: new Map() };
    units.set(unit, made);
    return made;
  };
  for (const cell of cells) unitOf(cell.entity).cells.set(cell.start, cell);
  for (const cell of incidents) unitOf(cell.entity).incidents.set(cell.start, cell);
  return units;
}

function chooseUnits(
  found: ReadonlyMap<string, Unit>,
  given: readonly (readonly string[])[] | undefined,
  entity: Entity,
  least: number,
): Unit[] {
  const all = given?.map(
    (parts): Unit =>
      found.get(parts.join('-')) ?? {
        ...{ unit: parts.join('-'), entity: parts, cells: new Map(), incidents: new Map() },
      },
  ) ?? [...found.values()];
  const enough = [...new Map(all.map((unit) => [unit.unit, unit])).values()].filter(
    ({ cells }) => least === 0 || [...cells.values()].reduce((sum, { events }) => sum + events, 0) >= least,
  );
  if (entity === 'grid') return enough.sort((a, b) => Number(a.unit) - Number(b.unit));
  return enough.sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

/** Reads a unit that the caller names. Throws `panel-unit`. */
function entityOf(unit: string, entity: Entity, directed: boolean): readonly string[] {
  const refuse = (what: string): never => {
    throw new PanelError('panel-unit', `${unit} is no ${entity}`, `It must be ${what}.`);
  };
  if (entity === 'actor') return [unit];
  if (entity === 'country') return /^[A-Z]{3,}$/.test(unit) ? [unit] : refuse('a code such as RUS');
  if (entity === 'grid') {
    return /^[1-9]\d*$/.test(unit) && Number(unit) <= 259_200 ? [unit] : refuse('a number from 1 to 259200');
  }
  const [a, b, ...more] = unit.split('-');
  const isCode = (code: string | undefined) => /^[A-Z]{3,}$/.test(code ?? '');
  if (!isCode(a) || !isCode(b) || more.length > 0) refuse('two codes with a hyphen, such as RUS-USA');
  return directed || a! <= b! ? [a!, b!] : [b!, a!];
}

/** An actor that is asked for and does nothing: by its key alone. */
function actorOf(unit: string, entity: Entity): CellActor | undefined {
  return entity === 'actor' ? { key: unit, name: unit } : undefined;
}

function check({ undirected, sectors, role, projected, filter }: PanelOptions, entity: Entity): void {
  const refuse = (message: string, hint: string): never => {
    throw new PanelError('panel-options', message, hint);
  };
  if (undirected === true && entity !== 'dyad') refuse('Only dyads can be undirected', 'Leave it out.');
  if (sectors === true && entity !== 'dyad' && entity !== 'country') {
    refuse(`A panel by ${entity} has no sectors`, 'Dyads and countries have: leave it out.');
  }
  if (role !== undefined && entity !== 'country') {
    refuse(`A panel by ${entity} has no role`, 'Countries have: leave it out.');
  }
  if (role === 'place' && sectors === true) refuse('A place has no sector', 'Leave one of the two out.');
  if (projected === true && filter?.statuses !== undefined) {
    refuse(
      'Projected acts have no status of their own',
      'The status is folded into the type: leave one of the two out.',
    );
  }
}
