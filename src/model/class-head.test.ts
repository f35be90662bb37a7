import { expect, it } from 'vitest';
import { Sector } from '../document/index.ts';
import { classHead } from './class-head.ts';

const head = classHead(Sector);

it('reads the weights of signs', () => {
  const { told, signs } = head.parse({ told: 4, signs: { 'noun judge': { JUD: 0.5, GOV: -0.2 } } });
  expect(told).toBe(4);
  expect(signs.get('noun judge')).toEqual({ JUD: 0.5, GOV: -0.2 });
});

it('refuses a class that there is not', () => {
  expect(() => head.parse({ told: 4, signs: { 'noun judge': { JUDGE: 0.5 } } })).toThrow();
});
