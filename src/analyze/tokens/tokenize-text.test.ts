import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tokenizeText } from './index.ts';

interface Case {
  readonly text: string;
  readonly words: string;
}
const cases = parse(
  readFileSync(new URL('../../../test/cases/tokens/words.yaml', import.meta.url), 'utf8'),
) as Case[];

function wordsOf(text: string): string[] {
  return tokenizeText(text).map(({ start, end }) => text.slice(start, end));
}

/** Texts of letters, marks and broken characters that no one writes, the same on each run. */
function strangeTexts(count: number): string[] {
  const parts = [
    "n't",
    "'",
    '’s',
    '.',
    '..',
    ' ',
    '-',
    'U.S',
    'Mr',
    'don',
    'cannot',
    '9',
    '1,',
    '$',
    '@',
    'http:',
    '//',
  ];
  parts.push(
    '\ud83d',
    '\ude00',
    '\u200b',
    '\u200d',
    '\ufe0f',
    '\u0301',
    '😀',
    '𝔸',
    'é',
    '中',
    '\u00a0',
    '\ufeff',
    '"',
    '&',
    ':',
  );
  let seed = 7;
  const next = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + (next() % 30) }, () => parts[(next() >> 8) % parts.length]).join(''),
  );
}

describe('tokenizeText', () => {
  it.each(cases)('$text', ({ text, words }) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });

  it('puts each code unit that is no space into exactly one token', () => {
    for (const text of strangeTexts(1000)) {
      let at = 0;
      for (const { start, end } of tokenizeText(text)) {
        expect(end, JSON.stringify(text)).toBeGreaterThan(start);
        expect(text.slice(at, start).trim(), JSON.stringify(text)).toBe('');
        expect(/\s/.test(text.slice(start, end)), JSON.stringify(text)).toBe(false);
        at = end;
      }
      expect(text.slice(at).trim(), JSON.stringify(text)).toBe('');
    }
  });

  it('keeps to the span it is given', () => {
    const text = 'He left. They won’t go to the U.S. today.';
    const words = tokenizeText(text, { start: 9, end: 19 }).map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(['They', 'wo', 'n’t']);
  });

  it.each(["a'", 'a.', 'a-', '(', '.)', 'http:)', 'a@', 'Mr.)', '1-', '1,', 'a&', '👍‍', "n't", 'non-'])(
    'reads a long run of %s in linear time',
    (part) => {
      const started = performance.now();
      tokenizeText(part.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );
});
