import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, type WordRow } from '../../../test/support/build-doc.ts';
import type { EventType, Frame } from '../../document/index.ts';
import { withoutAskedFor } from './asked-for.ts';
import { joinActs } from './one-act.ts';

const framesOf = (rows: readonly WordRow[], ...acts: readonly [string, EventType, number?][]) => {
  const doc = buildDoc([...rows]);
  const frames = acts.map(([words, type, confidence = 0.9]): Frame =>
    frameOf(doc, words, { type: { value: type, confidence } }),
  );
  const words = (some: readonly Frame[]) =>
    some.map(({ trigger }) => doc.document.text.slice(trigger.start, trigger.end));
  return { joined: words(joinActs(doc, frames)), left: words(withoutAskedFor(doc, frames)) };
};

describe('joinActs', () => {
  it('joins the parts of a compound', () => {
    const rows: WordRow[] = [
      ['A', 'DET', 3, 'det'],
      ['general', 'ADJ', 3, 'amod'],
      ['strike', 'NOUN', 4, 'nsubj'],
      ['began', 'VERB', 0, 'root', 'begin'],
    ];
    expect(framesOf(rows, ['general', 'PROTEST'], ['strike', 'PROTEST']).joined).toEqual(['general strike']);
    expect(framesOf(rows, ['general', 'ASSAULT'], ['strike', 'PROTEST']).joined).toHaveLength(2);
  });

  const withNoun = (verb: string, relation: string, preposition?: string): WordRow[] => [
    ['Ghana', 'PROPN', 2, 'nsubj'],
    [verb, 'VERB', 0, 'root'],
    ...(preposition === undefined ? [] : [[preposition, 'ADP', 4, 'case'] as WordRow]),
    ['curfew', 'NOUN', 2, relation],
  ];

  it('joins a light verb and its noun, or leaves the surer one', () => {
    const rows = withNoun('imposed', 'obj');
    expect(framesOf(rows, ['imposed', 'COERCE', 0.6], ['curfew', 'COERCE']).joined).toEqual([
      'imposed curfew',
    ]);
    const far: WordRow[] = [
      ['A', 'DET', 2, 'det'],
      ['curfew', 'NOUN', 4, 'nsubj:pass'],
      ['was', 'AUX', 4, 'aux:pass'],
      ['imposed', 'VERB', 0, 'root'],
    ];
    expect(framesOf(far, ['imposed', 'COERCE', 0.6], ['curfew', 'COERCE']).joined).toEqual(['curfew']);
    expect(
      framesOf(withNoun('put', 'obl', 'under'), ['put', 'COERCE'], ['curfew', 'COERCE', 0.3]).joined,
    ).toEqual(['put under curfew']);
  });

  it('leaves the surer of a use of force and its means, wherever the tree hangs it', () => {
    const doc = buildDoc([
      ['dispersed', 'VERB', 0, 'root', 'disperse'],
      ['crowds', 'NOUN', 1, 'obj', 'crowd'],
      ['with', 'ADP', 4, 'case'],
      ['teargas', 'NOUN', 2, 'nmod'],
    ]);
    const left = (mode: string) =>
      joinActs(
        doc,
        ['dispersed', 'teargas'].map((words) =>
          frameOf(doc, words, {
            type: { value: 'ASSAULT', confidence: 0.9 },
            mode: { value: mode, confidence: 0.9 },
          }),
        ),
      ).length;
    expect(left('crowd-control')).toBe(1);
    expect(left('firearms')).toBe(2);
  });

  it('takes the type of the noun that a verb says again or makes more of', () => {
    const joins = (verb: string, relation: string) =>
      framesOf(withNoun(verb, relation), [verb, 'CONCEDE'], ['curfew', 'COERCE', 0.6]).joined;
    expect(joins('extended', 'obj')).toEqual(['extended curfew']);
    expect(joins('reaffirmed', 'obl')).toEqual(['reaffirmed curfew']);
    expect(joins('lifted', 'obj')).toHaveLength(2);
    const doc = buildDoc(withNoun('tightened', 'obj'));
    const frames = (['CONCEDE', 'COERCE'] as const).map((value, i) =>
      frameOf(doc, ['tightened', 'curfew'][i]!, { type: { value, confidence: 0.9 - i / 10 } }),
    );
    expect(joinActs(doc, frames).map(({ type }) => type.value)).toEqual(['COERCE']);
  });

  it('joins coming and the visit that one comes for', () => {
    const frames = (preposition: string) =>
      framesOf(withNoun('arrived', 'obl', preposition), ['arrived', 'CONSULT'], ['curfew', 'CONSULT']).joined;
    expect(frames('for')).toHaveLength(1);
    expect(frames('before')).toHaveLength(2);
  });

  /** Frames of the same type with the words of their sources, and what is left of them. */
  const withSources = (rows: readonly WordRow[], type: EventType, ...acts: readonly [string, string?][]) => {
    const doc = buildDoc([...rows]);
    const role = (words?: string) =>
      words === undefined
        ? []
        : [{ ...frameOf(doc, words, { type: { value: type, confidence: 0.9 } }).trigger, confidence: 0.9 }];
    const text = ({ start, end }: { start: number; end: number }) => doc.document.text.slice(start, end);
    return joinActs(
      doc,
      acts.map(([words, source], i) =>
        frameOf(doc, words, { type: { value: type, confidence: 0.9 - i / 10 }, source: role(source) }),
      ),
    ).map(({ trigger, source, target }) => [text(trigger), ...source.map(text), '>', ...target.map(text)]);
  };
  const clamped: readonly WordRow[] = [
    ['Embargoes', 'NOUN', 4, 'nsubj:pass', 'embargo'],
    ['by', 'ADP', 3, 'case'],
    ['Peru', 'PROPN', 1, 'nmod'],
    ['clamped', 'VERB', 0, 'root', 'clamp'],
    ['by', 'ADP', 6, 'case'],
    ['Chad', 'PROPN', 4, 'obl:agent'],
  ];

  it('joins a noun and whatever verb says its act, unless they name different actors', () => {
    expect(withSources(clamped, 'SANCTION', ['Embargoes'], ['clamped', 'Chad'])).toEqual([
      ['Embargoes', 'Chad', '>'],
    ]);
    expect(withSources(clamped, 'SANCTION', ['Embargoes', 'Peru'], ['clamped', 'Chad'])).toHaveLength(2);
  });

  it('joins a noun and the participle that tells of it', () => {
    const rows: readonly WordRow[] = [
      ['curfews', 'NOUN', 0, 'root', 'curfew'],
      ['decreed', 'VERB', 1, 'acl', 'decree'],
      ['by', 'ADP', 4, 'case'],
      ['Chad', 'PROPN', 2, 'obl:agent'],
    ];
    expect(withSources(rows, 'COERCE', ['curfews'], ['decreed', 'Chad'])).toEqual([['curfews', 'Chad', '>']]);
    expect(framesOf(rows, ['curfews', 'COERCE'], ['decreed', 'REQUEST']).joined).toEqual(['curfews']);
    expect(framesOf(rows, ['curfews', 'ACCUSE'], ['decreed', 'REQUEST']).joined).toHaveLength(2);
  });

  it('keeps the act of another that is answered, and a further one', () => {
    const veto = (verb: string, ...before: readonly WordRow[]): readonly WordRow[] => [
      ['Deputies', 'NOUN', 2, 'nsubj', 'deputy'],
      [verb, 'VERB', 0, 'root'],
      ...before,
      ['ban', 'NOUN', 2, 'obj'],
    ];
    const left = (rows: readonly WordRow[], verb: string) =>
      withSources(rows, 'REJECT', [verb, 'Deputies'], ['ban', 'Deputies']);
    expect(left(veto('drafted'), 'drafted')).toHaveLength(1);
    expect(left(veto('accept'), 'accept')).toHaveLength(2);
    expect(left(veto('drafted', ['another', 'DET', 4, 'det']), 'drafted')).toHaveLength(2);
  });

  it('gives what a subject draws from others to the others', () => {
    const rows: readonly WordRow[] = [
      ['Lima', 'PROPN', 2, 'nsubj'],
      ['drew', 'VERB', 0, 'root', 'draw'],
      ['rebukes', 'NOUN', 2, 'obj', 'rebuke'],
      ['from', 'ADP', 5, 'case'],
      ['Quito', 'PROPN', 3, 'nmod'],
    ];
    expect(withSources(rows, 'ACCUSE', ['drew', 'Lima'], ['rebukes', 'Quito'])).toEqual([
      ['rebukes', 'Quito', '>', 'Lima'],
    ]);
    const of: WordRow[] = rows.map((row) => (row[0] === 'from' ? ['of', 'ADP', 5, 'case'] : row));
    const more: readonly WordRow[] = [...of, ['from', 'ADP', 7, 'case'], ['Minsk', 'PROPN', 3, 'nmod']];
    expect(withSources(more, 'ACCUSE', ['drew', 'Quito'], ['rebukes', 'Minsk'])).toEqual([
      ['rebukes', 'Minsk', '>', 'Quito'],
    ]);
  });

  it('keeps two acts', () => {
    const called = withNoun('called', 'obj');
    expect(framesOf(called, ['called', 'ACCUSE'], ['curfew', 'ACCUSE']).joined).toHaveLength(2);
    expect(
      framesOf(withNoun('attacked', 'obj'), ['attacked', 'ASSAULT'], ['curfew', 'ASSAULT']).joined,
    ).toHaveLength(2);
    expect(
      framesOf(withNoun('put', 'obl', 'after'), ['put', 'COERCE'], ['curfew', 'COERCE']).joined,
    ).toHaveLength(2);
  });
});

