import { expect, it } from 'vitest';
import { withClauseSubjects } from './clause-subject.ts';

/** Rows of form, tag, head (from 1; 0 for the root), relation and the finer tag. */
const treeOf = (rows: string) =>
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [lemma, upos, head, deprel, xpos] = row.trim().split(/\s+/);
      return {
        ...{ lemma: lemma!, upos: upos!, deprel: deprel!, xpos: xpos! },
        head: head === '0' ? undefined : Number(head) - 1,
      };
    });

const fled = (verb: string) =>
  treeOf(`
    rebels NOUN 2 nsubj NNS
    killed VERB 0 root VBD
    farmers NOUN 2 obj NNS
    and CCONJ 5 cc CC
    herders NOUN 3 conj NNS
    ${verb}`);

it('gives a verb the noun before it that the tree joins to an object', () => {
  const mended = withClauseSubjects(fled('fled VERB 2 conj VBD'));
  expect(mended[4]).toMatchObject({ head: 5, deprel: 'nsubj' });
  expect(mended[3]).toMatchObject({ head: 5, deprel: 'cc' });
  expect(mended[2]).toMatchObject({ head: 1, deprel: 'obj' });
});

it('leaves other trees as they are', () => {
  for (const tree of [
    fled('accused VERB 5 acl VBN'),
    fled('accused VERB 2 conj VBN'),
    fled('and CCONJ 7 cc CC\n fled VERB 2 conj VBD'),
    fled('they PRON 7 nsubj PRP\n fled VERB 2 conj VBD'),
  ])
    expect(withClauseSubjects(tree)).toBe(tree);
});
