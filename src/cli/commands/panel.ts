import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  makePanel,
  PANEL_FORMATS,
  type PanelFormat,
  PanelError,
  parseUnit,
  writePanel,
} from '../../panel/index.ts';
import type { CountryRole } from '../../store/index.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { columnsOf, wantsColour, type CliIo } from '../io.ts';
import { listWriter } from '../lists/listing.ts';
import { panelListing } from '../lists/panel.ts';
import { parseCount } from '../options.ts';
import { describePanel } from '../describe-panel.ts';
import { writeTo } from '../write-to.ts';
import { addDbOption } from './db-option.ts';
import { addConditions, filterOf, type FilterOptions } from './filter-options.ts';

interface CommandOptions extends Omit<FilterOptions, 'format'> {
  readonly unit: string;
  readonly undirected?: boolean;
  readonly sectors?: boolean;
  readonly role?: CountryRole;
  readonly projected?: boolean;
  readonly fill: boolean;
  readonly units?: string[];
  readonly least?: number;
  readonly format: PanelFormat | 'table';
}

const EXAMPLES = `
Examples:
  dragoman panel --db news.duckdb --unit dyad-month --out dyads.csv
  dragoman panel --db news.duckdb --unit dyad-month --units RUS-USA USA-RUS --from 2017 --to 2017
  dragoman panel --db news.duckdb --unit country-week --role place --type PROTEST --format parquet --out protests.parquet
  dragoman panel --db news.duckdb --unit grid-month --type ASSAULT --no-fill

A unit is dyad, country, actor or grid (PRIO-GRID), a hyphen, and day, week, month, quarter or year. A row for every unit and
period, zeros filled in. docs/reference/panels.md tells the columns; what was left out, and why, is told at the end.

Exit codes: 0 also where nothing is found, 1 the database cannot be read, 2 wrong usage.
`;

/** Adds "dragoman panel": counts by unit and period. */
export function addPanel(program: Command, io: CliIo, done: (exit: number) => void): void {
  const command = addDbOption(
    program.command('panel').description('count events by unit and period, ready for R and pandas'),
  ).addOption(
    new Option('--unit <unit>', 'dyad-month, country-year, actor-week, grid-month ...')
      .makeOptionMandatory()
      .argParser(unitOf),
  );
  addConditions(command, ['country', 'actor', 'dyad', 'type', 'mode', 'status', 'text', 'outlet'])
    .option('--undirected', 'dyads either way: RUS-USA and USA-RUS in one row')
    .option('--sectors', 'dyads and countries by country and sector: USAGOV-RUSGOV')
    .addOption(
      new Option('--role <role>', 'how a country takes part').choices([
        'either',
        'source',
        'target',
        'place',
      ]),
    )
    .option('--projected', 'acts as PLOVER counts them: what is announced is AGREE or THREATEN')
    .option('--no-fill', 'only rows with events')
    .option('--units <unit...>', 'these units and no others, with zeros where nothing happened')
    .option('--least <n>', 'only units with so many events in all', parseCount(1e9))
    .addOption(
      new Option('--format <format>', 'format of the panel')
        .choices([...PANEL_FORMATS, 'table'])
        .default('csv'),
    )
    .option('--out <file>', 'write to this file; it appears whole at the end')
    .addHelpText('after', EXAMPLES)
    .action(async (options: CommandOptions) => {
      await runPanel(options, io);
      done(EXIT.good);
    });
}

async function runPanel(options: CommandOptions, io: CliIo): Promise<void> {
  const { db, unit, format, out, undirected, sectors, role, projected, fill, units, least } = options;
  if (format === 'parquet' && out === undefined && io.stdout.isTTY === true) {
    throw new CliError('binary-output', 'parquet is no text for a terminal', 'Name a file with --out.');
  }
  const given = { undirected, sectors, role, projected, units, least };
  const store = await io.openStore(db, { write: false });
  try {
    const panel = await makePanel(store, {
      ...{ unit, fill, filter: filterOf(options) },
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    }).catch((error: unknown) => {
      if (!(error instanceof PanelError)) throw error;
      throw new CliError(error.code, error.message, error.hint);
    });
    const colour = out === undefined && wantsColour(io.stdout, io.env);
    const drawing = { width: columnsOf(io.stdout, io.env), colour };
    const whole = await writeTo(out, io, async (write) => {
      if (format !== 'table') {
        for await (const piece of writePanel(panel, format)) await write(piece);
        return;
      }
      const writer = listWriter('table', panelListing(panel.columns), drawing);
      await write(writer.begin());
      for (const row of panel.rows) await write(writer.item(row));
      await write(writer.end());
    });
    if (whole) io.stderr.write(describePanel(panel.summary, parseUnit(unit), projected === true));
  } finally {
    await store.close();
  }
}

function unitOf(value: string): string {
  try {
    parseUnit(value);
    return value;
  } catch (error) {
    if (error instanceof PanelError) throw new InvalidArgumentError(error.hint);
    throw error;
  }
}
