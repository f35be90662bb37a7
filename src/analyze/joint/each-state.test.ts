import { expect, it } from 'vitest';
import { eachState } from './each-state.ts';

/** The phrase parted; its noun is the word at `noun`. */
const split = (phrase: string, noun: number) => {
  const forms = phrase.split(' ');
  const words = forms.map((form, i) => ({
    ...{ upos: 'X', xpos: 'X', lemma: form, deprel: 'dep' },
    head: i === noun ? undefined : noun,
  }));
  const states = /^(?:Togo|South Sudan|Gambia)$/;
  return eachState({ first: 0, until: forms.length }, { forms, words, places: [] }, (name) =>
    states.test(name),
  ).map(({ first, until }) => forms.slice(first, until).join(' '));
};

it('takes the one of each state for an actor', () => {
  expect(split('the presidents of Togo and South Sudan', 1)).toEqual([
    ...['the presidents of Togo', 'South Sudan'],
  ]);
  expect(split('foreign ministers of Togo , South Sudan and the Gambia', 1)).toEqual([
    ...['foreign ministers of Togo', 'South Sudan', 'Gambia'],
  ]);
});

it('leaves whole what is of both, or of no states', () => {
  expect(split('the people of Togo and South Sudan', 1)).toHaveLength(1);
  expect(split('the president of Togo and South Sudan', 1)).toHaveLength(1);
  expect(split('the leaders of Lome and South Sudan', 1)).toHaveLength(1);
  expect(split('the leaders of Togo', 1)).toHaveLength(1);
  expect(split('the two presidents', 2)).toHaveLength(1);
});
