import { describe, expect, it } from 'vitest';
import type { EventPlace } from '../../document/index.ts';
import { makeChance, write } from '../test-articles.ts';
import { findIncidents } from './find-incidents.ts';
import { nearest } from './parts.ts';
import type { CodedArticle } from './report.ts';

describe('nearest', () => {
  it.each<[string, readonly number[], number, number]>([
    ['one report each', [0.8], 1, 0.8],
    ['the best two of four', [0.9, 0.1, 0.7, 0.2], 4, 0.8],
    ['one that looks alike brings no others with it', [0.9], 2, 0.45],
  ])('%s', (_, shares, pairs, near) => {
    expect(nearest({ shares, pairs })).toBeCloseTo(near);
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
