import { expect, it } from 'vitest';
import { INTENT, shiftCode } from './shift-code.ts';

it.each([
  ['1053', { '10': '02' }, '0253'],
  ['100', { '10': '02' }, '020'],
  ['166', { '10': '02' }, '166'],
  ['0841', INTENT, '0353'],
  ['080', INTENT, '035'],
  ['0811', INTENT, '0351'],
  ['0831', INTENT, '0341'],
  ['0874', INTENT, '0356'],
  ['073', INTENT, '0333'],
  ['061', INTENT, '0311'],
  ['075', INTENT, '033'],
  ['046', INTENT, '036'],
])('%s under %o is %s', (code, shift, expected) => {
  expect(shiftCode(code, shift)).toBe(expected);
});
