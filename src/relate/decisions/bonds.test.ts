import { describe, expect, test } from 'vitest';
import { bondsOf } from './bonds.ts';

const merge = (decision: string, ...group: number[]) => ({ decision, groups: [group] });
const split = (decision: string, ...groups: number[][]) => ({ decision, groups });

describe('bondsOf', () => {
  test('one merge, one split', () => {
    expect(bondsOf([merge('m', 1, 2, 5)])).toEqual({
      bonds: { together: [[1, 2, 5]], apart: [] },
      unmet: [],
    });
    expect(bondsOf([split('s', [1, 2], [5])])).toEqual({
      bonds: { together: [[1, 2]], apart: [[1, 5]] },
      unmet: [],
    });
  });

  test('merges that share a member are one', () => {
    expect(bondsOf([merge('m', 1, 2), merge('n', 2, 3)]).bonds.together).toEqual([[1, 2, 3]]);
  });

  test('what is apart stays apart from all that its sides are joined with', () => {
    const { bonds, unmet } = bondsOf([merge('m', 1, 2), merge('n', 3, 4), split('s', [2], [3])]);
    expect(bonds.together).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(bonds.apart).toEqual([[1, 3]]);
    expect(unmet).toEqual([]);
  });

  test('of two that contradict each other the later counts, and the other is told of', () => {
    const apart = bondsOf([merge('m', 1, 2), split('s', [1], [2])]);
    expect(apart).toEqual({ bonds: { together: [], apart: [[1, 2]] }, unmet: ['m'] });
    const together = bondsOf([split('s', [1], [2]), merge('m', 1, 2)]);
    expect(together).toEqual({ bonds: { together: [[1, 2]], apart: [] }, unmet: ['s'] });
  });

  test('a contradiction round three corners is found too', () => {
    const { bonds, unmet } = bondsOf([merge('m', 1, 3), merge('n', 1, 2), split('s', [2], [3])]);
    expect(unmet).toEqual(['m']);
    expect(bonds).toEqual({ together: [[1, 2]], apart: [[1, 3]] });
  });
});
