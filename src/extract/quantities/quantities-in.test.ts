import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { countsThings, type QuantityMention } from '../../document/index.ts';
import { quantitiesIn } from './index.ts';

function cases(name: string): unknown {
  return parse(readFileSync(new URL(`../../../test/cases/quantities/${name}.yaml`, import.meta.url), 'utf8'));
}

function read(text: string): readonly (QuantityMention & { readonly text: string })[] {
  const found = quantitiesIn(text, { start: 0, end: text.length }, 0);
  return found.map((one) => ({ ...one, text: text.slice(one.start, one.end) }));
}

interface NumberCase {
  readonly phrase: string;
  readonly none?: true;
  readonly unit?: string;
}

describe('a number', () => {
  it.each(cases('numbers') as readonly NumberCase[])('"$phrase"', ({ phrase, none, ...reading }) => {
    const found = read(phrase);
    expect(found.length).toBe(none ? 0 : 1);
    for (const { low, high, value, approximate, unit, noun } of found) {
      const got = { low, high, value, approximate, unit: noun ? undefined : unit };
      expect(got).toEqual({
        low: undefined,
        high: undefined,
        value: undefined,
        approximate: undefined,
        unit: undefined,
        ...reading,
      });
    }
  });
});

interface TypeCase {
  readonly sentence: string;
  readonly number: string;
  readonly type: string;
}

describe('the type of a number', () => {
  it.each(cases('types') as readonly TypeCase[])('$sentence', ({ sentence, number, type }) => {
    expect(read(sentence)[0]).toMatchObject({ text: number, type });
  });
});

it('reads a second age beside the first, and a count beside a count', () => {
  const types = (text: string) => read(text).map(({ type }) => type);
  expect(types('Cousins aged 22 and 24 drowned.')).toEqual(['age', 'age']);
  expect(types('Girls aged six, seven and nine drowned.')).toEqual(['age', 'age', 'age']);
  expect(types('They held 900 people aged between 11 and 84.')).toEqual(['count', 'age', 'age']);
  expect(types('There were 47 murders per 100,000 people.')).toEqual(['score', 'score']);
  expect(types('A woman aged 30, two boys and six girls died.')).toEqual(['age', 'count', 'count']);
  expect(types('A teacher aged 40 and nine pupils were killed.')).toEqual(['age', 'count']);
  expect(types('A shell struck a market, 14, police said.')).toEqual(['count']);
  expect(types('They saw a crew, 14, police said.')).toEqual(['count']);
  expect(types('They named a nurse, 47, and a tax per 12 men.')).toEqual(['age', 'score']);
  expect(types('There were 47 dead, 12 per 100,000 people.')).toEqual(['count', 'score', 'score']);
  expect(types('There were 47, per 100 people.')).toEqual(['count', 'score']);
  expect(types('A welder of 29 from Orvel drowned.')).toEqual(['age']);
  expect(types('A number of 29 drowned.')).toEqual(['count']);
  expect(types('Some 22 cousins and 24 aunts drowned.')).toEqual(['count', 'count']);
});

interface KindCase {
  readonly sentence: string;
  readonly kinds: Readonly<Record<string, string>>;
}

describe('the kind of a number', () => {
  it.each(cases('kinds') as readonly KindCase[])('$sentence', ({ sentence, kinds }) => {
    const found = read(sentence).filter(({ type }) => countsThings(type));
    const told = found.map(({ text, kind, measure }) => [text, measure === 'level' ? `${kind} level` : kind]);
    expect(Object.fromEntries(told)).toEqual(kinds);
  });
});

describe('the counted noun', () => {
  it.each([
    ['755 U.S. diplomats left', 'u.s. diplomats'],
    ['12 United Nations workers left', 'united nations workers'],
    ['hundreds of thousands of residents fled', 'residents'],
    ['24 Albanians lay there', 'albanians'],
    ['30 pupils arrived', 'pupils'],
    ['five seriously injured', undefined],
  ])('"%s" counts %s', (phrase, unit) => {
    expect(read(phrase)[0]!.unit).toBe(unit);
  });
});

it('reads a number that something went up to as it stands', () => {
  expect(read('The number of those held went up to 74.')[0]).toMatchObject({ text: '74', low: 74, high: 74 });
  expect(read('Fines of up to 74 pesos are due.')[0]).toMatchObject({ text: 'up to 74 pesos', high: 74 });
});

it('reads a number that is topped as the least', () => {
  expect(read('The number held topped 100.')[0]).toMatchObject({ text: '100', low: 100 });
  expect(read('The number held topped 100.')[0]!.high).toBeUndefined();
});

it('keeps offsets in the text and the number of the sentence', () => {
  const text = 'Rain fell. Two men died.';
  expect(quantitiesIn(text, { start: 11, end: 24 }, 1)[0]).toMatchObject({ start: 11, end: 14, sentence: 1 });
});
