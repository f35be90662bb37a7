import type { Command } from 'commander';
import type { Filter, ListName, Store } from '../../store/index.ts';
import { EXIT } from '../cli-error.ts';
import { columnsOf, wantsColour, type CliIo } from '../io.ts';
import { actorListing } from '../lists/actors.ts';
import { documentListing } from '../lists/documents.ts';
import { eventListing } from '../lists/events.ts';
import { listWriter, type Listing } from '../lists/listing.ts';
import { quoteListing } from '../lists/quotes.ts';
import { writeTo } from '../write-to.ts';
import { addDbOption } from './db-option.ts';
import { addFilterOptions, filterOf, type FilterOptions } from './filter-options.ts';

const TABLE_LIMIT = 50;

const EXAMPLES = `
Examples:
  dragoman events --db news.duckdb --dyad RUS,USA --from 2017-07 --type SANCTION
  dragoman events --db news.duckdb --status actual --format csv --out events.csv
  dragoman quotes --db news.duckdb --actor Lavrov --text "sanctions"
  dragoman actors --db news.duckdb --country RUS --limit 20
  dragoman documents --db news.duckdb --text '"travel ban" judge'

Exit codes: 0 also where nothing is found, 1 the database cannot be read, 2 wrong usage.
`;

/** Adds "dragoman events", "quotes", "actors" and "documents": what a store holds. */
export function addLists(program: Command, io: CliIo, done: (exit: number) => void): void {
  const add = <Item>(
    name: ListName,
    description: string,
    own: Parameters<typeof addFilterOptions>[1],
    listing: Listing<Item>,
    list: (store: Store, filter: Filter) => AsyncIterable<Item>,
  ): void => {
    addFilterOptions(addDbOption(program.command(name).description(description)), own)
      .addHelpText('after', EXAMPLES)
      .action(async (options: FilterOptions) => {
        await runList(name, options, listing, list, io);
        done(EXIT.good);
      });
  };
  const acts = ['country', 'actor', 'dyad', 'type', 'mode', 'status', 'text'] as const;
  add('events', 'list the events of a database', acts, eventListing, (store, filter) => store.events(filter));
  add(
    'quotes',
    'list the quotes of a database',
    ['country', 'actor', 'kind', 'text'],
    quoteListing,
    (store, filter) => store.quotes(filter),
  );
  add(
    'actors',
    'list the actors of a database, each once over all documents',
    ['country', 'actor', 'sector', 'type', 'mode', 'status'],
    actorListing,
    (store, filter) => store.actors(filter),
  );
  add(
    'documents',
    'list the documents of a database; of events only those with such events',
    acts,
    documentListing,
    (store, filter) => store.documents(filter),
  );
}

async function runList<Item>(
  name: ListName,
  options: FilterOptions,
  listing: Listing<Item>,
  list: (store: Store, filter: Filter) => AsyncIterable<Item>,
  io: CliIo,
): Promise<void> {
  const { format, out, db } = options;
  const filter = { ...(format === 'table' ? { limit: TABLE_LIMIT } : {}), ...filterOf(options) };
  const drawing = {
    width: columnsOf(io.stdout, io.env),
    colour: out === undefined && wantsColour(io.stdout, io.env),
  };
  const writer = listWriter(format, listing, drawing);
  const store = await io.openStore(db, { write: false });
  try {
    let shown = 0;
    const whole = await writeTo(out, io, async (write) => {
      await write(writer.begin());
      for await (const item of list(store, filter)) {
        await write(writer.item(item));
        shown += 1;
      }
      await write(writer.end());
    });
    if (!whole || format !== 'table' || shown !== filter.limit) return;
    const all = await store.count(name, filter);
    if (all > shown) io.stderr.write(`${shown} of ${all} ${name}; --limit N shows more.\n`);
  } finally {
    await store.close();
  }
}
