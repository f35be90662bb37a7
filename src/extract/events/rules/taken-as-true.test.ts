import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, type WordRow } from '../../../../test/support/build-doc.ts';
import type { EventType, Status } from '../../../document/index.ts';
import type { StatusRule } from '../rule.ts';
import { foiled } from './denied.ts';
import { byNobody } from './nobody-acted.ts';
import { goesOn, howItWas } from './taken-as-true.ts';

const read = (rule: StatusRule, rows: readonly WordRow[], word: string, type: EventType, status: Status) => {
  const doc = buildDoc([...rows]);
  const frame = frameOf(doc, word, { type: { value: type, confidence: 0.9 } });
  const root = rows.findIndex(([form]) => form === word);
  return rule({ doc, root, frame: { ...frame, status: { value: status, confidence: 0.9 } } })?.status;
};

describe('howItWas', () => {
  const seized = (asking: string, before: WordRow) =>
    read(
      howItWas,
      [
        ['Chad', 'PROPN', 3, 'nsubj'],
        ['never', 'ADV', 3, 'advmod'],
        ['said', 'VERB', 0, 'root', 'say'],
        [asking, 'ADV', 6, 'advmod'],
        before,
        ['seized', 'VERB', 3, 'ccomp', 'seize'],
      ],
      'seized',
      'ASSAULT',
      'negated',
    );

  it('is true of what somebody does not tell how', () => {
    expect(seized('how', ['were', 'AUX', 6, 'aux:pass'])).toBe('actual');
    expect(seized('that', ['were', 'AUX', 6, 'aux:pass'])).toBeUndefined();
    expect(seized('how', ['never', 'ADV', 6, 'advmod'])).toBeUndefined();
    expect(seized('how', ['would', 'AUX', 6, 'aux'])).toBeUndefined();
  });
});

describe('goesOn', () => {
  const strike = (verb: string, article: string) =>
    read(
      goesOn,
      [
        [verb, 'VERB', 0, 'root'],
        [article, 'DET', 3, 'det'],
        ['strike', 'NOUN', 1, 'obj'],
      ],
      'strike',
      'PROTEST',
      'future',
    );

  it('is under way', () => {
    expect(strike('continue', 'the')).toBe('actual');
    expect(strike('continue', 'a')).toBeUndefined();
    expect(strike('call', 'the')).toBeUndefined();
  });
});

describe('byNobody', () => {
  const by = (agent: string) =>
    read(
      byNobody,
      [
        ['recognised', 'VERB', 0, 'root', 'recognise'],
        ['by', 'ADP', 3, 'case'],
        [agent, 'PRON', 1, 'obl:agent'],
      ],
      'recognised',
      'SUPPORT',
      'actual',
    );

  it('did nobody', () => {
    expect(by('nobody')).toBe('negated');
    expect(by('others')).toBeUndefined();
  });
});

describe('foiled', () => {
  const march = (verb: string, type: EventType, ...behind: WordRow[]) =>
    read(
      foiled,
      [[verb, 'VERB', 0, 'root'], ['march', 'NOUN', 1, 'obj'], ...behind],
      'march',
      type,
      'actual',
    );

  it('is what is cancelled, if it is something to be held', () => {
    expect(march('cancelled', 'PROTEST')).toBe('negated');
    expect(march('cancelled', 'SANCTION')).toBeUndefined();
  });

  it('is not what is only kept from going further', () => {
    const from: WordRow[] = [
      ['from', 'SCONJ', 4, 'mark'],
      ['leaving', 'VERB', 1, 'advcl', 'leave'],
    ];
    expect(march('prevented', 'PROTEST')).toBe('negated');
    expect(march('prevented', 'PROTEST', ...from)).toBeUndefined();
  });
});
