import { describe, expect, it } from 'vitest';
import type { Frame } from '../../document/index.ts';
import { isSureAlone } from './stands-alone.ts';

function frame(trigger: number, type: number, roles: { source?: number; target?: number } = {}): Frame {
  const span = (confidence: number | undefined) =>
    confidence === undefined
      ? []
      : [{ ...{ sentence: 0, start: 0, end: 1, first: 0, until: 1 }, confidence }];
  return {
    ...{
      sentence: 0,
      trigger: { sentence: 0, start: 2, end: 3, first: 1, until: 2 },
      triggerConfidence: trigger,
    },
    ...{ type: { value: 'ASSAULT', confidence: type }, mode: { value: 'none', confidence: 1 } },
    status: { value: 'actual', confidence: 1 },
    ...{ source: span(roles.source), target: span(roles.target) },
    ...{ time: [], place: [], quantity: [], attribution: [] },
  };
}

describe('isSureAlone', () => {
  it('keeps what the model is sure of, also without parties', () => {
    expect(isSureAlone(frame(0.95, 0.9))).toBe(true);
    expect(isSureAlone(frame(0.9, 0.9, { source: 0.9, target: 0.9 }))).toBe(true);
  });

  it('leaves out what nothing speaks for', () => {
    expect(isSureAlone(frame(0.55, 0.4))).toBe(false);
    expect(isSureAlone(frame(0.6, 0.6, { source: 0.5 }))).toBe(false);
  });

  it('asks for less where the parties are plain', () => {
    expect(isSureAlone(frame(0.7, 0.6))).toBe(false);
    expect(isSureAlone(frame(0.7, 0.6, { target: 0.95 }))).toBe(true);
  });

  it('takes probabilities of nought and one', () => {
    expect(isSureAlone(frame(1, 1))).toBe(true);
    expect(isSureAlone(frame(0, 0))).toBe(false);
  });
});
