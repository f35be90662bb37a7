import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { splitSentences } from './index.ts';

const cases = parse(
  readFileSync(new URL('../../../test/cases/sentences/sentences.yaml', import.meta.url), 'utf8'),
) as string[][];

function sentencesOf(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each(cases.map((sentences) => [sentences[0]!, sentences] as const))('%s', (_, sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  it('parts bulleted lines, and lines with a blank one between', () => {
    expect(sentencesOf('They agreed to:\n- free prisoners\n- open roads\n\nNo more\nwas said')).toEqual([
      'They agreed to:',
      '- free prisoners',
      '- open roads',
      'No more\nwas said',
    ]);
  });

  it('parts two sentences whose space was lost, but no name of a host', () => {
    expect(sentencesOf('The talks ended.The envoys left.')).toEqual(['The talks ended.', 'The envoys left.']);
    expect(sentencesOf('Read Example.Com and Node.Js today.')).toHaveLength(1);
  });

  it.each(['—', '–', '―', '--'])('keeps %s and a name with the quotation before it', (dash) => {
    expect(sentencesOf(`“They never asked us.” ${dash} Ilse Brandt`)).toHaveLength(1);
  });

  it('keeps to the span and answers nothing for spaces', () => {
    expect(splitSentences('One. Two. Three.', { start: 4, end: 9 })).toEqual([{ start: 5, end: 9 }]);
    expect(splitSentences(' \n ', { start: 0, end: 3 })).toEqual([]);
  });

  it('keeps a sentence of a hundred words whole', () => {
    expect(sentencesOf(`${'word '.repeat(100)}end. Next one.`)).toHaveLength(2);
  });

  it.each(['.', '. ', '." ', 'a. ', '.(', '.[1]', '\n', 'U.S. ', '?" A '])(
    'reads a long run of %j in linear time',
    (part) => {
      const started = performance.now();
      sentencesOf(part.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );
});
