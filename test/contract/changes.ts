import { afterEach, describe, expect, test } from 'vitest';
import { serve } from '../../src/api/index.ts';
import { openClient, type StreamEvent } from '../../src/client/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { decide, relateStore } from '../../src/work/index.ts';
import { codeArticles, codeText, NEW, OLD } from '../support/coded.ts';

const NOW = '2026-03-01T12:00:00.000Z';

/** What every store must remember of what was written; `fresh` answers the address of a store that is not there yet. */
export function changesContract(fresh: () => Promise<string>): void {
  const ends: (() => Promise<unknown>)[] = [];
  const open = async (target: string): Promise<Store> => {
    const store = await openStore(target, { write: true });
    ends.push(() => store.close());
    return store;
  };
  const end = async (): Promise<void> => {
    for (const one of ends.splice(0).reverse()) await one();
  };
  afterEach(end);

  describe('changes', () => {
    test('are numbered as they are written, and nothing is told twice', async () => {
      const store = await open(await fresh());
      expect([await store.lastChange(), await store.changes(0, 10)]).toEqual([undefined, []]);
      const articles = await codeArticles();
      await store.write(articles, OLD);
      await store.write(articles, OLD);
      await store.write(articles.slice(0, 1), NEW);
      const told = await store.changes(0, 10);
      expect(told.map(({ number, kind, change }) => [number, kind, change])).toEqual([
        [1, 'document', 'new'],
        [2, 'document', 'new'],
        [3, 'document', 'new'],
        [4, 'document', 'changed'],
      ]);
      expect(told[0]).toMatchObject({ id: articles[0]!.document.id, title: 'Russia orders diplomats out' });
      expect(await store.changes(3, 10)).toEqual([told[3]]);
      expect(await store.changes(0, 2)).toEqual(told.slice(0, 2));
      expect(await store.lastChange()).toEqual(told[3]);
    });

    test('of relating are the incidents and stories that came, changed and went', async () => {
      const store = await open(await fresh());
      await store.write(await codeArticles(), OLD);
      const since = async (number: number) =>
        (await store.changes(number, 100)).map(({ kind, change, id }) => `${change} ${kind} ${id}`);
      await relateStore(store, { at: NOW });
      const made: string[] = [];
      for await (const { incident } of store.incidents({})) made.push(`new incident ${incident.id}`);
      for await (const { story } of store.stories({})) made.push(`new story ${story.id}`);
      expect(new Set(await since(3))).toEqual(new Set(made));
      const before = (await store.lastChange())!.number;
      await relateStore(store, { at: NOW });
      expect(await since(before)).toEqual([]);
      const gone = made[0]!.split(' ')[2]!;
      const { id } = await decide(store, { action: 'reject', subjects: [gone], by: 'Ada', at: NOW });
      await relateStore(store, { at: NOW });
      expect(await since(before)).toEqual([`new decision ${id}`, `removed incident ${gone}`]);
    });

    test('are resumed after a restart of the server, what was written meanwhile too', async () => {
      const target = await fresh();
      const start = async () => {
        const store = await open(target);
        const served = await serve({
          ...{ store, host: '127.0.0.1', port: 0, webFolder: '', anonymous: ['read'], webhookHosts: [] },
          ...{ privateWebhooks: false, now: () => Date.now(), lookEvery: 20 },
          onFault: (fault) => {
            throw fault;
          },
        });
        ends.push(() => served.stop());
        return served;
      };
      const follow = async (address: string, count: number, after?: string) => {
        const abort = new AbortController();
        const told: StreamEvent[] = [];
        const changes = openClient({ server: address }).changes({
          signal: abort.signal,
          ...(after === undefined ? {} : { after }),
        });
        for await (const event of changes) {
          if (event.event === 'change' || event.event === 'reset') told.push(event);
          if (told.length === count) break;
        }
        abort.abort();
        return told;
      };
      const first = await start();
      await first.store.write(await codeArticles(), OLD);
      const [seen] = await follow(first.address, 1, '0-00000000');
      expect(seen).toMatchObject({ event: 'change', change: { kind: 'document', change: 'new' } });
      await end();
      const late = await codeText('Russia ordered a late thing.', '2018-01-01');
      const between = await open(target);
      await between.write([late], OLD);
      await end();
      const second = await start();
      const missed = await follow(second.address, 3, seen!.event === 'change' ? seen!.id : '');
      expect(missed.map(({ event }) => event)).toEqual(['change', 'change', 'change']);
      expect(missed[2]).toMatchObject({ change: { id: late.document.id } });
      // An id of another store, or of a change that has not been, is not known.
      for (const foreign of ['1-00000000', '999-1234abcd'])
        expect(await follow(second.address, 1, foreign)).toMatchObject([{ event: 'reset' }]);
      if (second.store.kind !== 'postgres') return;
      // Another process writes while the server runs.
      const other = await open(target);
      const told = follow(second.address, 1, (missed[2] as { id: string }).id);
      const foreign = await codeText('Russia ordered a foreign thing.', '2018-01-02');
      await other.write([foreign], OLD);
      expect(await told).toMatchObject([{ change: { id: foreign.document.id } }]);
    });
  });
}
