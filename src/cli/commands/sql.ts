import { Option, type Command } from 'commander';
import type { Value } from '../../store/index.ts';
import { EXIT } from '../cli-error.ts';
import { FORMATS, type FormatName } from '../format/index.ts';
import { columnsOf, wantsColour, type CliIo } from '../io.ts';
import { listWriter } from '../lists/listing.ts';
import { rowListing } from '../lists/rows.ts';
import { writeTo } from '../write-to.ts';
import { addDbOption } from './db-option.ts';

interface SqlOptions {
  readonly db: string;
  readonly format: FormatName;
  readonly out?: string;
}

const EXAMPLES = `
Examples:
  dragoman sql "SELECT type, count(*) FROM events GROUP BY type ORDER BY 2 DESC" --db news.duckdb
  dragoman sql "SELECT day, outlet, record FROM events WHERE type = 'ASSAULT'" --db news.duckdb --format jsonl

One statement that reads. The views documents, sentences, actors, events, event_actors, quantities, quotes and issues
hold what is current; docs/reference/store.md lists their columns.
`;

/** Adds "dragoman sql": one statement that reads. */
export function addSql(program: Command, io: CliIo, done: (exit: number) => void): void {
  addDbOption(program.command('sql').description('ask a database in SQL, reading only'))
    .argument('<statement>', 'one SELECT')
    .addOption(new Option('--format <format>', 'format of the answer').choices(FORMATS).default('table'))
    .option('--out <file>', 'write to this file; it appears whole at the end')
    .addHelpText('after', EXAMPLES)
    .action(async (statement: string, { db, format, out }: SqlOptions) => {
      const store = await io.openStore(db, { write: false });
      try {
        const { columns, rows } = await store.sql(statement);
        const colour = out === undefined && wantsColour(io.stdout, io.env);
        const drawing = { width: columnsOf(io.stdout, io.env), colour };
        const writer = listWriter<readonly Value[]>(format, rowListing(columns), drawing);
        await writeTo(out, io, async (write) => {
          await write(writer.begin());
          for await (const row of rows) await write(writer.item(row));
          await write(writer.end());
        });
      } finally {
        await store.close();
      }
      done(EXIT.good);
    });
}
