import { describe, expect, it } from 'vitest';
import type { Frame } from '../../document/index.ts';
import { isSure, proposalsOf } from './is-sure.ts';

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

const sure = (one: Frame, real: number, alone: boolean, told = 0) =>
  isSure({ frame: one, real, alone, told });

describe('isSure', () => {
  it('keeps what the model is sure of, also without parties', () => {
    expect(sure(frame(0.95, 0.9), 0.95, true)).toBe(true);
    expect(sure(frame(0.9, 0.9, { source: 0.9, target: 0.9 }), 0.95, true)).toBe(true);
  });

  it('leaves out what little speaks for, and more so where it is alone', () => {
    expect(sure(frame(0.5, 0.3), 0.3, true)).toBe(false);
    expect(sure(frame(0.5, 0.3), 0.1, false)).toBe(false);
    const doubtful = frame(0.6, 0.6);
    const kept = [0.1, 0.3, 0.5, 0.7, 0.9].map((real) => [
      sure(doubtful, real, true),
      sure(doubtful, real, false),
    ]);
    expect(kept.every(([alone, beside]) => Number(alone) <= Number(beside))).toBe(true);
  });

  it('listens to the second look', () => {
    const doubtful = frame(0.6, 0.7);
    expect([sure(doubtful, 0.02, true), sure(doubtful, 0.995, true)]).toEqual([false, true]);
  });

  it('asks for less where the parties are plain', () => {
    const reals = Array.from({ length: 500 }, (_, i) => i / 500);
    const least = (one: Frame) => reals.find((real) => sure(one, real, true)) ?? 1;
    expect(least(frame(0.6, 0.6, { source: 0.95 }))).toBeLessThan(least(frame(0.6, 0.6)));
  });

  it('takes probabilities of nought and one', () => {
    expect(sure(frame(1, 1), 1, true)).toBe(true);
    expect(sure(frame(0, 0), 0, true)).toBe(false);
  });

  it('asks for less where the document tells such an act elsewhere', () => {
    const reals = Array.from({ length: 500 }, (_, i) => i / 500);
    const least = (told: number) => reals.find((real) => sure(frame(0.6, 0.6), real, true, told)) ?? 1;
    expect(least(0.9)).toBeLessThan(least(0));
  });
});

describe('proposalsOf', () => {
  const at = (sentence: number, trigger: number, type: 'ASSAULT' | 'AID' = 'ASSAULT') => ({
    frame: { ...frame(trigger, 0.9), sentence, type: { value: type, confidence: 0.9 } },
    real: 0.5,
  });

  it('knows what is alone in its sentence, and the surest of its type in another', () => {
    const found = proposalsOf([at(0, 0.8), at(0, 0.6), at(1, 0.4), at(2, 0.9, 'AID')]);
    expect(found.map(({ alone, told }) => [alone, told])).toEqual([
      [false, 0.2],
      [false, 0.2],
      [true, 0.4],
      [true, 0],
    ]);
  });
});
