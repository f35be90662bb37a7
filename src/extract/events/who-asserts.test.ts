import { describe, expect, it } from 'vitest';
import { buildDoc, spanOf, type WordRow } from '../../../test/support/build-doc.ts';
import type { Quotation } from '../../document/index.ts';
import { deniesOther, onlyReports, speaksOfElse } from './who-asserts.ts';

const plain = (sentence: string) =>
  buildDoc(sentence.split(' ').map((form): WordRow => [form, 'X', 0, 'dep']));

/** Words that `speaker` says by `cue`. */
const said = (doc: ReturnType<typeof plain>, content: string, cue: string, speaker: string): Quotation => ({
  span: spanOf(doc, content),
  cue: spanOf(doc, cue),
  speaker: spanOf(doc, speaker),
  kind: 'indirect',
  confidence: 1,
  rule: '',
  why: [],
});

describe('speaksOfElse', () => {
  const doc = plain('Raids killed six , medics say , while the army claims it shot rebels');
  const both = [
    said(doc, 'Raids killed six', 'say', 'medics'),
    said(doc, 'it shot rebels', 'claims', 'the army'),
  ];
  const isElse = (speaker: string, trigger: string) =>
    speaksOfElse(spanOf(doc, speaker), spanOf(doc, trigger), both);

  it('is true of who speaks of another act in the same sentence', () => {
    expect(isElse('medics', 'shot')).toBe(true);
    expect(isElse('the army', 'killed')).toBe(true);
  });

  it('is false of who tells of the act, or of whom nothing else is known', () => {
    expect(isElse('medics', 'killed')).toBe(false);
    expect(isElse('the army', 'shot')).toBe(false);
    expect(speaksOfElse(spanOf(doc, 'Raids'), spanOf(doc, 'shot'), both)).toBe(false);
  });
});

describe('deniesOther', () => {
  it('is true of who denies what was told before', () => {
    const doc = buildDoc([
      ['Rebels', 'NOUN', 2, 'nsubj'],
      ['shelled', 'VERB', 0, 'root', 'shell'],
      ['Goma', 'PROPN', 2, 'obj'],
      [',', 'PUNCT', 6, 'punct'],
      ['they', 'PRON', 6, 'nsubj'],
      ['deny', 'VERB', 2, 'parataxis', 'deny'],
      ['it', 'PRON', 6, 'obj'],
    ]);
    expect(deniesOther(spanOf(doc, 'they'), 1, doc)).toBe(true);
    expect(deniesOther(spanOf(doc, 'it'), 1, doc)).toBe(false);
    expect(deniesOther(spanOf(doc, 'they'), 6, doc)).toBe(false);
  });
});

describe('onlyReports', () => {
  const reports = (sentence: string, span: string) => {
    const doc = plain(sentence);
    return onlyReports(doc, spanOf(doc, span));
  };
  it('is true of a paper that quotes another', () => {
    expect(reports('The agency quoted a medic as saying that six had died', 'The agency')).toBe(true);
    expect(reports('A medic was cited by the agency as saying that six had died', 'the agency')).toBe(true);
  });
  it('is false of who is quoted, and of who quotes a number', () => {
    expect(reports('The agency quoted a medic as saying that six had died', 'a medic')).toBe(false);
    expect(reports('The bank quoted a price that rose', 'The bank')).toBe(false);
  });
});