describe('withoutAskedFor', () => {
  const asked = (type: EventType, relation: string, preposition?: string) =>
    framesOf(
      [
        ['Ghana', 'PROPN', 2, 'nsubj'],
        ['called', 'VERB', 0, 'root', 'call'],
        ...(preposition === undefined ? [] : [[preposition, 'ADP', 4, 'case'] as WordRow]),
        ['release', 'NOUN', 2, relation],
      ],
      ['called', type],
      ['release', 'RETREAT'],
    ).left;

  it('drops what is demanded or threatened', () => {
    expect(asked('REQUEST', 'obl', 'for')).toEqual(['called']);
    expect(asked('REQUEST', 'obj')).toEqual(['called']);
    expect(asked('THREATEN', 'obl', 'with')).toEqual(['called']);
  });

  it('drops what is spoken of as a threat', () => {
    const rows: WordRow[] = [
      ['spoke', 'VERB', 0, 'root', 'speak'],
      ['of', 'SCONJ', 3, 'mark'],
      ['striking', 'VERB', 1, 'advcl', 'strike'],
    ];
    expect(framesOf(rows, ['spoke', 'THREATEN'], ['striking', 'ASSAULT']).left).toEqual(['spoke']);
    expect(framesOf(rows, ['spoke', 'ACCUSE'], ['striking', 'ASSAULT']).left).toHaveLength(2);
  });

  it('keeps what was there before', () => {
    expect(asked('REQUEST', 'obl', 'after')).toHaveLength(2);
    expect(asked('ACCUSE', 'obj')).toHaveLength(2);
  });

  it('keeps what stands before the demand', () => {
    const rows: WordRow[] = [
      ['visiting', 'VERB', 2, 'xcomp', 'visit'],
      ['urged', 'VERB', 0, 'root', 'urge'],
    ];
    expect(framesOf(rows, ['visiting', 'CONSULT'], ['urged', 'REQUEST']).left).toHaveLength(2);
  });
});
