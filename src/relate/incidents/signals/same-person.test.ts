import { expect, it } from 'vitest';
import { samePerson } from './same-person.ts';

it.each([
  ['Magomed Kurachev', 'prosecutor Magomed Kurachyov'],
  ['Kurachyov', 'Magomed Kurachev'],
  ['Muhammad Hussein', 'Mohammad Husein'],
  ["Fatou N'Diaye", 'F. NDiaye'],
])('%s is %s', (x, y) => {
  expect(samePerson(x, y)).toBe(true);
});

it.each([
  ['Magomed Kurachev', 'Ivan Kurachev'],
  ['Foreign Ministry', 'Interior Ministry'],
  ['the prosecutor', 'a prosecutor'],
  ['Deputy prosecutor', 'Magomed Kurachev'],
  ['Kim', 'Kim'],
  ['Togo gendarmes', 'Togo police'],
])('%s is not %s', (x, y) => {
  expect(samePerson(x, y)).toBe(false);
});
