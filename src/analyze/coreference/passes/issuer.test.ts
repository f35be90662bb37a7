import { expect, it } from 'vitest';
import { buildDoc, spanOf, withLayers, type WordRow } from '../../../../test/support/build-doc.ts';
import type { EventType, Frame } from '../../../document/index.ts';
import { chainsIn } from '../link-mentions.ts';

const first: readonly WordRow[] = [
  ['Coast', 'PROPN', 2, 'compound'],
  ['Watch', 'PROPN', 3, 'nsubj'],
  ['blamed', 'VERB', 0, 'root', 'blame', 'VBD'],
  ['police', 'NOUN', 3, 'obj'],
  ['.', 'PUNCT', 3, 'punct'],
];

/** The number of the chain of "Watch" and that of "We", where "We" is subject of such a verb, and "Watch" does what `deed` is. */
function chainsOf(verb: string, tag: string, deed: EventType = 'ACCUSE'): readonly number[] {
  const built = buildDoc(first, [
    ['We', 'PRON', 2, 'nsubj'],
    [verb, 'VERB', 0, 'root', verb, tag],
    ['Chad', 'PROPN', 2, 'obj'],
    ['.', 'PUNCT', 2, 'punct'],
  ]);
  const run = (phrase: string) => ({ ...spanOf(built, phrase), confidence: 1 });
  const choice = <Value>(value: Value) => ({ value, confidence: 1 });
  const frame = (sentence: number, trigger: string, type: EventType, who: string, whom: string): Frame => ({
    ...{ sentence, trigger: spanOf(built, trigger), triggerConfidence: 1 },
    ...{ type: choice(type), mode: choice('none'), status: choice('actual') },
    ...{ source: [run(who)], target: [run(whom)], time: [], place: [], quantity: [], attribution: [] },
  });
  const frames = [frame(0, 'blamed', deed, 'Coast Watch', 'police'), frame(1, verb, 'REQUEST', 'We', 'Chad')];
  const entities = [{ ...run('Coast Watch'), label: 'ORG' as const }];
  const { document, layers } = withLayers(built, { entities, frames });
  const chains = chainsIn({
    document,
    layers: { ...layers, speech: [], matched: [], quotations: [], quantities: [] },
  });
  return ['Coast Watch', 'We'].map((phrase) => {
    const { start } = spanOf(built, phrase);
    return chains.findIndex(({ mentions }) => mentions.some((mention) => mention.start === start));
  });
}

it('takes "we" who urge for the body that issues the statement', () => {
  const [watch, we] = chainsOf('urge', 'VBP');
  expect(we).toBe(watch);
});

it('leaves alone the "we" of a reporter', () => {
  const [watch, we] = chainsOf('asked', 'VBD');
  expect(we).not.toBe(watch);
});

it('leaves alone the "we" of a writer on what a body does', () => {
  const [watch, we] = chainsOf('urge', 'VBP', 'ASSAULT');
  expect(we).not.toBe(watch);
});
