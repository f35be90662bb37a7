import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documentOf } from '../../../test/support/build-quote-doc.ts';
import type { Token, Word } from '../../document/index.ts';
import { quotationsIn } from './find-quotations.ts';
import type { QuotableDoc } from './reading.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly words: string;
  readonly quotes: readonly {
    readonly content: string;
    readonly kind: string;
    readonly rule: string;
    readonly cue: string;
    readonly speaker?: string;
    readonly continues?: number;
  }[];
}

const cases = parse(readFileSync('test/cases/quotes/indirect.yaml', 'utf8')) as Case[];

describe('indirect speech by the tree', () => {
  it.each(cases)('$name', ({ text, words, quotes }) => {
    const cut = (span?: { start: number; end: number }): string | undefined =>
      span && text.slice(span.start, span.end);
    const found = quotationsIn(parsedDoc(text, words)).map(
      ({ span, kind, rule, cue, speaker, continues }) => ({
        content: cut(span),
        kind,
        rule,
        ...(cue && { cue: cut(cue) }),
        ...(speaker && { speaker: cut(speaker) }),
        ...(continues !== undefined && { continues }),
      }),
    );
    expect(found).toEqual(quotes);
  });
});

/** One sentence with the tree that a case gives it. */
function parsedDoc(text: string, rows: string): QuotableDoc {
  const tokens: Token[] = [];
  const words: Word[] = [];
  for (const row of rows.trim().split('\n')) {
    const [form = '', upos = '', xpos = '', head = '', deprel = '', lemma = ''] = row.split(' ');
    const start = text.indexOf(form, tokens.at(-1)?.end ?? 0);
    if (start < 0) throw new Error(`"${form}" is not in "${text}"`);
    tokens.push({ start, end: start + form.length, sentence: 0 });
    words.push({ upos, xpos, lemma, deprel, head: head === '0' ? undefined : Number(head) - 1 });
  }
  const all = { start: 0, end: text.length };
  return {
    document: documentOf(text, [{ ...all, kind: 'body' }]),
    layers: { sentences: [{ ...all, part: 'body', paragraph: 0 }], tokens, words, entities: [], speech: [] },
  };
}
