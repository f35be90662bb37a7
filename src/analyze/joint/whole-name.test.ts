import { expect, it } from 'vitest';
import { wholeName } from './whole-name.ts';

const named = (first: number, until: number, label: 'PER' | 'ORG') => [
  { first, until, label, confidence: 1 },
];

it.each([
  ['goes on to the end of a name', named(3, 5, 'PER'), 5],
  ['ends where the name does', named(3, 4, 'PER'), 4],
  ['stays where it begins inside one', named(-1, 5, 'PER'), 4],
  ['stays where a body is named', named(3, 5, 'ORG'), 4],
  ['stays before a name', named(4, 5, 'PER'), 4],
])('%s', (_, names, until) => {
  expect(wholeName({ first: 0, until: 4, confidence: 1 }, names).until).toBe(until);
});
