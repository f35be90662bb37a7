import { expect, it } from 'vitest';
import type { Document } from '../../document/index.ts';
import { Pipeline } from '../../pipeline/index.ts';
import { findTokens } from '../tokens/index.ts';
import { findSentences, sentencesOf } from './index.ts';

const title = 'Envoys meet';
const dateline = 'MOSCOW, July 31 (RHC)--';

function documentOf(body: string): Document {
  const text = `${title}\n\n${dateline} ${body}`;
  const start = title.length + 2;
  return {
    id: 'd',
    title,
    authors: [],
    text,
    paragraphs: [
      { start: 0, end: title.length, kind: 'title' },
      { start, end: text.length, kind: 'body' },
    ],
    dateline: { span: { start, end: start + dateline.length } },
    sha256: '',
    reader: { name: 'test', version: '0' },
    origin: 'test',
    issues: [],
  };
}

it('finds the sentences of title and body behind the dateline, and their words', async () => {
  const document = documentOf('Envoys met. They left.');
  const [doc] = await Pipeline.start().use(findSentences).use(findTokens).run([document]);
  const { sentences, tokens } = doc!.layers;
  expect(
    sentences.map(({ start, end, part, paragraph }) => [document.text.slice(start, end), part, paragraph]),
  ).toEqual([
    ['Envoys meet', 'title', 0],
    ['Envoys met.', 'body', 1],
    ['They left.', 'body', 1],
  ]);
  expect(tokens.map(({ start, end, sentence }) => `${sentence} ${document.text.slice(start, end)}`)).toEqual([
    '0 Envoys',
    '0 meet',
    '1 Envoys',
    '1 met',
    '1 .',
    '2 They',
    '2 left',
    '2 .',
  ]);
});

it('tells which sentences were cut from one that was too long', () => {
  const { sentences, cut } = sentencesOf(documentOf(`${'word, '.repeat(150)}end. They left.`));
  expect(sentences).toHaveLength(4);
  expect(cut).toEqual([1, 2]);
});
