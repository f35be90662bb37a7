import { expect, it } from 'vitest';
import { eachNation } from './each-nation.ts';

const split = (phrase: string, tag: string, behind = 0) => {
  const forms = phrase.split(' ');
  const noun = forms.length - 1 - behind;
  const words = forms.map((form, i) => ({
    ...{ upos: 'X', xpos: i === noun ? tag : 'JJ', lemma: form, deprel: 'dep' },
    head: i === noun ? undefined : noun,
  }));
  const nations = /^(?:Danish|Greek|Thai)$/;
  return eachNation({ first: 0, until: forms.length }, { forms, words, places: [] }, (word) =>
    nations.test(word),
  ).map(({ first, until }) => forms.slice(first, until).join(' '));
};

it('takes each nation of a phrase for an actor', () => {
  expect(split('the Danish and Greek envoys', 'NNS')).toEqual(['the Danish', 'Greek envoys']);
  expect(split('two Danish , Greek and Thai army officers', 'NNS')).toEqual([
    ...['two Danish', 'Greek', 'Thai army officers'],
  ]);
  expect(split('their Danish and Greek envoys in Quito', 'NNS', 2)).toEqual([
    ...['their Danish', 'Greek envoys in Quito'],
  ]);
});

it('leaves one body of two nations, and one nation, whole', () => {
  expect(split('a Danish and Greek patrol', 'NN')).toHaveLength(1);
  expect(split('Danish police and army officers', 'NNS')).toHaveLength(1);
  expect(split('Danish and army officers', 'NNS')).toHaveLength(1);
  expect(split('young and old Danish miners', 'NNS')).toHaveLength(1);
});
