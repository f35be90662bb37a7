import { describe, expect, it } from 'vitest';
import { isBeside, opensApart } from './is-beside.ts';

describe('opensApart', () => {
  it.each([
    'On the same day a bomb in Orvel killed 19.',
    'Hours earlier a car bomb had killed eight.',
    'Elsewhere, gunmen on motorbikes attacked.',
    'In a separate attack, two died.',
  ])('%s', (sentence) => {
    expect(opensApart(sentence)).toBe(!sentence.startsWith('Elsewhere, gunmen'));
  });

  it.each([
    'A day later, a hospital official put the toll at 31.',
    'Hours later, an army spokesman raised the toll to 20.',
    'In a separate statement, the ministry put the toll at 14.',
    'Hours before a truce took effect, shells killed 14.',
    'The same day the town buried its dead.',
  ])('not %s', (sentence) => {
    expect(opensApart(sentence)).toBe(false);
  });
});

describe('isBeside', () => {
  const beside = (text: string, trigger: string) => {
    const start = text.indexOf(trigger);
    return isBeside(text, {
      trigger: { start, end: start + trigger.length, text: trigger },
      sentence: { start: 0, end: text.length, index: 0 },
      status: 'actual',
    });
  };

  it('is what words or the opening of its sentence set apart', () => {
    expect(beside('Also on Tuesday, 22 people were held in Orvel.', 'held')).toBe(true);
    expect(beside('Elsewhere, gunmen attacked.', 'attacked')).toBe(true);
    expect(beside('In Orvel a similar march ended in blood.', 'march')).toBe(true);
  });

  it('is not what is told on', () => {
    expect(beside('Also in attendance was a man held in May.', 'held')).toBe(false);
    expect(beside('Hours before a truce, shells hit Orvel.', 'hit')).toBe(false);
  });
});
