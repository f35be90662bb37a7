import { expect, it } from 'vitest';
import { classifyActor, loadLexicon } from './index.ts';
import { isLocalGroup } from './local-group.ts';

const lexicon = loadLexicon(new URL('../../../data', import.meta.url).pathname);

it.each([
  ['a local rights group', true],
  ['the rights group Vesna', true],
  ['a rights group', false],
  ['the rights group Amnesty International', false],
  ['Aid agencies', false],
])('"%s" is of the land around it: %s', (text, isLocal) => {
  expect(isLocalGroup(classifyActor(text, lexicon).input)).toBe(isLocal);
});
