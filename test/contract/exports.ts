import { afterEach, describe, expect, test } from 'vitest';
import type { CodedRecords, Event } from '../../src/document/index.ts';
import { exportIncidents, exportRecords, EXPORTERS } from '../../src/export/index.ts';
import { openStore, type Filter, type Store } from '../../src/store/index.ts';
import { relateStore } from '../../src/work/relate-store.ts';
import { codeArticles, codeText, OLD } from '../support/coded.ts';
import { gather } from '../support/dump-store.ts';

/** That a store exports what was put into it; `fresh` answers the address of a store that is not there yet. */
export function exportContract(fresh: () => Promise<string>): void {
  const opened: Store[] = [];
  const filled = async (articles: readonly CodedRecords[]): Promise<Store> => {
    const store = await openStore(await fresh(), { write: true });
    opened.push(store);
    await store.write(articles, OLD);
    return store;
  };
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  const bytes = async (pieces: AsyncIterable<string | Uint8Array>) =>
    Buffer.concat((await gather(pieces)).map((piece) => Buffer.from(piece)));
  const events = async (store: Store, filter: Filter) =>
    (await gather(store.codings({ events: filter }))).flatMap((coding) => coding.events);

  describe('exports', () => {
    test('are byte for byte those of the same documents', async () => {
      const articles = await codeArticles();
      const store = await filled(articles);
      for (const { name } of EXPORTERS) {
        const [stored, direct] = [exportRecords(name, store.codings()), exportRecords(name, articles)];
        expect(await bytes(stored), name).toEqual(await bytes(direct));
      }
    });

    test('of some events have the documents that hold them, with these alone', async () => {
      const articles = await codeArticles();
      const store = await filled(articles);
      const all = articles.flatMap((coded) => coded.events);
      for (const word of ['ordered', 'arrested']) {
        const wanted = all.filter(({ trigger }) => trigger.text === word);
        expect(wanted.length).toBeGreaterThan(0);
        expect(await events(store, { text: word })).toEqual(wanted);
        const codings = await gather(store.codings({ events: { text: word } }));
        expect(codings.every((coding) => coding.events.length > 0)).toBe(true);
      }
      expect(await events(store, { limit: 1 })).toEqual(all.slice(0, 1));
      expect(await events(store, { outlets: ['nobody'] })).toEqual([]);
    });

    test('go on over many documents', async () => {
      const articles = await Promise.all(
        Array.from({ length: 150 }, (_, i) =>
          codeText(`Russia ordered ${i + 1} envoys to leave on the day.`),
        ),
      );
      const store = await filled(articles);
      expect(await events(store, { types: ['COERCE'] })).toEqual(articles.flatMap((coded) => coded.events));
      expect(await events(store, { limit: 100 })).toHaveLength(100);
      const ids = [articles[3]!, articles[140]!].map(({ document }) => document.id);
      const found = await gather(store.codings({ documents: ids }));
      expect(found.map(({ document }) => document.id)).toEqual(ids);
      expect(await gather(store.codings({ documents: [] }))).toEqual([]);
    });

    test('of incidents have one row for one occurrence, with all its reports and low, best and high', async () => {
      const toll = (coded: CodedRecords, killed: number): CodedRecords => ({
        ...coded,
        events: coded.events.map((event): Event => ({
          ...event,
          type: 'ASSAULT',
          mode: 'firearms',
          quantities: [
            {
              ...{ kind: 'killed', span: event.trigger, text: String(killed), by: [] },
              ...{ low: killed, value: killed, high: killed },
            },
          ],
        })),
      });
      const articles = [
        toll(
          await codeText('Police arrested rebels at the harbour, the office said.', '2017-08-01', 'Wire'),
          3,
        ),
        toll(await codeText('Police arrested some rebels at the harbour.', '2017-08-01', 'Courier'), 5),
      ];
      const store = await filled(articles);
      await relateStore(store, { at: '2017-08-02T00:00:00Z' });
      const [hit, ...others] = await gather(store.incidents({}));
      expect(others).toEqual([]);
      const load = (documents: readonly string[]) => gather(store.codings({ documents }));
      const incidents = async function* () {
        for await (const { incident } of store.incidents({})) yield incident;
      };
      const text = (format: string) => bytes(exportIncidents(format, incidents(), load)).then(String);
      const [head, row, end] = (await text('ucdp')).split('\r\n');
      const cells = new Map(head!.split(',').map((name, i) => [name, row!.split(',')[i]]));
      expect(end).toBe('');
      expect(
        ['event_id', 'killed_low', 'killed_best', 'killed_high', 'reports'].map((n) => cells.get(n)),
      ).toEqual([hit!.incident.id, '3', '5', '5', '2']);
      const rows = (await text('gdelt2')).trimEnd().split('\n');
      const mentions = (await text('gdelt2-mentions')).trimEnd().split('\n');
      expect(rows).toHaveLength(1);
      expect(mentions.map((line) => line.split('\t')[0])).toEqual(
        Array.from({ length: 2 }, () => rows[0]!.split('\t')[0]),
      );
    });
  });
}
