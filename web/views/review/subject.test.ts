import { describe, expect, it } from 'vitest';
import { changeOf, type Fields } from './subject.ts';

const BEFORE: Fields = {
  ...{ type: 'ASSAULT', mode: 'firearms', status: 'actual', source: 'Gunmen', target: 'Officials; Police' },
  ...{ from: '2025-05-13', to: '2025-05-13', place: 'Namuleka', country: 'MOZ' },
  figures: [{ kind: 'killed', low: '9', best: '9', high: '' }],
};

describe('changeOf', () => {
  it('is nothing where nothing was changed', () => {
    expect(changeOf(BEFORE, { ...BEFORE, figures: [{ ...BEFORE.figures[0]! }] })).toBeUndefined();
  });

  it.each([
    ['mode', { mode: '' }, { mode: '' }],
    ['type', { type: 'COERCE' }, { type: 'COERCE' }],
    ['actors', { target: 'Officials;  ; Army ' }, { target: ['Officials', 'Army'] }],
    ['no actor', { source: ' ' }, { source: [] }],
    ['date', { to: '2025-05-14' }, { date: { from: '2025-05-13', to: '2025-05-14' } }],
    ['place', { country: '' }, { place: { name: 'Namuleka' } }],
    [
      'figure',
      { figures: [{ kind: 'killed', low: '9', best: '11', high: 'x' }] },
      { figures: [{ kind: 'killed', low: 9, best: 11 }] },
    ],
  ])('says only what was changed: %s', (_, fields, change) => {
    expect(changeOf(BEFORE, { ...BEFORE, ...fields })).toEqual(change);
  });
});
