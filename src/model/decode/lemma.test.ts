import { expect, it } from 'vitest';
import { applyLemmaScript } from './lemma.ts';

it.each([
  ['Said', 'l|2|y', 'say'],
  ['expelled', 'l|3|', 'expel'],
  ['Moscow', 'k|0|', 'Moscow'],
  ['Talks', 'l|1|', 'talk'],
  ['were', '=be', 'be'],
  ['a', 'l|3|x', 'a'],
])('%s with %s is %s', (form, script, lemma) => {
  expect(applyLemmaScript(form, script)).toBe(lemma);
});
