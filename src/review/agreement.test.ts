import { describe, expect, test } from 'vitest';
import type { Decision, DecisionChange } from '../document/index.ts';
import { type AgreedField, agreementOf } from './agreement.ts';

const SAYS: DecisionChange = {
  ...{ type: 'ASSAULT', status: 'actual', source: ['Gunmen'], target: ['Farmers'] },
  ...{ date: { from: '2024-05-03', to: '2024-05-03' }, place: { name: 'Zorin', country: 'NGA' } },
};

let number = 0;
function decided(
  by: string,
  subject: string,
  action: Decision['action'],
  change?: DecisionChange,
  before: DecisionChange = SAYS,
): Decision {
  number += 1;
  return {
    ...{ record: 'decision', version: 1, id: `h${number}`, at: `2024-06-01T00:00:0${number % 10}Z` },
    ...{ by, action, kind: 'event', subjects: [subject], anchors: [] },
    ...(change !== undefined && { change }),
    ...((action === 'accept' || action === 'correct') && { before }),
  };
}

function alphas(decisions: readonly Decision[]): Partial<Record<AgreedField, number>> {
  const { fields } = agreementOf(decisions);
  return Object.fromEntries(
    fields.flatMap(({ field, alpha }) =>
      alpha === undefined ? [] : [[field, Math.round(alpha * 1000) / 1000]],
    ),
  );
}

describe('agreementOf', () => {
  test('accepting agrees to what is said, correcting to what is set', () => {
    const decisions = [
      ...[decided('ann', 'e1', 'accept'), decided('ben', 'e1', 'correct', { type: 'COERCE' })],
      ...[
        decided('ann', 'e2', 'correct', { type: 'COERCE' }),
        decided('ben', 'e2', 'correct', { type: 'COERCE' }),
      ],
      ...[decided('ann', 'e3', 'accept'), decided('ben', 'e3', 'accept')],
      decided('ann', 'e4', 'accept'),
    ];
    const found = agreementOf(decisions);
    expect([found.reviewers, found.records]).toEqual([
      [
        { by: 'ann', records: 4 },
        { by: 'ben', records: 3 },
      ],
      3,
    ]);
    // Types: A C, C C, A A: one of three differs; expected (3·2 + 3·2)/(6·5) = 0.4, alpha 1 - (1/3)/0.6.
    expect(alphas(decisions)).toEqual({ type: 0.444 });
    expect(found.fields.find(({ field }) => field === 'place')).toMatchObject({ observed: 1, units: 3 });
  });

  test('names, order and case of actors do not part two who mean the same', () => {
    const two = { ...SAYS, source: ['Gunmen', 'The Army'] };
    const decisions = [
      decided('ann', 'e1', 'correct', { source: ['the army ', 'gunmen'] }),
      decided('ben', 'e1', 'accept', undefined, two),
      ...[decided('ann', 'e2', 'accept'), decided('ben', 'e2', 'accept')],
    ];
    expect(alphas(decisions)).toMatchObject({ source: 1 });
    const byId = [decided('ann', 'e1', 'correct', { source: ['Q1'] }), decided('ben', 'e1', 'accept')];
    const named = agreementOf(byId, (id) => (id === 'Q1' ? 'Gunmen' : id));
    expect(named.fields.find(({ field }) => field === 'source')).toMatchObject({ observed: 1 });
  });

  test('a rejected record says nothing but that it is none', () => {
    const decisions = [
      ...[decided('ann', 'e1', 'reject'), decided('ben', 'e1', 'accept')],
      ...[decided('ann', 'e2', 'accept'), decided('ben', 'e2', 'accept')],
    ];
    const { fields } = agreementOf(decisions);
    expect(fields.find(({ field }) => field === 'stands')).toMatchObject({ observed: 0.5, units: 2 });
    expect(fields.find(({ field }) => field === 'type')).toMatchObject({ observed: 1, units: 1 });
  });

  test('the last word of each counts, corrections of one person add up, what was taken back does not count', () => {
    const wrong = decided('ann', 'e1', 'correct', { status: 'negated' });
    const decisions = [
      wrong,
      decided('ben', 'e1', 'accept'),
      { ...decided('ann', 'x', 'restore'), subjects: [wrong.id] },
      ...[
        decided('ann', 'e1', 'correct', { type: 'COERCE' }),
        decided('ann', 'e1', 'correct', { status: 'future' }),
      ],
      ...[
        decided('ben', 'e1', 'correct', { type: 'COERCE' }),
        decided('ben', 'e1', 'correct', { status: 'future' }),
      ],
      ...[decided('ann', 'e2', 'accept'), decided('ben', 'e2', 'accept')],
    ];
    expect(alphas(decisions)).toEqual({ type: 1, status: 1 });
  });

  test('several at once, merges and stories are no judgement of one record', () => {
    const merge = { ...decided('ann', 'i1', 'merge'), subjects: ['i1', 'i2'] };
    const story = { ...decided('ben', 's1', 'accept'), kind: 'story' as const };
    expect(agreementOf([merge, story])).toMatchObject({ reviewers: [], records: 0 });
  });
});
