import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildQuoteDoc } from '../../../test/support/build-quote-doc.ts';
import { quotationsIn } from './find-quotations.ts';

interface Case {
  readonly text: string;
  readonly quotes: readonly {
    readonly content: string;
    readonly kind: string;
    readonly cue?: string;
    readonly speaker?: string;
    readonly continues?: number;
  }[];
}

for (const file of ['direct', 'mixed']) {
  const cases = parse(readFileSync(`test/cases/quotes/${file}.yaml`, 'utf8')) as Case[];
  describe(`${file} quotations`, () => {
    it.each(cases)('$text', ({ text, quotes }) => {
      const cut = (span?: { start: number; end: number }): string | undefined =>
        span && text.slice(span.start, span.end);
      const found = quotationsIn(buildQuoteDoc(text)).map(({ span, kind, cue, speaker, continues }) => ({
        content: cut(span),
        kind,
        ...(cue && { cue: cut(cue) }),
        ...(speaker && { speaker: cut(speaker) }),
        ...(continues !== undefined && { continues }),
      }));
      expect(found).toEqual(quotes);
    });
  });
}
