import { expect, it } from 'vitest';
import { buildDoc } from '../../../test/support/build-doc.ts';
import { mainSubject } from './main-subject.ts';
import { readDocument } from './reading.ts';

it.each([
  ['judge', 'The judge'],
  ['storm', undefined],
])('a sentence is about who holds a post, not about a thing: %s', (noun, subject) => {
  const { document, layers } = buildDoc([
    ['The', 'DET', 2, 'det'],
    [noun, 'NOUN', 3, 'nsubj'],
    ['turned', 'VERB', 0, 'root', 'turn'],
    ['.', 'PUNCT', 3, 'punct'],
  ]);
  const reading = readDocument({ document, layers: { ...layers, speech: [] } });
  const found = mainSubject(reading, { first: 0, until: 4 });
  expect(found && document.text.slice(found.start, found.end)).toBe(subject);
});
