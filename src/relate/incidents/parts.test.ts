import { describe, expect, it } from 'vitest';
import type { EventPlace } from '../../document/index.ts';
import { makeChance, write } from '../test-articles.ts';
import { findIncidents } from './find-incidents.ts';
import { disagree, farthest, isOfDeeds, type Likeness, nearest, partsOf } from './parts.ts';
import { type CodedArticle, type Report, reportsOf } from './report.ts';
import { Vocabulary } from '../stories/vocabulary.ts';

const pair = (a: number, b: number, share: number): Likeness => ({ a, b, share });

describe('nearest', () => {
  it.each<[string, readonly Likeness[], readonly [number, number], number]>([
    ['one report each', [pair(0, 0, 0.8)], [1, 1], 0.8],
    ['the best two of four', [pair(0, 0, 0.9), pair(0, 1, 0.1), pair(1, 1, 0.7)], [2, 2], 0.8],
    ['one that looks alike brings no others with it', [pair(0, 0, 0.9), pair(0, 1, 0.9)], [2, 2], 0.45],
    ['one report that several are like', [pair(0, 0, 0.9), pair(0, 1, 0.7)], [1, 2], 0.8],
    ['two that are less alike than one', [pair(0, 1, 0.9), pair(0, 0, 0.8), pair(1, 1, 0.8)], [2, 2], 0.8],
    ['nothing alike', [], [2, 2], 0],
  ])('%s', (_, found, sizes, near) => {
    expect(nearest({ found, sizes })).toBeCloseTo(near);
    const turned = found.map(({ a, b, share }) => pair(b, a, share));
    expect(nearest({ found: turned, sizes: [sizes[1], sizes[0]] })).toBeCloseTo(near);
  });
});

describe('farthest', () => {
  it('is that of the two reports least alike, nothing where some are not alike at all', () => {
    expect(farthest({ found: [pair(0, 0, 0.9), pair(0, 1, 0.3)], sizes: [1, 2] })).toBe(0.3);
    expect(farthest({ found: [pair(0, 0, 0.9)], sizes: [1, 2] })).toBe(0);
  });
});

describe('reports of two documents', () => {
  const where = (name: string): EventPlace[] => [
    { name, country: 'NGA', precision: 'city', basis: 'stated', lat: 3 * name.length, lon: 5 },
  ];
  /** "A bomb went off in Zorin" and, three sentences on, "the blast", of which nothing is said. */
  const article = (id: string, published: string | undefined, place: string): CodedArticle => {
    const [event] = write('x', makeChance(5), 1).events;
    const make = (nth: number, own: Partial<CodedArticle['events'][number]>) => ({
      ...event!,
      ...{ id: `${id}-${nth}`, document: id, type: 'ASSAULT' as const, mode: 'explosives' },
      ...{ status: 'actual' as const, source: [], target: [], quantities: [], place: [], date: [] },
      sentence: { start: 40 * nth, end: 40 * nth + 40, index: nth },
      trigger: { start: 40 * nth, end: 40 * nth + 4, text: nth === 0 ? 'bomb' : 'blast' },
      ...own,
    });
    const date = [
      { from: '2024-01-02', to: '2024-01-02', precision: 'day' as const, basis: 'stated' as const },
    ];
    return {
      document: {
        id,
        text: `A bomb tore through the market of ${place}. `.padEnd(40).repeat(3),
        ...(published && { published: { value: published, precision: 'day', basis: 'metadata' } as const }),
      },
      actors: [],
      events: [make(0, { date, place: where(place) }), make(1, { date }), make(2, { place: where(place) })],
    };
  };

  const reportsIn = (...places: readonly (EventPlace | undefined)[]): Report[] => {
    const { document, actors, events } = article('a', '2024-01-03', 'Zorin');
    const placed = places.map((place, i) => ({
      ...events[1]!,
      ...{ id: `${i}`, date: [], place: place === undefined ? [] : [place] },
    }));
    return reportsOf({ document, actors, events: placed }, new Vocabulary());
  };
  const [zorin, pelham] = [where('Zorin')[0]!, where('Pelham')[0]!];
  const nigeria: EventPlace = {
    ...{ name: 'Nigeria', toponym: 'Nigeria', country: 'NGA', precision: 'country', basis: 'stated' },
  };
  it.each<[string, Report[], Report[], boolean]>([
    ['two towns', reportsIn(zorin), reportsIn(pelham), true],
    ['two towns, and one of both', reportsIn(zorin, pelham), reportsIn(pelham), false],
    ['two towns, and a country of both', reportsIn(zorin, nigeria), reportsIn(pelham), false],
    ['a town and none', reportsIn(zorin), reportsIn(undefined), false],
    ['a dateline', reportsIn({ ...zorin, rule: 'dateline' }), reportsIn(pelham), false],
  ])('disagree or do not: %s', (_, as, bs, apart) => {
    expect(disagree(as, bs)).toBe(apart);
    expect(disagree(bs, as)).toBe(apart);
  });

  it('are parts of their document by what it says of them', () => {
    const [first, second, third] = reportsIn(zorin, zorin, zorin);
    const talks: Report = {
      ...second!,
      event: { ...second!.event, type: 'CONSULT', quad: 'verbal-cooperation' },
    };
    expect(partsOf([first!, talks, third!], 0.5)).toEqual([[0, 2], [1]]);
    expect(partsOf([first!], 0.5)).toEqual([[0]]);
    expect([isOfDeeds([first!, talks, third!]), isOfDeeds([first!, talks])]).toEqual([true, false]);
  });

  it('speak each for itself where a document has no date', () => {
    const undated = [article('a', undefined, 'Zorin'), article('b', undefined, 'Zorin')];
    const reasons = findIncidents(undated).flatMap(({ why }) => why.flatMap((one) => one.reasons));
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons).not.toContain('together with what else the two documents tell of it');
  });

  it('tell of one occurrence if what each document says of it agrees, though one word alone would not', () => {
    const both = [article('a', '2024-01-03', 'Zorin'), article('b', '2024-01-03', 'Zorin')];
    expect(findIncidents(both).map(({ reports }) => reports.length)).toEqual([6]);
    const why = findIncidents(both)[0]!.why.filter(({ a, b }) => a.startsWith('a') && b.startsWith('b'));
    expect(new Set(why.map(({ score }) => score)).size).toBe(1);
    expect(why.flatMap(({ reasons }) => reasons)).toContain(
      'together with what else the two documents tell of it',
    );
    const others = [article('a', '2024-01-03', 'Zorin'), article('b', '2024-01-03', 'Pelham')];
    expect(findIncidents(others).map(({ reports }) => reports.length)).toEqual([3, 3]);
  });
});
