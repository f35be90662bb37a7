import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildQuoteDoc } from '../../../test/support/build-quote-doc.ts';
import { buildDoc, spanOf, withLayers, type WordRow } from '../../../test/support/build-doc.ts';
import type { Chain, Doc, EntityLabel, Quotation, TokenSpan } from '../../document/index.ts';
import { chainsIn } from './link-mentions.ts';
import type { LinkableDoc } from './reading.ts';

interface Case {
  readonly text: string;
  readonly names?: Readonly<Record<string, EntityLabel>>;
  readonly roles?: readonly string[];
  readonly together?: readonly (readonly string[])[];
  readonly apart?: readonly (readonly [string, string])[];
}

/** "Moscow#2" is the second Moscow of the text. */
function find(doc: Doc<'tokens'>, written: string): TokenSpan {
  const [phrase = '', nth = '1'] = written.split('#');
  return spanOf(doc, phrase, Number(nth));
}

function chainOf(chains: readonly Chain[], span: TokenSpan): number {
  return chains.findIndex((chain) =>
    chain.mentions.some(({ start, end }) => start === span.start && end === span.end),
  );
}

function docOf({ text, names = {}, roles = [] }: Case): LinkableDoc {
  const base = buildQuoteDoc(text);
  const entities = Object.entries(names).map(([name, label]) => ({
    ...find(base, name),
    label,
    confidence: 1,
  }));
  const speakers = [...text.matchAll(/("[^"]*"),? ?(\w+) (?:said|added)/g)].map((match): Quotation => {
    const start = match.index;
    const speaker = base.layers.tokens.findIndex(
      (token) => token.start === start + match[0].lastIndexOf(match[2]!),
    );
    const { start: from, end, sentence } = base.layers.tokens[speaker]!;
    const span = { start, end: start + match[1]!.length };
    return {
      ...{ span, kind: 'direct', confidence: 1, rule: 'test', why: [] },
      speaker: { start: from, end, first: speaker, until: speaker + 1, sentence },
    };
  });
  const rest = speakers.map((quotation) => {
    const at = text.indexOf('"', quotation.speaker!.end);
    return { ...quotation, span: { start: at, end: text.indexOf('"', at + 1) + 1 } };
  });
  const quotations = [
    ...speakers,
    ...rest.filter(({ span }) => span.start > 0 && !text.slice(0, span.start).endsWith('\n\n')),
  ];
  const content = roles.map((role) => ({ ...find(base, role), confidence: 1 }));
  const speech = content.map((speaker) => ({
    ...{ sentence: speaker.sentence, cue: speaker, cueConfidence: 1, content: [], speaker: [speaker] },
    kind: { value: 'indirect' as const, confidence: 1 },
  }));
  return {
    document: base.document,
    layers: { ...base.layers, entities, speech, matched: [], quotations, quantities: [] },
  };
}

