import { expect, test } from 'vitest';
import { makeNumberIds, uuidOf } from './ids.ts';

test('the same id gives the same number, in this export and the next', () => {
  const [a, b] = [makeNumberIds(), makeNumberIds()];
  expect(a('e1')).toBe(a('e1'));
  b('other');
  expect(b('e1')).toBe(a('e1'));
  expect(a('e1')).toBeLessThan(2 ** 48);
});

test('ids that fall together are parted, the first keeps its number', () => {
  // One hexadecimal digit: sixteen ids cannot all differ at the first try.
  const narrow = makeNumberIds(1);
  const ids = Array.from({ length: 12 }, (_, i) => `e${i}`);
  const numbers = ids.map(narrow);
  expect(new Set(numbers).size).toBe(12);
  expect(numbers).not.toContain(0);
  expect(ids.map(narrow)).toEqual(numbers);
  expect(makeNumberIds(1)('e0')).toBe(numbers[0]);
});

test('a UUID is of version 5 and the same for the same id', () => {
  expect(uuidOf('e1')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidOf('e1')).toBe(uuidOf('e1'));
  expect(uuidOf('e1')).not.toBe(uuidOf('e2'));
});
