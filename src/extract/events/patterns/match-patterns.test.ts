import { describe, expect, it } from 'vitest';
import type { WordRow } from '../../../../test/support/build-doc.ts';
import { buildDoc, frameOf, spanOf } from '../../../../test/support/build-doc.ts';
import { type Quotation, textOf } from '../../../document/index.ts';
import type { CodebookPattern } from '../../../ontology/index.ts';
import { matchesIn } from './match-patterns.ts';

const said: readonly WordRow[] = [
  ['Putin', 'PROPN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['that', 'SCONJ', 7, 'mark'],
  ['755', 'NUM', 5, 'nummod'],
  ['diplomats', 'NOUN', 7, 'nsubj', 'diplomat'],
  ['must', 'AUX', 7, 'aux'],
  ['leave', 'VERB', 2, 'ccomp'],
  ['Russia', 'PROPN', 7, 'obj'],
];
const joint: readonly WordRow[] = [
  ['Chad', 'PROPN', 4, 'nsubj'],
  ['and', 'CCONJ', 3, 'cc'],
  ['Sudan', 'PROPN', 1, 'conj'],
  ['work', 'VERB', 0, 'root'],
  ['together', 'ADV', 4, 'advmod'],
];

const leave: CodebookPattern = {
  name: 'must-leave',
  example: '-',
  trigger: ['leave'],
  with: [
    { deprel: ['aux'], lemma: ['must'] },
    { deprel: ['nsubj'], lemma: ['diplomat'] },
  ],
  source: ['speaker'],
  target: ['subject'],
  needs: ['target'],
  then: { type: 'SANCTION', mode: 'expel' },
};
const together: CodebookPattern = {
  name: 'together',
  example: '-',
  trigger: ['work'],
  with: [{ lemma: ['together'] }],
  source: ['subject'],
  target: ['with'],
  needs: [],
  reciprocal: true,
  then: { type: 'COOPERATE' },
};

function find(
  rows: readonly WordRow[],
  patterns: readonly CodebookPattern[],
  inSpeech = true,
  proposed?: string,
) {
  const built = buildDoc(rows);
  const start = built.document.text.indexOf('755');
  const quotations: readonly Quotation[] =
    inSpeech && start >= 0
      ? [
          {
            span: { start, end: built.document.text.length },
            kind: 'indirect',
            speaker: spanOf(built, 'Putin'),
            confidence: 0.9,
            rule: 'test',
            why: [],
          },
        ]
      : [];
  const layers = {
    ...built.layers,
    frames:
      proposed === undefined ? [] : [frameOf(built, proposed, { type: { value: 'RETREAT', confidence: 1 } })],
    quotations,
  };
  return matchesIn({ document: built.document, layers }, patterns).map((frame) => ({
    pattern: frame.pattern,
    trigger: textOf(built.document.text, frame.trigger),
    type: frame.type.value,
    source: frame.source.map((span) => textOf(built.document.text, span)),
    target: frame.target.map((span) => textOf(built.document.text, span)),
  }));
}

describe('patterns of a codebook', () => {
  it('find what the words say, with its actors', () => {
    expect(find(said, [leave])).toEqual([
      {
        pattern: 'must-leave',
        trigger: 'leave',
        type: 'SANCTION',
        source: ['Putin'],
        target: ['755 diplomats'],
      },
    ]);
  });

  it('leave alone what the model proposes', () => {
    expect(find(said, [leave], true, 'leave')).toEqual([]);
  });

  it('have no speaker outside speech, and may ask for speech or for a role', () => {
    expect(find(said, [leave], false)).toMatchObject([{ source: [] }]);
    expect(find(said, [{ ...leave, speech: true }], false)).toEqual([]);
    expect(find(said, [{ ...leave, needs: ['source'] }], false)).toEqual([]);
  });

  it('make all who act source and target where the act is reciprocal', () => {
    expect(find(joint, [together])).toMatchObject([{ source: ['Chad', 'Sudan'], target: ['Chad', 'Sudan'] }]);
    expect(find(joint, [{ ...together, reciprocal: false }])).toMatchObject([{ target: [] }]);
  });

  it('take a word once: the first that holds', () => {
    expect(find(said, [{ ...leave, name: 'first' }, leave]).map(({ pattern }) => pattern)).toEqual(['first']);
  });

  const told: readonly WordRow[] = [
    ['Moscow', 'PROPN', 2, 'nsubj'],
    ['told', 'VERB', 0, 'root', 'tell'],
    ['Bamako', 'PROPN', 2, 'iobj'],
    ['that', 'SCONJ', 6, 'mark'],
    ['staff', 'NOUN', 6, 'nsubj'],
    ['leave', 'VERB', 2, 'ccomp'],
    ['after', 'SCONJ', 8, 'mark'],
    ['holding', 'VERB', 6, 'advcl', 'hold'],
    ['talks', 'NOUN', 8, 'obj', 'talk'],
    ['with', 'ADP', 11, 'case'],
    ['Oslo', 'PROPN', 9, 'nmod'],
  ];
  const hold: CodebookPattern = {
    name: 'hold-talks',
    example: '-',
    trigger: ['hold'],
    source: ['subject-above'],
    target: ['object-with'],
    needs: [],
    then: { type: 'RETREAT' },
  };
  const addressed: CodebookPattern = { ...leave, with: [], target: ['addressee'] };

  it('find who is told, whose clause stands above, and who stands behind the object', () => {
    expect(find(told, [addressed])).toMatchObject([{ target: ['Bamako'] }]);
    expect(find(told, [hold])).toMatchObject([{ source: ['staff'], target: ['Oslo'] }]);
  });

  it('ask for words below those around the trigger', () => {
    const withTalks = (lemma: string): CodebookPattern => ({
      ...hold,
      with: [{ deprel: ['obj'], lemma: ['talk'], with: [{ deprel: ['nmod'], lemma: [lemma] }] }],
    });
    expect(find(told, [withTalks('oslo')])).toHaveLength(1);
    expect(find(told, [withTalks('lima')])).toEqual([]);
  });

  it('find who stands behind the subject of a passive', () => {
    const voiced: readonly WordRow[] = [
      ['Support', 'NOUN', 5, 'nsubj:pass', 'support'],
      ['for', 'ADP', 3, 'case'],
      ['Chad', 'PROPN', 1, 'nmod'],
      ['was', 'AUX', 5, 'aux:pass', 'be'],
      ['voiced', 'VERB', 0, 'root', 'voice'],
      ['by', 'ADP', 7, 'case'],
      ['Oslo', 'PROPN', 5, 'obl:agent'],
    ];
    const pattern: CodebookPattern = {
      ...hold,
      trigger: ['voice'],
      source: ['agent'],
      target: ['subject-for'],
    };
    expect(find(voiced, [pattern])).toMatchObject([{ source: ['Oslo'], target: ['Chad'] }]);
  });

  it('have nothing to add at a verb where the model proposes the like at its object', () => {
    expect(find(told, [hold], false, 'talks')).toEqual([]);
    expect(find(told, [{ ...hold, then: { type: 'CONSULT' } }], false, 'talks')).toHaveLength(1);
  });

  it('take for the object the one to whom something is given', () => {
    const fines: CodebookPattern = {
      ...together,
      trigger: ['fine'],
      with: [],
      target: ['object'],
      then: { type: 'SANCTION', mode: 'convict' },
    };
    const fined: readonly WordRow[] = [
      ['Judges', 'NOUN', 2, 'nsubj', 'judge'],
      ['fined', 'VERB', 0, 'root', 'fine'],
      ['editors', 'NOUN', 2, 'iobj', 'editor'],
      ['dollars', 'NOUN', 2, 'obj', 'dollar'],
    ];
    expect(find(fined, [fines])[0]?.target).toEqual(['editors']);
    expect(find(fined.slice(0, 3), [fines])[0]?.target).toEqual(['editors']);
  });
});
