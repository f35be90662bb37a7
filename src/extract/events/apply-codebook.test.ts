import { describe, expect, it } from 'vitest';
import type { WordRow } from '../../../test/support/build-doc.ts';
import { buildDoc, frameOf, spanOf } from '../../../test/support/build-doc.ts';
import type { Frame, Sector } from '../../document/index.ts';
import type { Codebook, CodebookRule, Condition, Decision } from '../../ontology/index.ts';
import { applyCodebook } from './apply-codebook.ts';
import { deepenCameo } from './deepen-cameo.ts';
import { findContexts, nearWords } from './find-contexts.ts';
import { rootOf } from './syntax.ts';
import type { Told } from './told-types.ts';

const rows: readonly WordRow[] = [
  ['Burundi', 'PROPN', 2, 'nsubj'],
  ['expelled', 'VERB', 0, 'root', 'expel'],
  ['200', 'NUM', 4, 'nummod'],
  ['peacekeepers', 'NOUN', 2, 'obj', 'peacekeeper'],
  ['on', 'ADP', 6, 'case'],
  ['Sunday', 'PROPN', 2, 'obl'],
];
const doc = buildDoc(rows);

const rule = (name: string, when: Condition, then: Decision): CodebookRule => ({
  name,
  example: '-',
  when,
  then,
});
const bookOf = (...rules: CodebookRule[]): Codebook => ({ entries: [], contexts: [], rules, patterns: [] });

function decide(book: Codebook, targetSectors: readonly Sector[] = [], told: Told = () => false) {
  const frame: Frame = frameOf(doc, 'expelled', {
    type: { value: 'SANCTION', confidence: 0.7 },
    mode: { value: 'expel', confidence: 0.8 },
  });
  const root = rootOf(doc, spanOf(doc, 'expelled'));
  return applyCodebook(book, { doc, frame, root, sourceSectors: [], targetSectors, told });
}

describe('rules of a codebook', () => {
  it('leave the proposal alone where none holds', () => {
    expect(decide(bookOf())).toEqual({
      type: 'SANCTION',
      mode: 'expel',
      status: undefined,
      speakerActs: false,
      codes: [],
      rules: [],
    });
  });

  it('hear what the document tells besides', () => {
    const raid = bookOf(
      rule('as-told', { proposed: ['SANCTION'], told: ['ASSAULT'], untold: ['AID'] }, { type: 'ASSAULT' }),
    );
    const telling =
      (...types: string[]): Told =>
      (asked) =>
        asked.some((type) => types.includes(type));
    expect(decide(raid, [], telling('ASSAULT'))?.type).toBe('ASSAULT');
    expect(decide(raid, [], telling('ASSAULT', 'AID'))?.type).toBe('SANCTION');
    expect(decide(raid)?.type).toBe('SANCTION');
  });

  it.each<[string, Condition, boolean]>([
    ['the lemma of the trigger', { trigger: ['expel'] }, true],
    ['its form', { trigger: ['expelled'] }, true],
    ['another word', { trigger: ['oust'] }, false],
    ['a word of the trigger', { phrase: ['expelled'] }, true],
    ['the proposed type', { proposed: ['SANCTION'] }, true],
    ['the proposed type and mode', { proposed: ['SANCTION/expel'] }, true],
    ['another mode', { proposed: ['SANCTION/convict'] }, false],
    ['an unsure model', { below: 0.75 }, true],
    ['a sure model', { below: 0.6 }, false],
    ['a word below', { with: [{ deprel: ['obj'], lemma: ['peacekeeper'] }] }, true],
    ['a word below in another relation', { with: [{ deprel: ['nsubj'], lemma: ['peacekeeper'] }] }, false],
    ['a word that must be missing', { without: [{ lemma: ['peacekeeper'] }] }, false],
    ['a word above', { with: [{ above: true, lemma: ['say'] }] }, false],
    ['the sector of a target', { target: ['MIL'] }, true],
    ['another sector', { target: ['JRN'] }, false],
    ['all conditions', { trigger: ['expel'], target: ['JRN'] }, false],
  ])('see %s', (_, when, holds) => {
    const decided = decide(bookOf(rule('test', when, { type: 'COERCE', mode: 'deport' })), ['MIL']);
    expect(decided?.type).toBe(holds ? 'COERCE' : 'SANCTION');
    expect(decided?.rules).toEqual(holds ? ['test'] : []);
  });

  it('take the mode away with the type, and where they say "none"', () => {
    expect(decide(bookOf(rule('a', { trigger: ['expel'] }, { type: 'ASSAULT' })))?.mode).toBeUndefined();
    expect(decide(bookOf(rule('a', { trigger: ['expel'] }, { mode: 'none' })))?.mode).toBeUndefined();
  });

  it('can say whether it happened', () => {
    const book = bookOf(rule('a', { trigger: ['expel'] }, { status: 'negated' }));
    expect(decide(book)).toMatchObject({ type: 'SANCTION', mode: 'expel', status: 'negated', rules: ['a'] });
  });

  it('can say that there is no event', () => {
    expect(decide(bookOf(rule('a', { trigger: ['expel'] }, { drop: true })))).toBeUndefined();
  });

  it('correct once, the first that holds; codes of the user add up', () => {
    const decided = decide(
      bookOf(
        rule('one', { trigger: ['expel'] }, { code: 'x' }),
        rule('two', { trigger: ['expel'] }, { type: 'COERCE' }),
        rule('three', { trigger: ['expel'] }, { type: 'REJECT', code: 'z' }),
        rule('four', { proposed: ['SANCTION'] }, { code: 'y' }),
      ),
    );
    expect(decided).toEqual({
      type: 'COERCE',
      mode: undefined,
      status: undefined,
      speakerActs: false,
      codes: ['x', 'y'],
      rules: ['one', 'two', 'four'],
    });
  });
});

