import { describe, expect, test } from 'vitest';
import type { QuantityKind } from '../../document/index.ts';
import { isOfLongerTime, isPart } from './scope.ts';

/** The number that stands in brackets. */
function read(marked: string, kind: QuantityKind = 'killed') {
  const text = marked.replace(/[[\]]/g, '');
  return { text, quantity: { kind, span: { start: marked.indexOf('['), end: marked.indexOf(']') - 1 } } };
}

describe('isOfLongerTime', () => {
  test.each([
    'More than [90] nurses have been killed in the province since October, the union said.',
    'The party says [3,000] of its members have been arrested since 2016.',
    'The gang has seized [31] people so far this year.',
    'Police in Kibo have arrested [200] traders this month.',
    'Bandits have killed [60] villagers over the past two years.',
    'This year [40] miners have died in Kibo. Two fell on Sunday.',
    'The number of teachers dismissed since the coup has reached [700].',
    'The strike costs the port [80,000 euros] a day.',
    'They put the yearly worth of the trade at [$2 million].',
  ])('%s', (marked) => {
    const { text, quantity } = read(marked);
    expect(isOfLongerTime(text, quantity)).toBe(true);
  });

  test.each([
    'Fighting in Kibo has left [23] people dead since Monday.',
    'The blast killed [31] people, the most since 2016.',
    'The bomb killed [31] in the deadliest attack in Kibo since 2016.',
    'Chad put out five envoys, and Niger [three] a day earlier.',
    'Soldiers shot [four] men dead earlier this month.',
    'The mayor said [four] men had died. Rents have risen since October.',
    'Rents have risen since October. The mayor said [four] men had died.',
  ])('not: %s', (marked) => {
    const { text, quantity } = read(marked);
    expect(isOfLongerTime(text, quantity)).toBe(false);
  });
});

describe('isPart', () => {
  test.each<[string, QuantityKind]>([
    ['Women account for [12] of the deaths.', 'killed'],
    ['[Three] of the wounded died overnight.', 'killed'],
    ['[Two] of the 63 injured are in a coma.', 'wounded'],
    ['[One] of those freed spoke to reporters.', 'released'],
    ['[Four] of the deported were children.', 'expelled'],
    ['The other [six] are in the hands of a gang.', 'abducted'],
    ['A farmer whose [three] sons were seized wept.', 'abducted'],
    ['A day later [two] more bodies were found.', 'killed'],
    ['Soldiers shot a driver and [two] others.', 'killed'],
  ])('%s', (marked, kind) => {
    const { text, quantity } = read(marked, kind);
    expect(isPart(text, quantity, { trigger: { start: 0, end: 0 } })).toBe(true);
  });

  test.each<[string, QuantityKind]>([
    ['[Six] of the 11 captives were freed.', 'released'],
    ['[Eight] of the pupils were freed.', 'released'],
    ['[Two] of the hostages were killed.', 'killed'],
    ['The blast killed nine people and wounded another [30].', 'wounded'],
    ['The blast killed [nine] people, more than any before.', 'killed'],
    ['Police freed [30] other pupils.', 'released'],
  ])('not: %s', (marked, kind) => {
    const { text, quantity } = read(marked, kind);
    expect(isPart(text, quantity, { trigger: { start: 0, end: 0 } })).toBe(false);
  });
});

describe('isPart, in a row of victims', () => {
  test.each([
    ['[Two] guards and a cook were killed.', 'killed'],
    ['The bomb killed [three] soldiers and two drivers.', 'killed'],
    ['The bomb killed three soldiers and [two] drivers on Friday.', 'killed'],
  ])('%s', (marked, trigger) => {
    const { text, quantity } = read(marked);
    const start = text.indexOf(trigger);
    expect(isPart(text, quantity, { trigger: { start, end: start + trigger.length } })).toBe(true);
  });

  test.each([
    ['[Nine] people and a dog were killed.', 'killed'],
    ['The bomb killed [three] soldiers and a bus was burned.', 'killed'],
    ['The bomb killed [three] soldiers and wounded two drivers.', 'killed'],
    ['The bomb killed [three] soldiers and the army fled.', 'killed'],
  ])('not: %s', (marked, trigger) => {
    const { text, quantity } = read(marked);
    const start = text.indexOf(trigger);
    expect(isPart(text, quantity, { trigger: { start, end: start + trigger.length } })).toBe(false);
  });
});
