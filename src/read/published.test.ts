import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findDate, parsePublished } from './published.ts';

interface Case {
  readonly text: string;
  readonly value?: string;
  readonly precision?: string;
}

const TABLE = new URL('../../test/cases/read/published.yaml', import.meta.url);

test.each(parse(readFileSync(TABLE, 'utf8')) as Case[])('$text', ({ text, value, precision }) => {
  expect(parsePublished(text)).toEqual(value === undefined ? undefined : { value, precision });
});

test('numbers are seconds or milliseconds since 1970', () => {
  expect(parsePublished(1501495509)).toEqual(parsePublished(1501495509000));
  expect(parsePublished(-5)).toBeUndefined();
  expect(parsePublished(Number.NaN)).toBeUndefined();
});

test('the first date in a line counts', () => {
  expect(findDate('Posted 3 May 2020, updated May 9, 2020')?.value).toBe('2020-05-03');
  expect(findDate('in May 2020 they')).toBeUndefined();
});
