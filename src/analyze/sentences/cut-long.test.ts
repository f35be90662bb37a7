import { describe, expect, it } from 'vitest';
import { tokenizeText } from '../tokens/index.ts';
import { cutLong, MAX_TOKENS } from './cut-long.ts';

function cut(text: string): string[] {
  return cutLong(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('cutLong', () => {
  it('leaves a sentence of 150 words whole', () => {
    expect(cut('expulsion '.repeat(150).trim())).toHaveLength(1);
  });

  it('cuts behind a semicolon rather than behind a comma', () => {
    const text = `${'word '.repeat(100)}end; ${'word '.repeat(80)}end, ${'word '.repeat(60)}end.`;
    expect(cut(text).map((part) => part.slice(-4))).toEqual(['end;', 'end.']);
  });

  it.each(["I can't, he cannot; ", '1,2.3/4 ', '中文 ', 'a.b@c.org ', '👍🏽👩‍👩‍👧 ', 'x', '—', 'didnt '])(
    'leaves no part of %j with more tokens than a sentence may have, and loses nothing',
    (part) => {
      const text = part.repeat(1000).trim();
      const parts = cut(text);
      for (const piece of parts) expect(tokenizeText(piece).length).toBeLessThanOrEqual(MAX_TOKENS);
      expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    },
  );
});
