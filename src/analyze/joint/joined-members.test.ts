import { expect, it } from 'vitest';
import { withJoined } from './joined-members.ts';
import type { Sentence } from './roles/sentence.ts';

/** Words of form, tag, head (from 1), relation and finer tag. */
function sentenceOf(...rows: readonly string[]): Sentence {
  const cells = rows.map((row) => row.split(' '));
  return {
    forms: cells.map(([form]) => form!),
    places: [],
    words: cells.map(([form, upos, head, deprel, xpos = 'X']) => ({
      ...{ upos: upos!, xpos, lemma: form!.toLowerCase(), deprel: deprel! },
      head: head === '0' ? undefined : Number(head) - 1,
    })),
  };
}

const joined = (sentence: Sentence, run: string, ...others: readonly string[]) => {
  const at = (form: string) => {
    const first = sentence.forms.indexOf(form);
    return { first, until: first + 1, confidence: 0.9 };
  };
  return withJoined([at(run)], [at('flew'), ...others.map(at)], at('flew'), sentence).map(
    ({ first, until }) => sentence.forms.slice(first, until).join(' '),
  );
};

const flew = (preposition: string, member: string) =>
  sentenceOf(
    'Planes NOUN 2 nsubj',
    'flew VERB 0 root',
    'tents NOUN 2 obj',
    'to ADP 5 case',
    'Tonga PROPN 2 obl',
    ', PUNCT 7 punct',
    'Palau PROPN 5 conj',
    `and CCONJ ${preposition === '' ? 10 : 11} cc`,
    ...(preposition === '' ? ['the DET 10 det'] : ['later ADV 2 advmod', `${preposition} ADP 11 case`]),
    `${member} ${/^[A-Z]/.test(member) ? 'PROPN' : 'NOUN'} ${preposition === '' ? '5 conj' : '2 obl'}`,
  );

it('gives a role to all who are joined to one that has it', () => {
  expect(joined(flew('', 'Comoros'), 'Tonga')).toEqual(['Tonga', 'Palau', 'the Comoros']);
  expect(joined(flew('', 'rebels'), 'Tonga')).toEqual(['Tonga', 'Palau', 'the rebels']);
});

it('gives it to those behind "and" with the same preposition', () => {
  expect(joined(flew('to', 'Comoros'), 'Tonga')).toContain('Comoros');
  expect(joined(flew('from', 'Comoros'), 'Tonga')).not.toContain('Comoros');
});

it('gives it to no thing, nor to whoever has another role', () => {
  expect(joined(flew('', 'beaches'), 'Tonga')).not.toContain('the beaches');
  expect(joined(flew('', 'Comoros'), 'Tonga', 'Palau')).toEqual(['Tonga', 'the Comoros']);
});

it('gives it to nobody who does what the next verb tells', () => {
  const bombed = (subject: string) =>
    sentenceOf(
      `Planes NOUN ${subject} nsubj`,
      'flew VERB 0 root VBD',
      'to ADP 4 case',
      'Tonga PROPN 2 obl',
      'and CCONJ 6 cc',
      'Palau PROPN 4 conj',
      'later ADV 8 advmod',
      'fled VERB 2 conj VBD',
    );
  expect(joined(bombed('2'), 'Tonga')).toEqual(['Tonga']);
  expect(joined(bombed('8'), 'Tonga')).toEqual(['Tonga', 'Palau']);
  const from = (head: string) =>
    sentenceOf(
      'Planes NOUN 2 nsubj',
      'flew VERB 0 root VBD',
      'to ADP 4 case',
      'Tonga PROPN 2 obl',
      'and CCONJ 6 cc',
      'crews NOUN 4 conj',
      'from ADP 8 case',
      `Palau PROPN ${head} nmod`,
      'fled VERB 2 conj VBD',
    );
  expect(joined(from('6'), 'Tonga')).toEqual(['Tonga']);
  expect(joined(from('9'), 'Tonga')).toEqual(['Tonga']);
});
