import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { checkCodebook, CodebookError, loadCodebook } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'codebook-'));
let count = 0;
let base: string;

function folder(files: Readonly<Record<string, string>>): string {
  const path = join(root, String(count++));
  mkdirSync(path);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

beforeEach(() => {
  base = folder({
    'aid.yaml': `type: AID
definition: gives
cameo: [{ code: "071", contexts: [economic] }]
rules: [{ name: own, example: x, when: { trigger: [give] }, then: { type: AID } }]`,
    'contexts.yaml': 'economic: { definition: money, words: [loan] }',
  });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('codebooks', () => {
  it('lie over one another: files replaced by name, rules of the upper first', () => {
    const own = folder({
      'mine.yaml': `code: mine
definition: my own
rules: [{ name: mine, example: x, when: { proposed: [AID] }, then: { code: mine } }]`,
      'contexts.yaml': 'green: { definition: nature, words: [forest] }',
    });
    const { entries, contexts, rules } = loadCodebook([base, own]);
    expect(entries.map(({ type, code }) => type ?? code)).toEqual(['AID', 'mine']);
    expect(contexts.map(({ context }) => context)).toEqual(['economic', 'green']);
    expect(rules.map(({ name }) => name)).toEqual(['mine', 'own']);
    const replaced = loadCodebook([base, folder({ 'aid.yaml': 'type: AID\ndefinition: helps' })]);
    expect(replaced.entries.map(({ definition }) => definition)).toEqual(['helps']);
    expect(replaced.rules).toEqual([]);
  });

  it.each([
    ['type: AID', 'definition'],
    ['definition: x', '"type" or "code"'],
    ['type: HELP\ndefinition: x', 'type'],
    ['type: AID\ndefinition: x\nruls: []', 'ruls'],
    ['type: AID\ndefinition: x\nrules: [{ name: A B, example: x, when: {}, then: {} }]', 'rules.0.name'],
    ['type: [', 'bad.yaml'],
  ])('that are wrong are refused, with file and place: %s', (text, place) => {
    const path = folder({ 'bad.yaml': text });
    expect(() => loadCodebook([path])).toThrow(CodebookError);
    expect(() => loadCodebook([path])).toThrow(place);
  });

  it('that are not there are refused', () => {
    expect(() => loadCodebook([join(root, 'nowhere')])).toThrow('cannot be read');
  });

  it('are checked for names that nothing bears', () => {
    const own = folder({
      'sanction.yaml': `type: SANCTION
definition: x
cameo: [{ code: "999" }, { code: "166", mode: oust }, { code: "163", contexts: [nothing] }]
modes: [{ mode: convict, definition: x }]
rules:
  - { name: own, example: x, when: {}, then: {} }
  - { name: other, example: x, when: { proposed: [HELP, AID/x] }, then: { mode: y } }
examples: { for: [{ text: x, mode: z }] }`,
    });
    const faults = checkCodebook(loadCodebook([base, own])).join('\n');
    for (const fault of [
      'no CAMEO code 999',
      'no mode oust',
      'no context nothing',
      'modes: expel is not defined',
      '"when" is empty',
      '"then" decides nothing',
      'no type HELP',
      'no mode x',
      'no mode y',
      'no mode z',
      'is in',
    ])
      expect(faults).toContain(fault);
  });
});
