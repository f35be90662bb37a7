import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chainsIn } from '../../../src/analyze/coreference/link-mentions.ts';
import type { EntityLabel, Word } from '../../../src/document/index.ts';
import { spanOf } from '../../support/build-doc.ts';
import { buildQuoteDoc } from '../../support/build-quote-doc.ts';

interface Case {
  readonly text: string;
  readonly names: Readonly<Record<string, EntityLabel>>;
  readonly roles: readonly string[];
  /** A noun and the verb it is the subject of. */
  readonly subjects?: Readonly<Record<string, string>>;
  readonly pair: readonly [string, string];
  /** The rule that links the pair; they stay apart where it is absent. */
  readonly rule?: string;
}

const cases = parse(readFileSync('test/cases/quotes/speakers-linked.yaml', 'utf8')) as Case[];

describe('links between speakers', () => {
  it.each(cases)('$text', ({ text, names, roles, subjects = {}, pair, rule }) => {
    const { document, layers } = buildQuoteDoc(text);
    const at = (phrase: string) => spanOf({ document, layers }, phrase);
    const words: Word[] = [...layers.words];
    for (const [noun, verb] of Object.entries(subjects)) {
      const subject = at(noun).first;
      words[subject] = { ...words[subject]!, upos: 'PROPN', deprel: 'nsubj', head: at(verb).first };
      words[at(verb).first] = { ...words[at(verb).first]!, upos: 'VERB', deprel: 'root' };
    }
    const entities = Object.entries(names).map(([name, label]) => ({ ...at(name), label, confidence: 1 }));
    const speech = roles.map((phrase) => {
      const speaker = { ...at(phrase), confidence: 1 };
      const kind = { value: 'indirect' as const, confidence: 1 };
      const { sentence } = speaker;
      return { sentence, cue: speaker, cueConfidence: 1, content: [], speaker: [speaker], kind };
    });
    const chains = chainsIn({ document, layers: { ...layers, words, entities, speech, matched: [], quotations: [], quantities: [] } });
    const linkOf = (phrase: string) => {
      const { start, end } = at(phrase);
      const chain = chains.findIndex(({ mentions }) => mentions.some((m) => m.start === start && m.end === end));
      return { chain, link: chains[chain]?.mentions.find((m) => m.start === start && m.end === end)?.link };
    };
    const [a, b] = [linkOf(pair[0]), linkOf(pair[1])];
    expect(a.chain).toBeGreaterThanOrEqual(0);
    expect(b.chain).toBeGreaterThanOrEqual(0);
    if (rule === undefined) expect(a.chain).not.toBe(b.chain);
    else {
      expect(a.chain).toBe(b.chain);
      expect([a.link, b.link]).toContain(rule);
    }
  });
});
