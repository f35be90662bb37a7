import { describe, expect, test } from 'vitest';
import type { IncidentFigure, QuantityKind, Sector } from '../../document/index.ts';
import { makeChance, write } from '../test-articles.ts';
import { Vocabulary } from '../stories/vocabulary.ts';
import { type Entry, ledgerOf, sumUp } from './ledger.ts';
import { reportsOf } from './report.ts';

type Given = readonly [document: string, value: number, by?: string, official?: boolean, of?: Partial<Entry>];

function sum(given: readonly Given[], kind: QuantityKind = 'killed', texts: readonly string[] = []) {
  const entries = given.map(([document, value, by, official = false, of], i): Entry => {
    const figure: IncidentFigure = {
      ...{ kind, document, value, official, by: by === undefined ? [] : [by], event: 'e' },
      ...{ span: { start: i, end: i + 1 }, text: texts[i] ?? String(value) },
    };
    return { figure, aside: false, claimed: false, ...of };
  });
  const [summary] = sumUp(entries, 'latest-official');
  return [summary!.low, summary!.best, summary!.high];
}

describe('sumUp', () => {
  test('what one giver counts beside a higher number is a part of it', () => {
    expect(
      sum([
        ['a', 14, 'police', true],
        ['a', 9, 'police', true],
      ]),
    ).toEqual([14, 14, 14]);
    expect(
      sum([
        ['a', 12, 'police', true],
        ['a', 20, 'traders'],
      ]),
    ).toEqual([12, 12, 20]);
  });

  test('what nobody gives and is far below another of its document is a part of it', () => {
    expect(
      sum([
        ['a', 3],
        ['a', 40, 'police', true],
        ['b', 4],
      ]),
    ).toEqual([4, 40, 40]);
  });

  test('a toll that one giver lowers is both', () => {
    expect(
      sum([
        ['a', 14, 'police', true],
        ['a', 20, 'police', true],
      ]),
    ).toEqual([14, 20, 20]);
  });

  test('the last official figure is a part where it is far below the others', () => {
    expect(
      sum([
        ['a', 70, 'police', true],
        ['b', 76, 'the ministry', true],
        ['c', 8, 'the mayor', true],
      ]),
    ).toEqual([8, 76, 76]);
    expect(
      sum([
        ['a', 12, 'police', true],
        ['b', 60, 'rebels'],
        ['c', 61, 'rebels'],
      ]),
    ).toEqual([12, 12, 61]);
  });

  test('what is of many acts, a part or a loss of those who struck counts where most is so', () => {
    const aside = { aside: true };
    expect(
      sum([
        ['a', 4, 'the ministry', true],
        ['b', 140, 'the agency', true, aside],
      ]),
    ).toEqual([4, 4, 4]);
    expect(
      sum([
        ['a', 14, 'the ministry', true, aside],
        ['b', 15, 'the agency', true, aside],
        ['c', 2, 'traders'],
      ]),
    ).toEqual([2, 15, 15]);
  });

  test('officials of those who struck are asked after other officials', () => {
    const claimed = { claimed: true };
    expect(
      sum([
        ['a', 7, 'the mayor', true],
        ['b', 50, 'the defence ministry', true, claimed],
      ]),
    ).toEqual([7, 7, 50]);
    expect(
      sum([
        ['a', 7, 'residents'],
        ['b', 9, 'the judiciary', true, claimed],
        ['c', 12, 'a rights group'],
      ]),
    ).toEqual([7, 9, 12]);
  });

  test('a dollar is one by sign and by word, and no other dollar', () => {
    const texts = ['900,000 dollars', '$2 million', 'C$600,000'];
    const given: readonly Given[] = [
      ['a', 900000, 'the court'],
      ['b', 2000000, 'the bank'],
      ['c', 600000, 'the mayor'],
    ];
    expect(sum(given, 'money', texts)).toEqual([900000, 2000000, 2000000]);
  });

  test('money is summed up in one currency', () => {
    const texts = ['600,000 dalasi', '$9,000', '700,000 dalasi'];
    expect(
      sum(
        [
          ['a', 600000, 'the court'],
          ['a', 9000, 'the bank'],
          ['b', 700000, 'the court'],
        ],
        'money',
        texts,
      ),
    ).toEqual([600000, 700000, 700000]);
  });
});

test.each<[string, Sector, boolean]>([
  ['the provincial hospital', 'MED', true],
  ['a hospital source', 'MED', false],
  ['nurses at the clinic', 'MED', false],
  ['a doctor at the clinic', 'MED', false],
  ['a police source', 'COP', true],
  ['traders', 'BUS', false],
])('official: %s', (name, sector, official) => {
  const article = [...Array(20).keys()]
    .map((seed) => write(`d${seed}`, makeChance(seed), 9))
    .find(({ events }) => events.some(({ quantities }) => quantities.length > 0))!;
  const actors = article.actors.map((one) => ({ ...one, name, sectors: [sector] }));
  const [entry] = ledgerOf(reportsOf({ ...article, actors }, new Vocabulary()), []);
  expect(entry!.figure).toMatchObject({ by: [name], official });
});

test('a number of a longer time stands aside', () => {
  const article = [...Array(20).keys()]
    .map((seed) => write(`d${seed}`, makeChance(seed), 9))
    .find(({ events }) => events.some(({ quantities }) => quantities.length > 0))!;
  const { span } = article.events.flatMap(({ quantities }) => quantities)[0]!;
  const entry = (behind: string) => {
    const text = `${'x'.repeat(span.end)} ${behind}`;
    const told = { ...article, document: { ...article.document, text } };
    return ledgerOf(reportsOf(told, new Vocabulary()), [])[0]!;
  };
  expect(entry('were killed since 2016.').aside).toBe(true);
  expect(entry('were killed on Monday.').aside).toBe(false);
});
