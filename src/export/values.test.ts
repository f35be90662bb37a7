import { expect, test } from 'vitest';
import { fullDocument } from '../../test/export/support.ts';
import type { Actor, Quantity, Sector } from '../document/index.ts';
import { cameoActor, pairsOf } from './actors.ts';
import { baseCode, pentaClass, quadClass, rootCode } from './cameo.ts';
import { batchOf } from './exporter.ts';
import { figureOf } from './figures.ts';
import { prioGrid } from './priogrid.ts';
import { sideOf, violenceOf } from './sides.ts';
import { isoMoment, stampOf, whenOf } from './when.ts';

const [raid] = fullDocument().events as [ReturnType<typeof fullDocument>['events'][0]];

test.each([
  ['0251', '025', '02', 1, 0],
  ['042', '042', '04', 1, 1],
  ['0841', '084', '08', 2, 2],
  ['138', '138', '13', 3, 3],
  ['141', '141', '14', 4, 4],
  ['166', '166', '16', 4, 3],
  ['204', '204', '20', 4, 4],
])('CAMEO %s: base %s, root %s, quad %i, penta %i', (code, base, root, quad, penta) => {
  expect([baseCode(code), rootCode(code), quadClass(code), pentaClass(code)]).toEqual([
    base,
    root,
    quad,
    penta,
  ]);
});

const actorOf = (sectors: readonly Sector[], country?: string) =>
  ({ sectors, ...(country === undefined ? {} : { country }) }) as Actor;

test.each([
  ['RUS', ['GOV'], 'RUSGOV'],
  ['KEN', ['COP', 'GOV'], 'KENCOPGOV'],
  ['KOS', ['GOV'], 'KSVGOV'],
  [undefined, ['UNO'], 'IGOUNO'],
  [undefined, ['EUR'], 'IGOEUREEC'],
  ['USA', ['NGO'], 'NGOUSA'],
  ['FRA', ['JRN'], 'FRAMED'],
  ['FRA', ['MED'], 'FRAHLH'],
  ['FRA', [], 'FRA'],
  [undefined, ['UAF'], 'UAF'],
  [undefined, ['UNK'], ''],
] as const)('an actor of %s with %j is %s', (country, sectors, code) => {
  expect(cameoActor(actorOf(sectors, country)).code).toBe(code);
});

test('an actor who is both sides is no pair with himself, unless there is nobody else', () => {
  const [a, b] = ['a', 'b'].map((actor) => ({ actor, span: { start: 0, end: 1 }, text: actor }));
  const names = (source: (typeof a)[], target: (typeof a)[]) =>
    pairsOf({ ...raid, source: source.map((ref) => ref!), target: target.map((ref) => ref!) }).map(
      (pair) => `${pair.source?.actor ?? ''}>${pair.target?.actor ?? ''}`,
    );
  expect(names([a, b], [a, b])).toEqual(['a>b', 'b>a']);
  expect(names([a, b], [])).toEqual(['a>', 'b>']);
  expect(names([], [])).toEqual(['>']);
  expect(names([a], [a])).toEqual(['a>a']);
});

const figures = (...parts: Partial<Quantity>[]) =>
  figureOf(
    {
      ...raid,
      quantities: parts.map((part) => ({ kind: 'killed', span: raid.trigger, text: '', by: [], ...part })),
    },
    'killed',
  );

test('figures: ends that are told, the best by the writer first', () => {
  const by = raid.attribution;
  expect(figures({ low: 12 })).toEqual({ low: 12 });
  expect(figures({ value: 9 })).toEqual({ low: 9, best: 9, high: 9 });
  expect(figures({ value: 400, approximate: true })).toEqual({ best: 400 });
  expect(figures({ value: 20, by }, { value: 14 })).toEqual({ low: 14, best: 14, high: 20 });
  expect(figures({ value: 20, by }, { low: 14 })).toEqual({ low: 14, best: 20 });
  expect(figures({ low: 9, value: 15 })).toEqual({ low: 9, best: 15 });
  expect(figures({ low: 9, value: 15, high: 30 })).toEqual({ low: 9, best: 15, high: 30 });
  expect(figures({ kind: 'wounded', value: 3 })).toEqual({});
});

test('sides and violence', () => {
  expect(
    [['MIL'], ['REB', 'GOV'], ['CVL'], ['UNK'], []].map((sectors) => sideOf(actorOf(sectors as Sector[]))),
  ).toEqual(['state', 'armed', 'unarmed', undefined, undefined]);
  expect(violenceOf('state', 'armed')).toBe('state-based');
  expect(violenceOf('armed', 'armed')).toBe('non-state');
  expect(violenceOf('state', 'unarmed')).toBe('one-sided');
  expect(violenceOf('armed', undefined)).toBeUndefined();
});

test.each([
  ['2021-03-08', '2021-03-08T00:00:00.000Z', '20210308000000'],
  ['2021-03-08T06:30:00+02:00', '2021-03-08T04:30:00.000Z', '20210308043000'],
  ['2021-03-08T06:30', '2021-03-08T06:30:00.000Z', '20210308063000'],
  ['2021-03', undefined, undefined],
  ['2021-13-45', undefined, undefined],
])('the moment %s', (moment, iso, stamp) => {
  expect([isoMoment(moment), stampOf(moment)]).toEqual([iso, stamp]);
});

test.each([
  [
    { from: '2021-03-07', to: '2021-03-07', precision: 'day' },
    { year: '2021', month: '202103', day: '20210307' },
  ],
  [
    { from: '2021-03-07T08:00', precision: 'hour' },
    { year: '2021', month: '202103', day: '20210307' },
  ],
  [
    { from: '2021-03-01', to: '2021-03-07', precision: 'week' },
    { year: '2021', month: '202103' },
  ],
  [{ from: '2021-02-26', to: '2021-03-04', precision: 'week' }, { year: '2021' }],
  [{ from: '2011-01-01', precision: 'year' }, {}],
  [
    { text: 'recently', precision: 'unknown' },
    { year: '2021', month: '202103', day: '20210308' },
  ],
  [
    { from: '2021-03-07', to: '2021-03-08', precision: 'day', basis: 'metadata', rule: 'publication' },
    { year: '2021', month: '202103', day: '20210308' },
  ],
  [
    { from: '2021-03-02', to: '2021-03-08', precision: 'week', basis: 'metadata', rule: 'publication' },
    { year: '2021', month: '202103', day: '20210308' },
  ],
] as const)('a day-based table tells %j as %j', (date, when) => {
  const coded = fullDocument();
  const event = { ...raid, date: [{ basis: 'resolved' as const, ...date }] };
  const [entry] = batchOf({ ...coded, events: [event] }).entries;
  expect(whenOf(entry!)).toEqual(when);
});

test.each([
  [-90, -180, 1],
  [0.25, 0.25, 129_961],
  [90, 180, 259_200],
])('PRIO-GRID cell of %d, %d', (lat, lon, cell) => {
  expect(prioGrid(lat, lon)).toBe(cell);
});
