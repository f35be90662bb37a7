import type {
  Cell,
  CellActor,
  CellAnswer,
  CellTally,
  CountryRole,
  Entity,
  Filter,
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
  const found = unitsOf(answer.cells, entity);
  const units = chooseUnits(found, given, entity, options.least ?? 0);
  const { span } = answer;
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
  const rows = function* (): Generator<readonly PanelValue[]> {
    for (const { unit, entity: parts, cells } of units) {
      for (const start of starts) {
        const cell = cells.get(start);
        if (cell === undefined && !fill) continue;
        const row: PanelCell = {
          ...{ unit, entity: parts, start, period: names.get(start)!, cell },
          ...{ total: totals.get(start), actor: actors.get(unit) ?? actorOf(unit, entity) },
        };
        yield columns.map(({ value, blank }) =>
          cell === undefined && blank !== undefined ? blank : value(row),
        );
      }
    }
  };
  return {
    columns,
    rows: { [Symbol.iterator]: rows },
    summary: {
      ...{ rows: count, units: units.length, periods: starts.length },
      ...(span === undefined ? {} : span),
      tally: answer.tally,
      unitsLeftOut: [...found.keys()].filter((key) => !units.some(({ unit }) => unit === key)).length,
    },
  };
}

interface Unit {
  readonly unit: string;
  readonly entity: readonly string[];
  /** By first day. */
  readonly cells: ReadonlyMap<string, Cell>;
}

function unitsOf(cells: CellAnswer['cells'], entity: Entity): Map<string, Unit> {
  const units = new Map<string, Unit & { readonly cells: Map<string, Cell> }>();
  for (const cell of cells) {
    const unit = entity === 'dyad' ? cell.entity.join('-') : cell.entity[0]!;
    const own = units.get(unit) ?? { unit, entity: cell.entity, cells: new Map<string, Cell>() };
    own.cells.set(cell.start, cell);
    units.set(unit, own);
  }
  return units;
}

function chooseUnits(
  found: ReadonlyMap<string, Unit>,
  given: readonly (readonly string[])[] | undefined,
  entity: Entity,
  least: number,
): Unit[] {
  const all =
    given === undefined
      ? [...found.values()]
      : [...new Map(given.map((parts) => [parts.join('-'), parts]))].map(
          ([unit, parts]): Unit => found.get(unit) ?? { unit, entity: parts, cells: new Map() },
        );
  const enough = all.filter(
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
