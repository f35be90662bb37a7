import { expect, it } from 'vitest';
import { chooseClass } from './choose-class.ts';

const weights = {
  told: 1,
  signs: new Map<string, Partial<Record<'army' | 'police' | 'people', number>>>([
    ['noun officers', { police: 0.6, army: 0.4 }],
    ['act arrest', { police: 0.5, army: -0.3 }],
    ['counted', { people: 1 }],
  ]),
};

it.each([
  ['what was told, where no sign says more', 'army', ['noun officers'], 'army'],
  ['what signs say together', 'army', ['noun officers', 'act arrest'], 'police'],
  ['what was told, of two for which as much speaks', 'army', ['counted'], 'army'],
  ['what was told, of unknown signs', 'people', ['noun mayors'], 'people'],
] as const)('hears %s', (_, told, signs, answer) => {
  expect(chooseClass(told, signs, weights)).toBe(answer);
});
