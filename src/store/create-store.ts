import type { Versions } from '../document/index.ts';
import { countCells } from './cells/count-cells.ts';
import { checked, checkFilter } from './check-filter.ts';
import { contentOf } from './content.ts';
import { dumpTables, restoreTables } from './backup.ts';
import { currentNumbers } from './among.ts';
import { fillActorSums } from './actor-sums.ts';
import { readCodings, readCodingsById } from './codings.ts';
import { addChanges, lastChange, readChanges } from './changes/journal.ts';
import type { Engine, IndexEntry, Row, Session } from './engine.ts';
import { findAny } from './find.ts';
import { writingEngine } from './guarded-engine.ts';
import { text, withText } from './head.ts';
import { countActors, listActors } from './lists/actors.ts';
import { countDocuments, listDocuments } from './lists/documents.ts';
import { countEvents, listEvents } from './lists/events.ts';
import { countIncidents, listIncidents } from './lists/incidents.ts';
import { countQuotes, listQuotes } from './lists/quotes.ts';
import { countStories, listStories } from './lists/stories.ts';
import { readDecisions, writeDecision } from './relations/decisions.ts';
import { codingKeysOf, readArticles, relationsOf, stateOf } from './relations/read-articles.ts';
import { writeRelated } from './relations/write-related.ts';
import { rowsOf } from './rows.ts';
import type { CodedRecords } from '../document/index.ts';
import { cutPage, itemsOf, type Keyed } from './lists/keyed.ts';
import type { Filter, ListItems, ListName, PageCut, Store, Written } from './store.ts';
import { TABLES } from './tables.ts';
import { pageEvents } from './pages/page-events.ts';
import { pageQuotes } from './pages/page-quotes.ts';
import { openViews } from './views/open-views.ts';

type Pages = {
  readonly [Name in ListName]: (
    engine: Engine,
    filter: Filter,
    cut: PageCut,
  ) => AsyncIterable<Keyed<ListItems[Name]>> | Promise<Keyed<ListItems[Name]>[]>;
};

/** A store over an engine whose schema is the newest; what would write is refused where it was opened for reading. */
export function createStore(engine: Engine, options: { readonly write: boolean }): Store {
  const writer = writingEngine(engine, options);
  const pages: Pages = {
    ...{ events: pageEvents, quotes: pageQuotes, actors: listActors, documents: listDocuments },
    ...{ incidents: listIncidents, stories: listStories },
  };
  const counts = {
    ...{ events: countEvents, quotes: countQuotes, actors: countActors, documents: countDocuments },
    ...{ incidents: countIncidents, stories: countStories },
  };
  return {
    kind: engine.kind,
    holds: async (documents, versions) => {
      const contents = documents.map(contentOf);
      const held = await heldOf(engine, contents, versions);
      return contents.map((content) => held.has(content));
    },
    write: (batch, versions) => writer.transaction((session) => write(writer, session, batch, versions)),
    events: (filter) => listEvents(engine, checked(filter)),
    quotes: (filter) => listQuotes(engine, checked(filter)),
    actors: (filter) => itemsOf(listActors(engine, checked(filter))),
    documents: (filter) => itemsOf(listDocuments(engine, checked(filter))),
    incidents: (filter) => itemsOf(listIncidents(engine, checked(filter))),
    stories: (filter) => itemsOf(listStories(engine, checked(filter))),
    page: async (list, filter, cut) => {
      checkFilter(filter);
      return cutPage(pages[list](engine, { ...filter, limit: filter.limit + 1 }, cut), filter.limit);
    },
    views: openViews(engine),
    count: async (list, filter) => counts[list](engine, checked(filter)),
    cells: async (query) => {
      checkFilter(query.filter);
      return countCells(engine, query);
    },
    codings: (options = {}) => {
      checkFilter(options.events ?? {});
      return readCodings(engine, options);
    },
    codingsById: () => readCodingsById(engine),
    decide: (decision) => writeDecision(writer, decision),
    decisions: (filter) => readDecisions(engine, filter),
    codingKeys: () => codingKeysOf(engine),
    articles: (numbers) => readArticles(engine, numbers),
    state: () => stateOf(engine),
    writeRelated: (related) =>
      writer.transaction(async (session) => {
        const told = await writeRelated(session, related);
        if (told !== undefined) await addChanges(session, told);
        return told;
      }),
    changes: (after, limit) => readChanges(engine, after, limit),
    lastChange: () => lastChange(engine),
    relations: () => relationsOf(engine),
    find: (id) => findAny(engine, id),
    dump: (put) => dumpTables(engine, put),
    restore: (parts) => restoreTables(writer, parts),
    sql: (statement) => engine.read(statement),
    close: () => engine.close(),
  };
}

async function heldOf(
  session: Session,
  contents: readonly string[],
  { program, model, codebook }: Versions,
): Promise<Set<string>> {
  if (contents.length === 0) return new Set();
  const places = contents.map((_, i) => `$${i + 4}`).join(', ');
  const rows = await session.all(
    `SELECT content FROM all_documents
     WHERE program = $1 AND model = $2 AND codebook = $3 AND content IN (${places})`,
    [program, model, codebook, ...contents],
  );
  return new Set(rows.map((row) => text(row, 'content')!));
}

async function write(
  engine: Engine,
  session: Session,
  batch: readonly CodedRecords[],
  versions: Versions,
): Promise<Written[]> {
  const contents = batch.map(({ document }) => contentOf(document));
  const held = await heldOf(session, contents, versions);
  const latest = await currentNumbers(
    session,
    batch.map(({ document }) => document.id),
  );
  const [last] = await session.all('SELECT coalesce(max(number), 0) AS number FROM all_documents');
  let number = Number(last?.['number']);
  const rows = new Map(TABLES.map((table) => [table, [] as Row[]]));
  const index: IndexEntry[] = [];
  const superseded: [older: number, newer: number][] = [];
  const written = batch.map((coded, i): Written => {
    const content = contents[i]!;
    if (held.has(content)) return 'unchanged';
    held.add(content);
    number += 1;
    const own = rowsOf(coded, number, content, versions);
    for (const [table, more] of own.rows) rows.get(table)!.push(...more);
    index.push(...own.index);
    const older = latest.get(coded.document.id);
    if (older !== undefined) superseded.push([older, number]);
    latest.set(coded.document.id, number);
    return older === undefined ? 'new' : 'recoded';
  });
  for (const [table, own] of rows) await session.insert(table, own);
  await session.all(fillActorSums(`$ > ${Number(last?.['number'])}`));
  await engine.index(session, index);
  for (const [older, newer] of superseded)
    await session.all('UPDATE all_documents SET superseded_by = $1 WHERE number = $2', [newer, older]);
  await addChanges(
    session,
    batch.flatMap(({ document: { id, title } }, i) =>
      written[i] === 'unchanged'
        ? []
        : [
            {
              kind: 'document',
              change: written[i] === 'new' ? 'new' : 'changed',
              id,
              ...withText('title', title),
            },
          ],
    ),
  );
  return written;
}
