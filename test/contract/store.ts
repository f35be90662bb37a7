import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  openStore,
  type CodedRecords,
  type Filter,
  type FoundRecord,
  type Store,
} from '../../src/store/index.ts';
import { codeArticles, codeText, NEW, OLD } from '../support/coded.ts';
import { dumpStore, gather } from '../support/dump-store.ts';

/** What every store must do; `fresh` answers the address of a store that is not there yet. */
export function storeContract(fresh: () => Promise<string>): void {
  const opened: Store[] = [];
  const open = async (target: string, write = true): Promise<Store> => {
    const store = await openStore(target, { write });
    opened.push(store);
    return store;
  };
  const close = async (): Promise<void> => {
    for (const store of opened.splice(0)) await store.close();
  };
  afterEach(close);

  const filled = async (): Promise<{ store: Store; target: string; articles: CodedRecords[] }> => {
    const target = await fresh();
    const store = await open(target);
    const articles = await codeArticles();
    await store.write(articles, OLD);
    return { store, target, articles };
  };
  const rows = async (store: Store, sql: string) => gather((await store.sql(sql)).rows);

  describe('writing', () => {
    test('gives back every document and record as it was, unknown fields too', async () => {
      const store = await open(await fresh());
      const [first] = await codeArticles();
      const event = { ...first!.events[0]!, remark: { by: 'a newer program', list: [1, null] } };
      const reading = { code: 'broken-unicode', severity: 'warning', message: 'one' } as const;
      const coding = { code: 'sentence-too-long', severity: 'warning', message: 'two' } as const;
      const { document, sentences, actors, quotes } = first!;
      const coded: CodedRecords = {
        ...{ sentences, actors, quotes },
        document: { ...document, issues: [reading], later: true },
        events: [event],
        issues: [coding],
      };
      expect(await store.write([coded], OLD)).toEqual(['new']);
      const [back] = await gather(store.codings());
      expect(back).toEqual({ ...coded, versions: OLD, superseded: false });
      expect(await rows(store, 'SELECT stage, code FROM issues ORDER BY position')).toEqual([
        ['reading', 'broken-unicode'],
        ['coding', 'sentence-too-long'],
      ]);
    });

    test('keeps what is strange in texts', async () => {
      const store = await open(await fresh());
      const strange = await codeText(
        `It's 100% "so" \\ {a,b} ~ 🚢 日本語, and Russia ordered\tthem; DROP TABLE all_events; -- NULL`,
      );
      await store.write([strange], OLD);
      const [back] = await gather(store.codings());
      expect(back!.document).toEqual(strange.document);
      expect(back!.events).toEqual(strange.events);
      const [hit] = await gather(store.events({}));
      expect(hit!.sentence).toBe(strange.document.text);
    });

    test('changes nothing when the same comes again, wherever the file lies', async () => {
      const { store, articles } = await filled();
      const before = await dumpStore(store);
      const moved = articles.map((coded) => ({
        ...coded,
        document: { ...coded.document, origin: 'elsewhere.txt' },
      }));
      expect(
        await store.holds(
          moved.map(({ document }) => document),
          OLD,
        ),
      ).toEqual([true, true, true]);
      expect(await store.write(moved, OLD)).toEqual(['unchanged', 'unchanged', 'unchanged']);
      expect(await dumpStore(store)).toEqual(before);
    });

    test('writes a document that comes twice in a batch once', async () => {
      const store = await open(await fresh());
      const [one] = await codeArticles();
      expect(await store.write([one!, one!], OLD)).toEqual(['new', 'unchanged']);
      expect(await store.count('documents', { superseded: true })).toBe(1);
    });

    test('a newer coding supersedes an older one, which stays', async () => {
      const { store, articles } = await filled();
      const documents = articles.map(({ document }) => document);
      expect(await store.holds(documents, NEW)).toEqual([false, false, false]);
      const [first] = articles;
      const none = { ...first!, events: [] };
      expect(await store.write([none], NEW)).toEqual(['recoded']);
      const id = first!.events[0]!.id;
      expect(await gather(store.events({ document: first!.document.id }))).toEqual([]);
      const [old] = await gather(store.events({ document: first!.document.id, superseded: true }));
      expect([old!.event.id, old!.document.superseded]).toEqual([id, true]);
      expect(await store.count('documents', {})).toBe(3);
      const found = (await store.find(id)) as FoundRecord;
      expect([found.coding.superseded, found.coding.versions]).toEqual([true, OLD]);
      expect(await store.write(articles, OLD)).toEqual(['unchanged', 'unchanged', 'unchanged']);
      expect(await rows(store, 'SELECT superseded_by FROM all_documents ORDER BY number')).toEqual([
        ...[[4], [null], [null], [null]],
      ]);
    });

    test('another text at the same address supersedes, and going through both again changes nothing', async () => {
      const store = await open(await fresh());
      const [one, two] = await codeArticles();
      const same = { ...two!, document: { ...two!.document, id: one!.document.id } };
      expect(await store.write([one!, same], OLD)).toEqual(['new', 'recoded']);
      const before = await dumpStore(store);
      expect(await store.write([one!, same], OLD)).toEqual(['unchanged', 'unchanged']);
      expect(await dumpStore(store)).toEqual(before);
    });

    test('a batch that fails leaves nothing of itself', async () => {
      const { store } = await filled();
      const before = await dumpStore(store);
      const good = await codeText(
        'Another one, in which Russia ordered nothing that anybody could name at all.',
      );
      const bad = {
        ...good,
        events: [{ ...good.events[0]!, trigger: undefined }],
      } as unknown as CodedRecords;
      const other = await codeText(
        'The last one is not written either, since they all go in together or not.',
      );
      await expect(store.write([other, bad], OLD)).rejects.toThrow();
      expect(await dumpStore(store)).toEqual(before);
      expect(await store.write([other, good], OLD)).toEqual(['new', 'new']);
    });

    test('keeps all when opened again, to read by several at once', async () => {
      const { store, target } = await filled();
      const before = await dumpStore(store);
      await close();
      const [one, two] = [await open(target, false), await open(target, false)];
      expect(await dumpStore(one)).toEqual(before);
      expect(await dumpStore(two)).toEqual(before);
    });

    test('gives typed columns', async () => {
      const store = await open(await fresh());
      const [coded] = await codeArticles();
      const event = {
        ...coded!.events[0]!,
        date: [{ from: '2017-07', precision: 'month', basis: 'resolved' }],
        place: [
          {
            ...{ name: 'Adre', country: 'TCD', lat: 13.4667, lon: 22.2, geonamesId: 2436400 },
            ...{ precision: 'city', basis: 'resolved' },
          },
        ],
      } as CodedRecords['events'][number];
      await store.write([{ ...coded!, events: [event] }], OLD);
      const [row] = await rows(
        store,
        `SELECT type, mode, status, day, date_from, date_to, place_country, lat, geonames,
           source_countries, source_sectors, target_codes, document, outlet, published_day FROM events`,
      );
      expect(row).toEqual([
        ...['COERCE', 'arrest', 'actual', '2017-07-01', '2017-07-01', '2017-07-31', 'TCD', 13.4667, 2436400],
        ...[['RUS'], ['GOV'], ['USAGOV'], coded!.document.id, 'Wire', '2017-07-31'],
      ]);
      expect(await rows(store, 'SELECT kind, low, high, words FROM quantities')).toEqual([
        ['arrested', 12, null, 'at least 12'],
      ]);
    });
  });

  describe('asking', () => {
    // One store for all: nothing here writes to it.
    let store: Store;
    let articles: CodedRecords[];
    beforeAll(async () => {
      articles = await codeArticles();
      store = await openStore(await fresh(), { write: true });
      await store.write(articles, OLD);
    });
    afterAll(() => store.close());
    const titles = async (store: Store, filter: Filter) =>
      (await gather(store.documents(filter))).map(({ head }) => head.title ?? head.outlet);
    const triggers = async (store: Store, filter: Filter) =>
      (await gather(store.events(filter))).map(({ event }) => event.trigger.text);

    test('events by day, with actors, sentence and document', async () => {
      const hits = await gather(store.events({}));
      expect(hits.map(({ event }) => event)).toEqual([...articles[0]!.events, ...articles[1]!.events]);
      expect(hits[0]!.sentence).toContain('ordered 755 diplomats');
      expect(hits[0]!.actors.map(({ name }) => name)).toEqual(['Russia', 'Washington']);
      expect(hits[0]!.document).toMatchObject({ outlet: 'Wire', published: '2017-07-31', superseded: false });
    });

    test.each<[string, Filter, string[]]>([
      ['from a day on', { from: '2017-08-01' }, ['arrested']],
      ['up to a day', { to: '2017-07-31' }, ['ordered']],
      ['a country', { countries: ['USA'] }, ['ordered']],
      ['one of several countries', { countries: ['FRA', 'RUS'] }, ['ordered']],
      ['part of a name', { actor: 'russ' }, ['ordered']],
      ['the beginning of a code', { actor: 'USAG' }, ['ordered']],
      ['no such actor', { actor: 'FRA' }, []],
      ['a dyad', { dyad: { a: 'USA', b: 'RUSGOV', directed: false } }, ['ordered']],
      ['a dyad in its direction', { dyad: { a: 'RUS', b: 'USA', directed: true } }, ['ordered']],
      ['a dyad the other way', { dyad: { a: 'USA', b: 'RUS', directed: true } }, []],
      ['a type', { types: ['ASSAULT', 'COERCE'] }, ['ordered', 'arrested']],
      ['another type', { types: ['ASSAULT'] }, []],
      ['a status', { statuses: ['future'] }, []],
      ['an outlet', { outlets: ['Courier'] }, ['arrested']],
      ['words of the sentence, in any form', { text: 'harbours person' }, []],
      ['words of the sentence', { text: 'Harbours people' }, ['arrested']],
      ['a phrase', { text: '"the old harbour"' }, ['arrested']],
      ['words that are no phrase', { text: '"harbour old"' }, []],
      ['a number of them', { limit: 1 }, ['ordered']],
    ])('events of %s', async (_, filter, expected) => {
      expect(await triggers(store, filter)).toEqual(expected);
      expect(await store.count('events', filter)).toBe(filter.limit === 1 ? 2 : expected.length);
    });

    test('documents by words: all of them, the best first, phrases as they stand', async () => {
      expect(await titles(store, { text: 'harbour' })).toEqual(['Harbour strike ends', 'Courier']);
      expect(await titles(store, { text: 'HARBOUR strikes' })).toEqual(['Harbour strike ends']);
      expect(await titles(store, { text: 'harbour diplomats' })).toEqual([]);
      expect(await titles(store, { text: '"went back" dockers' })).toEqual(['Harbour strike ends']);
      expect(await titles(store, { text: '"back went"' })).toEqual([]);
      expect(await titles(store, { text: 'nowhere' })).toEqual([]);
      await expect(titles(store, { text: ' !? ' })).rejects.toThrow(/no word/);
    });

    test('documents by outlet, day and the events in them', async () => {
      expect(await titles(store, {})).toEqual([
        'Russia orders diplomats out',
        'Courier',
        'Harbour strike ends',
      ]);
      expect(await titles(store, { outlets: ['Wire'] })).toHaveLength(2);
      expect(await titles(store, { from: '2017-08-03' })).toEqual(['Harbour strike ends']);
      expect(await titles(store, { types: ['COERCE'], countries: ['RUS'] })).toHaveLength(1);
      expect(await titles(store, { types: ['COERCE'], text: 'harbour' })).toEqual(['Courier']);
      const [first] = await gather(store.documents({}));
      expect(first).toMatchObject({ language: 'en', events: 1, quotes: 1, actors: 2 });
    });

    test('quotes by speaker and words', async () => {
      const ids = async (filter: Filter) => (await gather(store.quotes(filter))).map(({ quote }) => quote.id);
      const own = articles[0]!.quotes.map(({ id }) => id);
      expect(await ids({})).toEqual(own);
      expect(await ids({ actor: 'washing', countries: ['USA'], kinds: ['direct'] })).toEqual(own);
      expect(await ids({ actor: 'Russia' })).toEqual([]);
      expect(await ids({ text: 'peace helps' })).toEqual(own);
      expect(await ids({ text: '"no help"' })).toEqual(own);
      expect(await ids({ text: 'war' })).toEqual([]);
      const [hit] = await gather(store.quotes({}));
      expect(hit!.speaker!.name).toBe('Washington');
    });

    test('actors over all documents', async () => {
      const { store: own } = await filled();
      const more = await codeText(
        'Later Russia arrested nobody, and in the end it ordered nothing more of that.',
      );
      await own.write([more], OLD);
      const all = await gather(own.actors({}));
      expect(
        all.map(({ name, documents, source, target, quotes }) => [name, documents, source, target, quotes]),
      ).toEqual([
        ['Russia', 2, 3, 0, 0],
        ['Washington', 1, 0, 1, 1],
      ]);
      expect(all[0]).toMatchObject({
        country: 'RUS',
        sectors: ['GOV'],
        cameo: 'RUSGOV',
        first: '2017-07-31',
      });
      expect(await own.count('actors', { countries: ['USA'] })).toBe(1);
      expect(await gather(own.actors({ sectors: ['MIL'] }))).toEqual([]);
      expect(await gather(own.actors({ types: ['AID'] }))).toEqual([]);
      expect(await gather(own.actors({ types: ['COERCE'], actor: 'wash' }))).toHaveLength(1);
    });

    test('a record by its id', async () => {
      const [{ document, events, quotes, actors }] = articles as [CodedRecords];
      const ids = [document, events[0]!, quotes[0]!, actors[0]!].map(({ id }) => id);
      const found = await Promise.all(ids.map((id) => store.find(id)));
      expect(found.map((one) => one?.kind)).toEqual(['document', 'event', 'quote', 'actor']);
      for (const one of found) expect((one as FoundRecord).coding.document.id).toBe(document.id);
      expect(await store.find("' OR 1=1 --")).toBeUndefined();
    });

    test('in SQL: columns, rows, sums as numbers', async () => {
      const answer = await store.sql(
        'SELECT type, count(*) AS n, max(day) AS last FROM events GROUP BY type',
      );
      expect(answer.columns).toEqual(['type', 'n', 'last']);
      expect(await gather(answer.rows)).toEqual([['COERCE', 2, '2017-08-02']]);
      expect(await rows(store, "SELECT id FROM events WHERE type = 'AID'")).toEqual([]);
    });

    test.each([
      'SELECT nothing FROM events',
      'DELETE FROM all_events',
      'DROP TABLE all_events',
      'SELECT 1; DELETE FROM all_events',
      "UPDATE all_documents SET text = ''",
      'WITH gone AS (DELETE FROM all_events RETURNING 1) SELECT * FROM gone',
      "COPY (SELECT 1) TO '/tmp/dragoman-must-not-be-there'",
      '',
    ])('in SQL, not: %s', async (statement) => {
      const before = await dumpStore(store);
      await expect(store.sql(statement).then(({ rows: all }) => gather(all))).rejects.toMatchObject({
        code: 'store-query',
      });
      expect(await dumpStore(store)).toEqual(before);
    });
  });

  describe('opening', () => {
    test('to read what is not there says so', async () => {
      const target = await fresh();
      await expect(openStore(target, { write: false })).rejects.toMatchObject({ code: 'store-missing' });
    });

    test('refuses the schema of a newer program', async () => {
      const { target, store } = await filled();
      await close();
      const { engineOf } = await import('../support/engine.ts');
      const engine = await engineOf(target);
      await engine.all("INSERT INTO migrations VALUES (9999, 'later')");
      await engine.close();
      for (const write of [true, false])
        await expect(openStore(target, { write })).rejects.toMatchObject({ code: 'store-newer' });
      expect(store.kind).toBe(engine.kind);
    });
  });
}
