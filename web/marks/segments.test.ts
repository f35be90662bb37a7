import { describe, expect, it } from 'vitest';
import type { Mark } from './layers.ts';
import { segmentsOf } from './segments.ts';

const mark = (key: string, start: number, end: number): Mark => ({
  ...{ key, start, end, layer: 'actor', record: key, events: [] },
});
const shown = (text: string, marks: readonly Mark[], from = 0, to = text.length): string[] =>
  segmentsOf(text, from, to, marks).map(
    ({ start, end, marks: covering }) =>
      `${text.slice(start, end)}[${covering.map(({ key }) => key).join('')}]`,
  );

describe('segmentsOf', () => {
  it.each([
    ['nothing marked', [], ['abcdef[]']],
    [
      'one inside another, the shorter first',
      [mark('x', 0, 4), mark('y', 1, 3)],
      ['a[x]', 'bc[yx]', 'd[x]', 'ef[]'],
    ],
    ['two that cross', [mark('x', 0, 3), mark('y', 2, 5)], ['ab[x]', 'c[xy]', 'de[y]', 'f[]']],
    ['the same words twice', [mark('x', 1, 2), mark('y', 1, 2)], ['a[]', 'b[xy]', 'cdef[]']],
    ['empty and outside', [mark('x', 2, 2), mark('y', 9, 12)], ['abcdef[]']],
  ])('%s', (_, marks, expected) => {
    expect(shown('abcdef', marks)).toEqual(expected);
  });

  it('cuts a mark at the ends of the paragraph', () => {
    expect(shown('abcdef', [mark('x', 0, 6)], 2, 4)).toEqual(['cd[x]']);
  });

  it('counts UTF-16 code units and never parts a surrogate pair', () => {
    expect(shown('a😀b', [mark('x', 3, 4)])).toEqual(['a😀[]', 'b[x]']);
    expect(shown('a😀b', [mark('x', 2, 4)])).toEqual(['a😀[]', 'b[x]']);
  });

  it('gives back the whole text', () => {
    const text = 'One two three four five';
    const marks = [mark('a', 0, 7), mark('b', 4, 13), mark('c', 8, 18), mark('d', 0, 23)];
    expect(
      segmentsOf(text, 0, text.length, marks)
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    ).toBe(text);
  });
});