describe('chains of mentions', () => {
  const cases = parse(readFileSync('test/cases/coreference/chains.yaml', 'utf8')) as Case[];
  it.each(cases)('$text', (given) => {
    const doc = docOf(given);
    const chains = chainsIn(doc);
    for (const group of given.together ?? []) {
      const found = group.map((written) => chainOf(chains, find(doc, written)));
      expect(found[0], group[0]).toBeGreaterThanOrEqual(0);
      expect(found, group.join(' = ')).toEqual(group.map(() => found[0]));
    }
    for (const [a, b] of given.apart ?? []) {
      const [x, y] = [chainOf(chains, find(doc, a)), chainOf(chains, find(doc, b))];
      expect(x < 0 || x !== y, `${a} is not ${b}`).toBe(true);
    }
  });

  it('gives every role span exactly one chain, with its own offsets', () => {
    const doc = docOf({
      text: 'Some of the rebels fled. The army of Chad followed them.',
      roles: ['Some of the rebels', 'The army of Chad', 'The army', 'them'],
    });
    const mentions = chainsIn(doc).flatMap((chain) => chain.mentions);
    for (const { speaker } of doc.layers.speech) {
      const { start, end } = speaker[0]!;
      expect(mentions.filter((mention) => mention.start === start && mention.end === end)).toHaveLength(1);
    }
  });

  it('does not take the subject of a verb for its object', () => {
    const built = buildDoc(
      [
        ['Kiir', 'PROPN', 2, 'nsubj'],
        ['met', 'VERB', 0, 'root'],
        ['Machar', 'PROPN', 2, 'obj'],
      ],
      [
        ['Kiir', 'PROPN', 2, 'nsubj'],
        ['blamed', 'VERB', 0, 'root'],
        ['him', 'PRON', 2, 'obj'],
      ],
    );
    const names = [spanOf(built, 'Kiir'), spanOf(built, 'Machar'), spanOf(built, 'Kiir', 2)];
    const entities = names.map((span) => ({ ...span, label: 'PER' as const, confidence: 1 }));
    const { document, layers } = withLayers(built, { entities });
    const chains = chainsIn({
      document,
      layers: { ...layers, speech: [], matched: [], quotations: [], quantities: [] },
    });
    expect(chainOf(chains, spanOf(built, 'him'))).toBe(chainOf(chains, names[1]!));
  });

  it('reads an apposition that is the root of a broken tree', () => {
    const built = buildDoc(
      [['Luis', 'PROPN', 0, 'appos']],
      [
        ['His', 'PRON', 2, 'nmod:poss', 'his'],
        ['funeral', 'NOUN', 3, 'nsubj'],
        ['ended', 'VERB', 0, 'root', 'end'],
      ],
    );
    const luis = spanOf(built, 'Luis');
    const { document, layers } = withLayers(built, {
      entities: [{ ...luis, label: 'PER' as const, confidence: 1 }],
    });
    const rest = { speech: [], matched: [], quotations: [], quantities: [] };
    const chains = chainsIn({ document, layers: { ...layers, ...rest } });
    expect(chainOf(chains, spanOf(built, 'His'))).toBe(chainOf(chains, luis));
  });

  it('takes no adjective for somebody', () => {
    const built = buildDoc([
      ['Islamist', 'ADJ', 2, 'amod'],
      ['insurgents', 'NOUN', 3, 'nsubj', 'insurgent'],
      ['fled', 'VERB', 0, 'root', 'flee'],
    ]);
    const entities = [{ ...spanOf(built, 'Islamist'), label: 'GRP' as const, confidence: 0.9 }];
    const { document, layers } = withLayers(built, { entities });
    const rest = { speech: [], matched: [], quotations: [], quantities: [] };
    expect(chainsIn({ document, layers: { ...layers, ...rest } })).toEqual([]);
  });

  it('takes the title before a name along', () => {
    const built = buildDoc([
      ['President', 'PROPN', 2, 'nmod:desc'],
      ['Kiir', 'PROPN', 3, 'nmod:poss'],
      ['office', 'NOUN', 4, 'nsubj'],
      ['spoke', 'VERB', 0, 'root', 'speak'],
    ]);
    const entities = [{ ...spanOf(built, 'Kiir'), label: 'PER' as const, confidence: 0.9 }];
    const { document, layers } = withLayers(built, { entities });
    const rest = { speech: [], matched: [], quotations: [], quantities: [] };
    const mentions = chainsIn({ document, layers: { ...layers, ...rest } }).flatMap(
      (chain) => chain.mentions,
    );
    expect(mentions).toContainEqual(expect.objectContaining(spanOf(built, 'President Kiir')));
  });

  it.each([
    ['whatever the tree says', 2],
    ['as the tree says', 6],
  ])('looks for who "it" is in its own half of a sentence first, %s', (_, head) => {
    const left: readonly WordRow[] = [
      ['Army', 'PROPN', 2, 'nsubj'],
      ['left', 'VERB', 0, 'root', 'leave'],
    ];
    const built = buildDoc(left, left, left, [
      ['Army', 'PROPN', 2, 'nsubj'],
      ['promised', 'VERB', 0, 'root', 'promise'],
      ['peace', 'NOUN', 2, 'obj'],
      ['and', 'CCONJ', 6, 'cc'],
      ['government', 'NOUN', 6, 'nsubj'],
      ['said', 'VERB', 2, 'conj', 'say'],
      ['it', 'PRON', 9, 'nsubj'],
      ['would', 'AUX', 9, 'aux'],
      ['talk', 'VERB', head, 'ccomp'],
    ]);
    const entities = [1, 2, 3, 4].map((nth) => ({
      ...{ ...spanOf(built, 'Army', nth), label: 'ORG' as const, confidence: 0.9 },
    }));
    const asked = [{ ...spanOf(built, 'it'), confidence: 1 }];
    const speech = [
      {
        cue: asked[0]!,
        cueConfidence: 1,
        content: [],
        speaker: asked,
        sentence: 0,
        kind: { value: 'indirect' as const, confidence: 1 },
      },
    ];
    const { document, layers } = withLayers(built, { entities });
    const chains = chainsIn({
      document,
      layers: { ...layers, speech, matched: [], quotations: [], quantities: [] },
    });
    expect(chainOf(chains, spanOf(built, 'it'))).toBe(chainOf(chains, spanOf(built, 'government')));
  });

  it('takes what must be done for the matter of whoever is told', () => {
    const told = (auxiliary: string) => {
      const built = buildDoc([
        ['Oslo', 'PROPN', 2, 'nsubj'],
        ['informed', 'VERB', 0, 'root', 'inform'],
        ['Quito', 'PROPN', 2, 'obj'],
        ['that', 'SCONJ', 9, 'mark'],
        ['its', 'PRON', 6, 'nmod:poss'],
        ['staff', 'NOUN', 9, 'nsubj:pass'],
        [auxiliary, 'AUX', 9, 'aux'],
        ['be', 'AUX', 9, 'aux:pass'],
        ['reduced', 'VERB', 2, 'ccomp', 'reduce'],
      ]);
      const entities = ['Oslo', 'Quito'].map((name) => ({
        ...{ ...spanOf(built, name), label: 'ORG' as const, confidence: 0.9 },
      }));
      const its = { ...spanOf(built, 'its'), confidence: 1 };
      const { document, layers } = withLayers(built, { entities });
      const speech = [
        {
          ...{ cue: spanOf(built, 'informed'), cueConfidence: 1, content: [], speaker: [its], sentence: 0 },
          kind: { value: 'indirect' as const, confidence: 1 },
        },
      ];
      const chains = chainsIn({
        document,
        layers: { ...layers, speech, matched: [], quotations: [], quantities: [] },
      });
      return chainOf(chains, spanOf(built, 'its')) === chainOf(chains, spanOf(built, 'Quito'));
    };
    expect([told('must'), told('would')]).toEqual([true, false]);
  });
});
