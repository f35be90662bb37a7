import { expect, test } from 'vitest';
import { followIds } from './follow-ids.ts';

const held = (id: string, ...parts: string[]) => ({ id, parts });

test('an id that is still given is no former one', () => {
  expect(followIds(new Map(), [held('a', '1')], [held('a', '1', '2')])).toEqual([]);
});

test('an id that is gone leads to where most of its parts are', () => {
  expect(followIds(new Map(), [held('a', '1', '2', '3')], [held('b', '1'), held('c', '2', '3')])).toEqual([
    ['a', 'c'],
  ]);
});

test('what led to an id that is gone leads on with it', () => {
  expect(followIds(new Map([['x', 'a']]), [held('a', '1')], [held('b', '1')])).toEqual([
    ['a', 'b'],
    ['x', 'b'],
  ]);
});

test('an id that is given again is no former one any more', () => {
  expect(followIds(new Map([['x', 'a']]), [held('a', '1')], [held('x', '0', '1')])).toEqual([['a', 'x']]);
});

test('an id of which nothing is left leads nowhere, and is remembered', () => {
  expect(followIds(new Map(), [held('a', '1')], [held('b', '2')])).toEqual([['a', undefined]]);
});
