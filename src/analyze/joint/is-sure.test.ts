import { describe, expect, it } from 'vitest';
import type { Frame } from '../../document/index.ts';
import { isSure } from './is-sure.ts';

function frame(trigger: number, type: number, roles: { source?: number; target?: number } = {}): Frame {
  const span = (confidence: number | undefined) =>
    confidence === undefined ? [] : [{ sentence: 0, start: 0, end: 1, first: 0, until: 1, confidence }];
  return {
    sentence: 0,
    trigger: { sentence: 0, start: 2, end: 3, first: 1, until: 2 },
    triggerConfidence: trigger,
    type: { value: 'ASSAULT', confidence: type },
    mode: { value: 'none', confidence: 1 },
    status: { value: 'actual', confidence: 1 },
    source: span(roles.source),
    target: span(roles.target),
    ...{ time: [], place: [], quantity: [], attribution: [] },
  };
}

describe('isSure', () => {
  it('keeps what the model is sure of, also without parties', () => {
    expect(isSure(frame(0.95, 0.9), 0.95, true)).toBe(true);
    expect(isSure(frame(0.9, 0.9, { source: 0.9, target: 0.9 }), 0.95, true)).toBe(true);
  });

  it('leaves out what little speaks for, and more so where it is alone', () => {
    expect(isSure(frame(0.5, 0.3), 0.3, true)).toBe(false);
    expect(isSure(frame(0.5, 0.3), 0.1, false)).toBe(false);
    const doubtful = frame(0.6, 0.6);
    const kept = [0.1, 0.3, 0.5, 0.7, 0.9].map((real) => [
      isSure(doubtful, real, true),
      isSure(doubtful, real, false),
    ]);
    expect(kept.every(([alone, beside]) => Number(alone) <= Number(beside))).toBe(true);
  });

  it('listens to the second look', () => {
    const doubtful = frame(0.6, 0.7);
    expect([isSure(doubtful, 0.02, true), isSure(doubtful, 0.98, true)]).toEqual([false, true]);
  });

  it('asks for less where the parties are plain', () => {
    const reals = Array.from({ length: 500 }, (_, i) => i / 500);
    const least = (one: Frame) => reals.find((real) => isSure(one, real, true)) ?? 1;
    expect(least(frame(0.6, 0.6, { source: 0.95 }))).toBeLessThan(least(frame(0.6, 0.6)));
  });

  it('takes probabilities of nought and one', () => {
    expect(isSure(frame(1, 1), 1, true)).toBe(true);
    expect(isSure(frame(0, 0), 0, true)).toBe(false);
  });
});
