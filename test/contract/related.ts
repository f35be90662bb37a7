import { afterEach, describe, expect, test } from 'vitest';
import type { Incident } from '../../src/document/index.ts';
import { decodeRecord, encodeRecord } from '../../src/document/encode.ts';
import {
  openStore,
  type Filter,
  type FoundIncident,
  type FoundRecord,
  type FoundStory,
  type Store,
} from '../../src/store/index.ts';
import { decide, keepHere, relateStore, type Ask } from '../../src/work/index.ts';
import { NEW, OLD } from '../support/coded.ts';
import { dumpStore, gather } from '../support/dump-store.ts';
import { REPORTS, tell } from '../support/told.ts';

const NOW = '2024-06-01T08:00:00.000Z';
const ALL = Object.keys(REPORTS);

/** What every store must do with stories, incidents and decisions; `fresh` answers the address of a store that is not there yet. */
export function relatedContract(fresh: () => Promise<string>): void {
  const opened: Store[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  const open = async (): Promise<Store> => {
    const store = await openStore(await fresh(), { write: true });
    opened.push(store);
    return store;
  };
  const write = (store: Store, names: readonly string[], versions = OLD) =>
    store.write(
      names.map((name) => tell(REPORTS[name]!, versions === NEW ? 'new' : '')),
      versions,
    );
  const related = async (names: readonly string[] = ALL): Promise<Store> => {
    const store = await open();
    await write(store, names);
    await relateStore(store, { at: NOW });
    return store;
  };
  const incidents = async (store: Store, filter: Filter = {}): Promise<Incident[]> =>
    (await gather(store.incidents(filter))).map(({ incident }) => incident);
  const documents = async (store: Store, filter: Filter = {}): Promise<string[][]> =>
    (await incidents(store, filter)).map(({ reports }) => reports.map(({ document }) => document));
  const of = async (store: Store, document: string): Promise<Incident> =>
    (await incidents(store, { document, rejected: true }))[0]!;
  const ask = async (store: Store, asked: Omit<Ask, 'by' | 'at'> & { at?: string }) => {
    const decision = await decide(store, { by: 'Ada', at: NOW, ...asked });
    await relateStore(store, { at: NOW });
    return decision;
  };
  const rows = async (store: Store, sql: string) => gather((await store.sql(sql)).rows);

  describe('relating', () => {
    test('joins reports, keeps look-alikes apart; planned, then done is one with its history', async () => {
      const store = await related();
      expect(await documents(store)).toEqual(
        [['shot'], ['a', 'b', 'c'], ['plan', 'deed'], ['later']].sort(byDay),
      );
      const strike = await of(store, 'plan');
      expect([strike.status, strike.history.map(({ status }) => status)]).toEqual([
        'actual',
        ['future', 'actual'],
      ]);
    });

    test('finds nothing before, and says when it is behind', async () => {
      const store = await open();
      await write(store, ['a']);
      expect([await store.relations(), await incidents(store)]).toEqual([undefined, []]);
      const { changed, relations } = await relateStore(store, { at: NOW });
      expect([changed, relations]).toMatchObject([
        true,
        {
          at: NOW,
          documents: 1,
          stories: 1,
          incidents: 1,
          figures: 'latest-official',
          stale: false,
          issues: [],
        },
      ]);
      await write(store, ['b']);
      expect((await store.relations())!.stale).toBe(true);
    });

    test('does nothing where nothing has changed', async () => {
      const store = await related();
      const before = await dumpStore(store);
      expect((await relateStore(store, { at: 'later' })).changed).toBe(false);
      await write(store, ALL);
      expect((await relateStore(store, { at: 'later' })).changed).toBe(false);
      expect(await dumpStore(store)).toEqual(before);
    });

    test('a rule for figures stays until another is named', async () => {
      const store = await related();
      const best = async () => (await of(store, 'a')).sums[0]!.best;
      expect(await best()).toBe(6);
      expect((await relateStore(store, { at: NOW, figures: 'median' })).changed).toBe(true);
      expect(await best()).toBe(9);
      expect((await relateStore(store, { at: NOW })).changed).toBe(false);
      await write(store, ['later'], NEW);
      await relateStore(store, { at: NOW });
      expect((await of(store, 'a')).sums[0]).toMatchObject({ best: 9, rule: 'median', disagree: true });
    });

    test('the order of ingestion does not show, nor how many times it was related on the way', async () => {
      const lines = async (store: Store) => [
        ...(await gather(store.incidents({}))).map((hit) =>
          JSON.stringify([hit, encodeRecord(hit.incident)]),
        ),
        ...(await gather(store.stories({}))).map((hit) => JSON.stringify([hit, encodeRecord(hit.story)])),
      ];
      const one = await related(ALL);
      const other = await related([...ALL].reverse().slice(0, 3));
      await write(other, [...ALL].reverse());
      await relateStore(other, { at: NOW });
      expect(await lines(other)).toEqual(await lines(one));
    });

    test('what remembers between relatings writes what relating from nothing writes, and only that', async () => {
      const [kept, fresh] = [await open(), await open()];
      const keeper = keepHere();
      const dump = (store: Store) => dumpStore(store, ['former_ids']);
      const both = async (work: (store: Store) => Promise<unknown>) => {
        await work(kept);
        await work(fresh);
        await relateStore(kept, { at: NOW, keeper });
      };
      for (const name of ALL) await both((store) => write(store, [name]));
      const id = (await of(kept, 'later')).id;
      await relateStore(fresh, { at: NOW });
      await both((store) => decide(store, { action: 'reject', subjects: [id], by: 'Ada', at: NOW }));
      await both((store) => write(store, ['a', 'deed'], NEW));
      await relateStore(fresh, { at: NOW });
      expect(await dump(kept)).toEqual(await dump(fresh));
      // Another process relates: what is remembered is laid beside what is there.
      await write(kept, ['later'], NEW);
      await relateStore(kept, { at: 'elsewhere' });
      await both((store) => decide(store, { action: 'restore', subjects: [id], by: 'Ada', at: NOW }));
      await write(fresh, ['later'], NEW);
      await relateStore(fresh, { at: NOW });
      expect(await dump(kept)).toEqual(await dump(fresh));
    });

    test('tells what is new, different and no more, and leaves all else as it is', async () => {
      const store = await related(['a', 'b', 'shot']);
      const told: unknown[] = [];
      const telling: Store = {
        ...store,
        writeRelated: async (found) => {
          const changes = await store.writeRelated(found);
          told.push(changes?.map(({ kind, change }) => `${change} ${kind}`).sort());
          return changes;
        },
      };
      const keeper = keepHere();
      await write(store, ['c']);
      await relateStore(telling, { at: NOW, keeper });
      await write(store, ['plan']);
      await relateStore(telling, { at: NOW, keeper });
      expect(told).toEqual([
        ['changed incident', 'changed story'],
        ['new incident', 'new story'],
      ]);
    });

    test('records are read back as they are written', async () => {
      const store = await related();
      for (const incident of await incidents(store))
        expect(decodeRecord(encodeRecord(incident))).toEqual(incident);
      for (const { story } of await gather(store.stories({})))
        expect(decodeRecord(encodeRecord(story))).toEqual(story);
    });
  });

  describe('asking for incidents and stories', () => {
    test.each<[string, Filter, string[]]>([
      ['all', {}, ['a', 'shot', 'plan', 'later']],
      ['from a day on', { from: '2024-05-08' }, ['plan', 'later']],
      ['up to a day', { to: '2024-05-03' }, ['a', 'shot']],
      ['a type', { types: ['PROTEST'] }, ['plan']],
      ['a mode', { modes: ['firearms'] }, ['shot']],
      ['a status', { statuses: ['future'] }, []],
      ['a country', { countries: ['NGA'], types: ['ASSAULT'] }, ['a', 'shot', 'later']],
      ['part of the name of a place', { place: 'damk' }, ['a', 'later']],
      ['a place by its number', { place: '5' }, []],
      ['an outlet of any report', { outlets: ['Lake Mail'] }, ['a']],
      ['part of a name', { actor: 'gunm' }, ['shot']],
      ['the beginning of a code', { actor: 'NGACV' }, ['shot']],
      ['a dyad', { dyad: { a: 'NGA', b: 'GHA', directed: false } }, []],
      ['a sector', { sectors: ['CVL'] }, ['shot']],
      ['words of any report', { text: 'blast traders' }, ['a']],
      ['a phrase', { text: '"road near Zorin"' }, ['shot']],
      ['a document', { document: 'b' }, ['a']],
      ['figures that disagree', { disagree: true }, ['a']],
      ['figures that do not', { disagree: false, types: ['ASSAULT'] }, ['shot', 'later']],
      ['so many independent texts', { independent: 3 }, ['a']],
      ['a number of them', { limit: 1, types: ['PROTEST', 'ASSAULT'], from: '2024-05-05' }, ['plan']],
    ])('incidents of %s', async (_, filter, expected) => {
      const store = await related();
      const first = (await documents(store, filter)).map(([id]) => id);
      expect(first.sort()).toEqual([...expected].sort());
      if (filter.limit === undefined) expect(await store.count('incidents', filter)).toBe(expected.length);
    });

    test('what a list shows of an incident', async () => {
      const store = await related();
      const [hit] = await gather(store.incidents({ disagree: true }));
      expect(hit).toMatchObject({
        ...{ title: 'Title a', outlets: ['Gulf Wire', 'Coast Post', 'Lake Mail'], disagree: true },
        ...{ first: '2024-05-03', last: '2024-05-04', actors: [] },
      });
    });

    test('its events, its documents, its story; a story with its incidents', async () => {
      const store = await related();
      const { id } = await of(store, 'a');
      const events = await gather(store.events({ incident: id }));
      expect(events.map(({ event }) => event.document)).toEqual(['a', 'b', 'c']);
      expect(await store.count('documents', { incident: id })).toBe(3);
      const [story] = await gather(store.stories({ incident: id }));
      expect(story!.incidents).toContain(id);
      expect(await store.count('stories', { types: ['PROTEST'] })).toBe(
        (await gather(store.stories({ types: ['PROTEST'] }))).length,
      );
      const inStory = await gather(store.incidents({ story: story!.story.id }));
      expect(inStory.map(({ incident }) => incident.id)).toEqual(story!.incidents);
      const found = (await store.find(story!.story.id)) as FoundStory;
      expect(found.documents.map((head) => head.id)).toEqual(story!.story.documents);
      expect(await store.count('stories', { text: 'farmers' })).toBe(1);
      expect(await store.count('stories', { independent: 99 })).toBe(0);
      const event = (await store.find('e-a')) as FoundRecord;
      expect([event.kind, event.incidents, event.story]).toEqual(['event', [id], story!.story.id]);
    });

    test('views in SQL', async () => {
      const store = await related();
      const sql = `SELECT i.type, count(*) AS reports FROM incident_reports r JOIN incidents i ON i.number = r.incident
        GROUP BY i.number, i.type ORDER BY 2 DESC LIMIT 1`;
      expect(await rows(store, sql)).toEqual([['ASSAULT', 3]]);
      const figures = 'SELECT given_by, official, value FROM incident_figures WHERE incident_id = ';
      const { id } = await of(store, 'a');
      expect(await rows(store, `${figures}'${id}' ORDER BY position`)).toEqual([
        [['police'], true, 6],
        [['traders'], false, 9],
        [[], false, 9],
      ]);
      expect(await rows(store, 'SELECT count(*) FROM story_documents')).toEqual([[ALL.length]]);
    });
  });

  describe('deciding', () => {
    test('to merge: one incident, which the ids of both lead to', async () => {
      const store = await related();
      const [bomb, later] = [await of(store, 'a'), await of(store, 'later')];
      const decision = await ask(store, {
        action: 'merge',
        subjects: [later.id, bomb.id],
        note: 'one attack',
      });
      const merged = await of(store, 'later');
      expect(merged.reports.map(({ document }) => document)).toEqual(['a', 'b', 'c', 'later']);
      expect(merged.history.at(-1)).toEqual({
        ...{ action: 'merge', at: NOW, by: 'Ada', decision: decision.id, note: 'one attack' },
      });
      const found = (await store.find(later.id)) as FoundIncident;
      expect([found.id, found.former]).toEqual([merged.id, later.id]);
      expect(found.codings.map(({ document }) => document.id)).toEqual(['a', 'b', 'c', 'later']);
      expect(found.decisions).toEqual([decision]);
      expect(await store.count('incidents', { incident: later.id })).toBe(1);
      expect(await store.find(decision.id)).toEqual({ kind: 'decision', id: decision.id, decision });
    });

    test('to split: a report leaves, and nothing that comes later brings it back', async () => {
      const store = await related(['a', 'b']);
      const { id } = await of(store, 'a');
      await ask(store, { action: 'split', subjects: [id], parts: ['e-b'] });
      expect(await documents(store)).toEqual([['a'], ['b']].sort(byDay));
      await write(store, ['c', 'shot']);
      await relateStore(store, { at: NOW });
      expect((await of(store, 'a')).id).not.toBe((await of(store, 'b')).id);
      expect((await of(store, 'a')).history.at(-1)).toMatchObject({ action: 'split', by: 'Ada' });
    });

    test('to correct: the values of a person, which say so', async () => {
      const store = await related();
      const { id } = await of(store, 'a');
      const change = {
        type: 'COERCE',
        mode: 'seize',
        status: 'hypothetical',
        source: ['police', 'Nobody Known'],
        ...{ date: { from: '2024-05-02' }, place: { name: 'Zorin', country: 'NGA' } },
        figures: [{ kind: 'killed', best: 8, low: 6, high: 9 }],
      } as const;
      await ask(store, { action: 'correct', subjects: [id], change });
      const incident = await of(store, 'a');
      expect(incident).toMatchObject({
        ...{ id, type: 'COERCE', mode: 'seize', quad: 'material-conflict', status: 'hypothetical' },
        date: { from: '2024-05-02', to: '2024-05-02', precision: 'day', basis: 'person' },
        place: { name: 'Zorin', country: 'NGA', basis: 'person' },
        sums: [{ kind: 'killed', low: 6, best: 8, high: 9, rule: 'person', disagree: true }],
        byHand: ['type', 'mode', 'status', 'source', 'date', 'place', 'figures'],
      });
      const source = incident.source.map((one) => incident.actors.find((actor) => actor.id === one)!.name);
      expect(source).toEqual(['police', 'Nobody Known']);
      expect(
        await documents(store, { countries: ['NGA'], types: ['COERCE'], to: '2024-05-02' }),
      ).toHaveLength(1);
    });

    test('to reject and to restore', async () => {
      const store = await related();
      const before = await dumpStore(store, ['decisions', 'relations']);
      const { id } = await of(store, 'shot');
      const rejected = await ask(store, { action: 'reject', subjects: [id] });
      expect(await documents(store, { modes: ['firearms'] })).toEqual([]);
      expect(await documents(store, { modes: ['firearms'], rejected: true })).toEqual([['shot']]);
      expect(await rows(store, `SELECT count(*) FROM incidents WHERE id = '${id}'`)).toEqual([[0]]);
      const restored = await ask(store, { action: 'restore', subjects: [id], at: '2024-06-02' });
      expect(restored.subjects).toEqual([id, rejected.id]);
      expect(await store.find(rejected.id)).toMatchObject({ restored: restored.id });
      expect(await dumpStore(store, ['decisions', 'relations'])).toEqual(before);
      expect((await gather(store.decisions())).map(({ action }) => action)).toEqual(['reject', 'restore']);
    });

    test('blind: it changes nothing until it is opened, and nothing again once the opening is taken back', async () => {
      const store = await related();
      const { id } = await of(store, 'shot');
      const sealed = await ask(store, { action: 'reject', subjects: [id], blind: true });
      expect(sealed.sealed).toBe(true);
      expect(await documents(store, { modes: ['firearms'] })).toEqual([['shot']]);
      await expect(ask(store, { action: 'open', subjects: [id] })).rejects.toThrow('no sealed decision');
      const opened = await ask(store, { action: 'open', subjects: [sealed.id], at: '2024-06-02' });
      expect(await documents(store, { modes: ['firearms'] })).toEqual([]);
      await expect(ask(store, { action: 'open', subjects: [sealed.id] })).rejects.toThrow(
        'no sealed decision',
      );
      await ask(store, { action: 'restore', subjects: [opened.id], at: '2024-06-03' });
      expect(await documents(store, { modes: ['firearms'] })).toEqual([['shot']]);
    });

    test('about single events: corrected ones show everywhere, rejected ones nowhere, restored ones as they were', async () => {
      const store = await related();
      const before = await dumpStore(store, ['decisions', 'relations']);
      const change = { type: 'COERCE', figures: [{ kind: 'killed', best: 60 }] } as const;
      await ask(store, { action: 'correct', subjects: ['e-later'], change });
      const [hit] = await gather(store.events({ document: 'later' }));
      expect(hit!.event).toMatchObject({
        type: 'COERCE',
        byHand: ['type', 'figures'],
        quantities: [{ value: 60 }],
      });
      expect((await of(store, 'later')).type).toBe('COERCE');
      expect(await rows(store, "SELECT value FROM quantities WHERE document = 'later'")).toEqual([[60]]);
      await ask(store, { action: 'reject', subjects: ['e-c'] });
      expect(await documents(store, { disagree: true })).toEqual([['a', 'b']]);
      expect(await store.count('events', { document: 'c' })).toBe(0);
      expect(await store.count('events', { document: 'c', rejected: true })).toBe(1);
      const coded = (await gather(store.codings())).find(({ document }) => document.id === 'c')!;
      expect(coded.events).toEqual([]);
      expect(((await store.find('e-c')) as FoundRecord).coding.events[0]).toMatchObject({
        review: 'rejected',
      });
      await ask(store, { action: 'restore', subjects: ['e-c', 'e-later'] });
      expect(await dumpStore(store, ['decisions', 'relations'])).toEqual(before);
    });

    test('to correct an event twice: the later place and date take the place of the earlier ones', async () => {
      const store = await related();
      for (const [name, from, day] of [
        ['Zorin', '2024-05-01', '01'],
        ['Damkar', '2024-05-02', '02'],
      ] as const) {
        const change = { place: { name, country: 'NGA' }, date: { from } };
        await ask(store, { action: 'correct', subjects: ['e-later'], change, at: `2024-06-${day}` });
      }
      const [hit] = await gather(store.events({ document: 'later' }));
      const { place, date } = hit!.event;
      const set = (values: readonly { readonly basis: string }[]) =>
        values.filter(({ basis }) => basis === 'person');
      expect([set(place), set(date)]).toMatchObject([[{ name: 'Damkar' }], [{ from: '2024-05-02' }]]);
    });

    test('about stories', async () => {
      const store = await related();
      const story = async (document: string) => (await gather(store.stories({ document })))[0]!.story;
      const [one, other] = [await story('shot'), await story('plan')];
      await ask(store, { action: 'merge', subjects: [one.id, other.id] });
      const merged = await story('plan');
      expect(merged.documents).toEqual(expect.arrayContaining([...one.documents, ...other.documents]));
      expect(merged.history).toMatchObject([{ action: 'merge', by: 'Ada' }]);
      expect(((await store.find(other.id)) as FoundStory).id).toBe(merged.id);
      await ask(store, { action: 'split', subjects: [merged.id], parts: ['plan'], at: '2024-06-02' });
      expect((await story('plan')).id).not.toBe((await story('shot')).id);
    });

    test('stands when all is related anew and coded anew, under whatever ids', async () => {
      const store = await related();
      const [bomb, later, shot] = [await of(store, 'a'), await of(store, 'later'), await of(store, 'shot')];
      await ask(store, { action: 'merge', subjects: [bomb.id, later.id] });
      await ask(store, { action: 'correct', subjects: [bomb.id], change: { status: 'hypothetical' } });
      await ask(store, { action: 'reject', subjects: ['e-plan'] });
      await write(store, ALL, NEW);
      const { changed, relations } = await relateStore(store, { at: NOW });
      expect([changed, relations.issues]).toEqual([true, []]);
      const merged = await of(store, 'later');
      expect(merged.reports.map(({ event }) => event)).toEqual(['enew-a', 'enew-b', 'enew-c', 'enew-later']);
      expect([merged.id, merged.status, merged.byHand]).toEqual([bomb.id, 'hypothetical', ['status']]);
      expect((await of(store, 'shot')).id).toBe(shot.id);
      expect(await store.count('events', { document: 'plan' })).toBe(0);
    });

    test('is kept and told of where its words are gone', async () => {
      const store = await related();
      const { id } = await of(store, 'shot');
      const decision = await ask(store, { action: 'accept', subjects: [id] });
      await store.write([{ ...tell(REPORTS['shot']!), events: [] }], NEW);
      const { relations } = await relateStore(store, { at: NOW });
      expect(relations.issues.map((issue) => issue.decision)).toEqual([decision.id]);
      expect(await gather(store.decisions())).toEqual([decision]);
      expect(await store.find(decision.id)).toMatchObject({
        issue: expect.stringContaining('left') as string,
      });
      await write(store, ['shot'], { ...NEW, model: 'newest' });
      expect((await relateStore(store, { at: NOW })).relations.issues).toEqual([]);
      expect((await of(store, 'shot')).review).toBe('accepted');
    });

    test('an earlier report gives an incident another id, which the former one leads to', async () => {
      const store = await related(['b', 'c']);
      const { id } = await of(store, 'b');
      await write(store, ['a']);
      await relateStore(store, { at: NOW });
      const now = await of(store, 'a');
      expect(now.id).not.toBe(id);
      expect(await store.find(id)).toMatchObject({ kind: 'incident', id: now.id, former: id });
      expect(await store.count('events', { incident: id })).toBe(3);
    });

    test.each<[string, Omit<Ask, 'by' | 'at'>, RegExp]>([
      ['an id that is none', { action: 'accept', subjects: ['i0'] }, /has no i0/],
      ['different kinds', { action: 'merge', subjects: ['e-a', 'BOMB'] }, /different kinds/],
      ['one with itself', { action: 'merge', subjects: ['BOMB', 'BOMB'] }, /takes two/],
      ['all that there is', { action: 'split', subjects: ['BOMB'], parts: ['a', 'b', 'c'] }, /both sides/],
      ['a report of another', { action: 'split', subjects: ['BOMB'], parts: ['e-shot'] }, /no report/],
      ['nothing', { action: 'correct', subjects: ['BOMB'], change: {} }, /Nothing is corrected/],
      [
        'a wrong mode',
        { action: 'correct', subjects: ['BOMB'], change: { mode: 'strike' } },
        /no mode of ASSAULT/,
      ],
      [
        'a day that is none',
        { action: 'correct', subjects: ['e-a'], change: { date: { from: '2024-04-31' } } },
        /no date of the calendar/,
      ],
      ['what was never decided', { action: 'restore', subjects: ['BOMB'] }, /No decision stands/],
      ['a document', { action: 'reject', subjects: ['a'] }, /of kind document/],
    ])('refuses %s', async (_, asked, message) => {
      const store = await related();
      const { id } = await of(store, 'a');
      const subjects = asked.subjects.map((one) => (one === 'BOMB' ? id : one));
      await expect(ask(store, { ...asked, subjects })).rejects.toThrow(message);
      expect(await gather(store.decisions())).toEqual([]);
    });
  });
}

/** Lists come by day and then by id, which is a digest: the tests do not depend on it. */
function byDay(x: readonly string[], y: readonly string[]): number {
  const at = (group: readonly string[]) => REPORTS[group[0]!]!.day ?? REPORTS[group[0]!]!.published;
  return at(x) < at(y) ? -1 : at(x) > at(y) ? 1 : 0;
}
