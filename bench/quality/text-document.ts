import type { Document } from '../../src/document/index.ts';

/** A text whose every line is a paragraph, offsets unchanged. */
export function textDocument(id: string, text: string): Document {
  const paragraphs: { start: number; end: number; kind: 'body' }[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() === '') continue;
    paragraphs.push({ start: match.index, end: match.index + match[0].length, kind: 'body' });
  }
  return {
    id: `d-${id}`,
    authors: [],
    text,
    paragraphs,
    language: 'en',
    sha256: '',
    reader: { name: 'bench', version: '1' },
    origin: id,
    issues: [],
  };
}
