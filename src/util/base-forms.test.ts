import { expect, it } from 'vitest';
import { baseForms } from './base-forms.ts';

it.each([
  ['praised', 'praise'],
  ['extradited', 'extradite'],
  ['stopped', 'stop'],
  ['carries', 'carry'],
  ['denied', 'deny'],
  ['urging', 'urge'],
  ['envoys', 'envoy'],
  ['churches', 'church'],
  ['left', 'left'],
])('%s may be a form of %s', (form, base) => {
  expect(baseForms(form)).toContain(base);
});

it('are not made up where there is no ending', () => {
  expect(baseForms('ban')).toEqual(['ban']);
});
