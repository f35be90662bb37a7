import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Filter, type Key, type ListName, openStore, type Store } from '../../src/store/index.ts';
import { relateStore } from '../../src/work/relate-store.ts';
import { codeArticles, codeText, OLD } from '../support/coded.ts';
import { gather } from '../support/dump-store.ts';

const LISTS: readonly ListName[] = ['events', 'quotes', 'actors', 'documents', 'incidents', 'stories'];

/** Pages and views that every store must give; `fresh` answers the address of a store that is not there yet. */
export function pagesContract(fresh: () => Promise<string>): void {
  describe('pages and views', () => {
    let store: Store;
    beforeAll(async () => {
      store = await openStore(await fresh(), { write: true });
      const undated = await codeText('Russia ordered them out. Police arrested two.', '', 'Wire');
      await store.write([...(await codeArticles()), undated], OLD);
      await relateStore(store, { at: '2026-01-01T00:00:00Z' });
    });
    afterAll(() => store.close());

    const idsOf = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item));

    test.each(LISTS)('%s in pages of one are the list, either way', async (list) => {
      const walk = async (filter: Filter, newest: boolean): Promise<unknown[]> => {
        const found: unknown[] = [];
        let after: Key | undefined;
        do {
          const page = await store.page(list, { ...filter, limit: 1 }, { newest, ...(after && { after }) });
          found.push(...page.items);
          after = page.next;
        } while (after !== undefined && found.length < 100);
        return found;
      };
      for (const filter of [{}, { outlets: ['Wire'] }, ...(list === 'actors' ? [] : [{ text: 'harbour' }])]) {
        const whole = await store.page(list, { ...filter, limit: 100 }, {});
        expect(whole.next).toBeUndefined();
        expect(whole.items.length).toBe(await store.count(list, filter));
        expect(idsOf(await walk(filter, false))).toEqual(idsOf(whole.items));
        const turned = await store.page(list, { ...filter, limit: 100 }, { newest: true });
        expect(idsOf(await walk(filter, true))).toEqual(idsOf(turned.items));
        expect(idsOf(turned.items).sort()).toEqual(idsOf(whole.items).sort());
      }
    });

    test('pages of events and quotes hold what the lists hold', async () => {
      const events = await store.page('events', { limit: 100 }, {});
      const listed = await gather(store.events({}));
      expect(events.items.map(({ event, sentence, document }) => ({ event, sentence, document }))).toEqual(
        listed.map(({ event, sentence, document }) => ({ event, sentence, document })),
      );
      expect(events.items.map(({ actors }) => actors.map(({ name }) => name).sort())).toEqual(
        listed.map(({ actors }) => actors.map(({ name }) => name).sort()),
      );
      const quotes = await store.page('quotes', { limit: 100 }, {});
      expect(quotes.items.map(({ quote }) => quote)).toEqual(
        (await gather(store.quotes({}))).map(({ quote }) => quote),
      );
    });

    test('every way to count gives the same number of events', async () => {
      const all = await store.count('events', {});
      const { views } = store;
      const sum = (counts: readonly { readonly count: number }[]) =>
        counts.reduce((total, { count }) => total + count, 0);
      expect((await views.summary()).events).toBe(all);
      const facets = await views.facets({});
      expect([sum(facets.type), sum(facets.status), sum(facets.quad)]).toEqual([all, all, all]);
      expect(sum(await views.types({}))).toBe(all);
      const periods = await views.timeline({}, 'month');
      const dated = sum(facets.month);
      expect(periods.reduce((total, { events }) => total + events, 0)).toBe(dated);
      expect(dated).toBeLessThan(all);
      const places = await views.places({}, 100);
      expect(places.items.reduce((total, { events }) => total + events, 0) + places.without).toBe(all);
    });

    test('a facet goes without the condition on itself', async () => {
      const all = await store.views.facets({});
      const [first] = all.type;
      const narrowed = await store.views.facets({ types: [first!.value as 'COERCE'] });
      expect(narrowed.type).toEqual(all.type);
      expect(narrowed.status.reduce((total, { count }) => total + count, 0)).toBe(first!.count);
    });

    test('an actor, the network and the rest are answered', async () => {
      const { views } = store;
      const [actor] = (await store.page('actors', { limit: 1 }, {})).items;
      const found = await views.actor(actor!.id, {}, 'week');
      expect(found?.actor).toEqual(actor);
      expect(await views.actor('nobody', {}, 'week')).toBeUndefined();
      for (const by of ['actor', 'country'] as const) {
        const { edges, all } = await views.network({}, by, 1);
        expect(edges.length).toBe(Math.min(1, all));
      }
      expect(Array.isArray(await views.pairMeans('2017-08-01', '2017-12-31', 60))).toBe(true);
      expect((await views.incidentNews('2000-01-01', 5)).all).toBeGreaterThan(0);
      expect(Array.isArray(await views.likePairs({}, 5))).toBe(true);
      const [one] = await views.unsure({}, 1.1, 1);
      expect(await views.beside([one!.id], { ids: [one!.id] }, 5)).toEqual([]);
      // Of undated documents nobody knows when they told it.
      expect(await views.eventsTold('1900-01-01')).toBe(2);
      expect(await views.eventsTold('2900-01-01')).toBe(0);
      expect(await views.latestSince(1)).toBe((await views.summary()).published?.to);
      const apart = await views.disagreements({}, 5);
      expect(apart.length).toBe(Math.min(5, await store.count('incidents', { disagree: true })));
      expect((await views.unsure({}, 1.1, 100)).length).toBe(await store.count('events', {}));
      const before = await views.revision();
      await store.write([await codeText('Russia ordered one more.', '2019-01-01', 'Wire')], OLD);
      expect(await views.revision()).not.toBe(before);
    });
  });
}
