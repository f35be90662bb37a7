import { describe, expect, it } from 'vitest';
import type { Document, Sentence } from '../document/index.ts';
import { Pipeline } from './pipeline.ts';
import { type Stage, stagePerDocument } from './stage.ts';

const document: Document = {
  id: 'd1',
  authors: [],
  text: 'Police arrested six men.',
  paragraphs: [{ start: 0, end: 24, kind: 'body' }],
  sha256: '',
  reader: { name: 'test', version: '1' },
  origin: 'test',
  issues: [],
};
const sentence: Sentence = { start: 0, end: 24, part: 'body', paragraph: 0 };

const sentences = stagePerDocument('sentences', [], ['sentences'], () => ({ sentences: [sentence] }));
const tokens = stagePerDocument('tokens', ['sentences'], ['tokens'], (doc) => ({
  tokens: doc.layers.sentences.map((span) => ({ ...span, sentence: 0 })),
}));

describe('a pipeline', () => {
  it('runs its stages in order and hands on their layers', async () => {
    const steps: string[] = [];
    const [doc] = await Pipeline.start()
      .use(sentences)
      .use(tokens)
      .run([document], ({ stage }) => steps.push(stage));
    expect(steps).toEqual(['sentences', 'tokens']);
    expect(doc?.layers.tokens).toEqual([{ ...sentence, sentence: 0 }]);
    expect(doc?.document).toBe(document);
  });

  it('is refused by the compiler where a stage lacks a layer that it needs', () => {
    // @ts-expect-error `tokens` needs sentences, which no stage before it adds
    const broken = Pipeline.start().use(tokens);
    expect(broken.stages.length).toBe(1);
  });

  it('changes neither the documents nor an earlier pipeline', async () => {
    const frozen = Object.freeze({ ...document });
    const short = Pipeline.start().use(sentences);
    short.use(tokens);
    const [doc] = await short.run([frozen]);
    expect(Object.keys(doc!.layers)).toEqual(['sentences']);
  });

  it('throws where a stage answers too few documents', async () => {
    const lazy: Stage<never, 'sentences'> = {
      name: 'lazy',
      needs: [],
      adds: ['sentences'],
      run: () => Promise.resolve([]),
    };
    await expect(Pipeline.start().use(lazy).run([document])).rejects.toThrow(
      'lazy answered 0 documents for 1',
    );
  });
});
