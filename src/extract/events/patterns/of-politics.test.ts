import { describe, expect, it } from 'vitest';
import type { Actor, MatchedFrame } from '../../../document/index.ts';
import { buildDoc, frameOf } from '../../../../test/support/build-doc.ts';
import { isOfPolitics } from './of-politics.ts';

const doc = buildDoc([['praised', 'VERB', 0, 'root']]);
const frame = frameOf(doc, 'praised', { type: { value: 'SUPPORT', confidence: 1 } });
const matched: MatchedFrame = { ...frame, pattern: 'praise', named: ['source', 'target'] };
const actor = (sectors: Actor['sectors'], countryBasis?: Actor['countryBasis']): Actor => ({
  ...{ record: 'actor', version: 1, id: 'a', document: 'd', name: 'Ann', mentions: [], why: [], sectors },
  ...(countryBasis && { countryBasis }),
});
const STATE = actor(['GOV']);
const NAME = actor([]);
const FIRM = actor(['MNC']);

describe('isOfPolitics', () => {
  it('asks for a part to play of who acts, and for a part or a country of whom it is done to', () => {
    const of = (source: Actor, target: Actor) =>
      isOfPolitics(matched, { source: [source], target: [target] });
    expect([of(STATE, STATE), of(STATE, FIRM), of(STATE, actor([], 'stated'))]).toEqual([true, true, true]);
    expect([of(NAME, STATE), of(FIRM, STATE), of(STATE, NAME)]).toEqual([false, false, false]);
    expect(of(STATE, actor([], 'inferred'))).toBe(false);
  });

  it('asks nothing of other patterns and of what the model proposes', () => {
    const parties = { source: [FIRM], target: [NAME] };
    expect(isOfPolitics(frame, parties)).toBe(true);
    expect(isOfPolitics({ ...frame, pattern: 'praise' }, parties)).toBe(true);
  });
});
