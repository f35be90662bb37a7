import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findDateline } from './find-dateline.ts';

interface Case {
  readonly text: string;
  readonly none?: true;
  readonly span?: string;
  readonly place?: string;
  readonly date?: string;
  readonly month?: number;
  readonly day?: number;
  readonly year?: number;
  readonly agency?: string;
}

const TABLE = new URL('../../../test/cases/read/datelines.yaml', import.meta.url);
const cases = parse(readFileSync(TABLE, 'utf8')) as Case[];

test.each(cases)('$text', ({ text, none, span, ...expected }) => {
  const found = findDateline(text);
  if (none === true) {
    expect(found).toBeUndefined();
    return;
  }
  expect(found).toMatchObject(expected);
  expect(text.slice(found!.span.start, found!.span.end)).toBe(span);
  const fields = Object.keys(found!).filter((key) => !/span$/i.test(key));
  expect(fields.sort()).toEqual(Object.keys(expected).sort());
  if (found!.placeSpan) expect(text.slice(found!.placeSpan.start, found!.placeSpan.end)).toBe(expected.place);
  if (found!.dateSpan) expect(text.slice(found!.dateSpan.start, found!.dateSpan.end)).toBe(expected.date);
});

test('spans move with the paragraph', () => {
  const found = findDateline('PARIS – The minister left.', 100);
  expect(found).toMatchObject({ span: { start: 100, end: 107 }, placeSpan: { start: 100, end: 105 } });
});
