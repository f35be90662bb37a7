import type { Command } from 'commander';
import type { Filter, ListName, Store } from '../../store/index.ts';
import { EXIT } from '../cli-error.ts';
import { columnsOf, wantsColour, type CliIo } from '../io.ts';
import { actorListing } from '../lists/actors.ts';
import { documentListing } from '../lists/documents.ts';
import { eventListing } from '../lists/events.ts';
import { incidentListing } from '../lists/incidents.ts';
import { listWriter, type Listing } from '../lists/listing.ts';
import { quoteListing } from '../lists/quotes.ts';
import { storyListing } from '../lists/stories.ts';
import { writeTo } from '../write-to.ts';
import { addDbOption } from './db-option.ts';
import { addFilterOptions, filterOf, type FilterOptions } from './filter-options.ts';

const TABLE_LIMIT = 50;

const EXAMPLES = `
Examples:
  dragoman incidents --db news.duckdb --country SYR --from 2016 --type ASSAULT --independent 2
  dragoman incidents --db news.duckdb --disagree
  dragoman stories --db news.duckdb --text ceasefire --independent 3
  dragoman events --db news.duckdb --incident i1c2d3e4f5a6b7c8d
  dragoman events --db news.duckdb --dyad RUS,USA --from 2017-07 --type SANCTION
  dragoman events --db news.duckdb --status actual --format csv --out events.csv
  dragoman quotes --db news.duckdb --actor Lavrov --text "sanctions"
  dragoman actors --db news.duckdb --country RUS --limit 20
  dragoman documents --db news.duckdb --text '"travel ban" judge'

Exit codes: 0 also where nothing is found, 1 the database cannot be read, 2 wrong usage.
`;

/** Adds "dragoman incidents", "stories", "events", "quotes", "actors" and "documents": what a store holds. */
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
  const acts = ['country', 'actor', 'dyad', 'type', 'mode', 'status', 'place', 'text'] as const;
  const joined = ['incident', 'story'] as const;
  const told = ['disagree', 'independent'] as const;
  add(
    'incidents',
    'list the incidents of a database: one row for one occurrence, all its reports behind it',
    [...acts, 'sector', 'story', ...told, 'rejected'],
    incidentListing,
    (store, filter) => store.incidents(filter),
  );
  add(
    'stories',
    'list the stories of a database: documents about the same happenings',
    [...acts, 'incident', ...told],
    storyListing,
    (store, filter) => store.stories(filter),
  );
  add(
    'events',
    'list the events of a database: one row for one report',
    [...acts, ...joined, 'rejected', 'superseded'],
    eventListing,
    (store, filter) => store.events(filter),
  );
  add(
    'quotes',
    'list the quotes of a database',
    ['country', 'actor', 'kind', 'text', ...joined, 'superseded'],
    quoteListing,
    (store, filter) => store.quotes(filter),
  );
  add(
    'actors',
    'list the actors of a database, each once over all documents',
    ['country', 'actor', 'sector', 'type', 'mode', 'status', ...joined, 'superseded'],
    actorListing,
    (store, filter) => store.actors(filter),
  );
  add(
    'documents',
    'list the documents of a database; of events only those with such events',
    [...acts, ...joined, 'superseded'],
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
    if (name === 'incidents' || name === 'stories') await warnStale(store, db, io);
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

/** Says where the list does not know of all that is in the store. */
async function warnStale(store: Store, db: string, io: CliIo): Promise<void> {
  const relations = await store.relations();
  if (relations !== undefined && !relations.stale) return;
  const what =
    relations === undefined ? 'Nothing has been related yet' : 'Documents or decisions have come since';
  io.stderr.write(`${what}: dragoman relate --db ${db}\n`);
}
