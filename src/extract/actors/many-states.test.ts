import { expect, it } from 'vitest';
import { isOfManyStates } from './many-states.ts';

it.each([
  'West African foreign ministers',
  'Caribbean leaders',
  'unnamed Western services',
  'three Gulf states',
  'Latin American and Caribbean presidents',
  'both governments',
  'the Europeans',
  'Africa',
])('takes "%s" for several states', (text) => {
  expect(isOfManyStates(text)).toBe(true);
});

it.each([
  'South African ministers',
  'Gulf coast residents',
  'the western governor',
  'Pacific fishermen',
  'Arab shopkeepers',
])('takes "%s" for no league of states', (text) => {
  expect(isOfManyStates(text)).toBe(false);
});