describe('contexts and CAMEO codes', () => {
  const words = nearWords(doc, 0, rows.length);
  const only = (word: string) => ({ single: new Set([word]), running: ` ${word} ` });
  const peacekeeping = { context: 'peacekeeping', definition: '-', words: ['peacekeeper', 'blue helmet'] };
  const military = { context: 'military', definition: '-', words: ['tank'], sectors: ['MIL'] as const };

  it('come from words and from sectors', () => {
    expect(findContexts([military, peacekeeping], words, [])).toEqual(['peacekeeping']);
    expect(findContexts([military, peacekeeping], words, ['MIL'])).toEqual(['military', 'peacekeeping']);
  });

  it('go as deep as mode, contexts and words allow', () => {
    const entry = {
      type: 'SANCTION' as const,
      definition: '-',
      path: '-',
      modes: [],
      shifts: [{ trigger: ['call'], codes: { '16': '13' } }],
      rules: [],
      patterns: [],
      examples: { for: [], against: [] },
      cameo: [
        { code: '1661', mode: 'expel', contexts: ['peacekeeping'] },
        { code: '1662', mode: 'expel', words: ['inspector'] },
        { code: '163', words: ['embargo'] },
      ],
    };
    const book: Codebook = { entries: [entry], contexts: [], rules: [], patterns: [] };
    const deepen = (mode: string | undefined, contexts: string[], near = words, word = 'expel') =>
      deepenCameo(book, 'SANCTION', { mode, contexts, near, isTrigger: (lemmas) => lemmas.includes(word) });
    expect(deepen('expel', ['peacekeeping'])).toBe('1661');
    expect(deepen('expel', [])).toBe('166');
    expect(deepen('expel', [], only('inspector'))).toBe('1662');
    expect(deepen(undefined, [], only('embargo'))).toBe('163');
    expect(deepen('withdraw', [], only('embargo'))).toBe('160');
    expect(deepen('expel', [], words, 'call')).toBe('136');
  });
});
