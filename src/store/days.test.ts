import { expect, test } from 'vitest';
import { firstDay, lastDay } from './days.ts';

test.each([
  ['2017-07-31', '2017-07-31', '2017-07-31'],
  ['2017-07-31T23:30-05:00', '2017-07-31', '2017-07-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2017', '2017-01-01', '2017-12-31'],
  ['2017-02-30', undefined, undefined],
  ['2017-13', undefined, undefined],
  ['0000-01-01', undefined, undefined],
  ['Sunday', undefined, undefined],
  [undefined, undefined, undefined],
])('%s goes from %s to %s', (value, first, last) => {
  expect([firstDay(value), lastDay(value)]).toEqual([first, last]);
});
