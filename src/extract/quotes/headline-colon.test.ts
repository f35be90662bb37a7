import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../test/support/build-doc.ts';
import { buildQuoteDoc } from '../../../test/support/build-quote-doc.ts';
import type { EntityLabel } from '../../document/index.ts';
import { headlineColons } from './headline-colon.ts';
import { readDocument } from './reading.ts';

interface Case {
  readonly title: string;
  readonly entity?: readonly [phrase: string, label: EntityLabel];
  readonly speaker?: string;
  readonly content?: string;
  readonly kind?: string;
}

const CASES: readonly Case[] = [
  {
    title: 'Army chief: nine officers held over plot',
    ...{ speaker: 'Army chief', content: 'nine officers held over plot', kind: 'indirect' },
  },
  {
    title: 'Nuuk to Oslo: the island is not for sale',
    entity: ['Nuuk', 'LOC'],
    ...{ speaker: 'Nuuk', content: 'the island is not for sale', kind: 'indirect' },
  },
  {
    title: 'Malta: we will take eighty from the ship',
    entity: ['Malta', 'LOC'],
    ...{ speaker: 'Malta', content: 'we will take eighty from the ship', kind: 'indirect' },
  },
  {
    title: "Union leader: ministers 'sold the harbour' in May",
    ...{ speaker: 'Union leader', content: "ministers 'sold the harbour' in May", kind: 'mixed' },
  },
  {
    title: 'Health directorate: nineteen dead in Orvel',
    ...{ speaker: 'Health directorate', content: 'nineteen dead in Orvel', kind: 'indirect' },
  },
  {
    title: 'Vega campaign: mayor broke the rules',
    entity: ['Vega', 'PER'],
    ...{ speaker: 'Vega campaign', content: 'mayor broke the rules', kind: 'indirect' },
  },
  { title: 'Election campaign: five parties close ranks' },
  { title: 'Malta: fifteen hurt in ferry fire', entity: ['Malta', 'LOC'] },
  { title: 'Truce in the kitchen: rival chefs open a bistro' },
  { title: 'Vigil ends: the oldest tortoise wakes' },
];

describe('headlines with a colon', () => {
  it.each(CASES)('$title', ({ title, entity, speaker, content, kind }) => {
    const { document, layers } = buildQuoteDoc(`${title}\n\nThe ship left at noon.`, true);
    const named = entity && { ...spanOf({ document, layers }, entity[0]), label: entity[1], confidence: 0.9 };
    const reading = readDocument({ document, layers: { ...layers, entities: named ? [named] : [] } });
    const cut = (span?: { start: number; end: number }) => span && document.text.slice(span.start, span.end);
    const found = headlineColons(reading, []).map((draft) => ({
      ...{ speaker: cut(draft.speaker), content: cut(draft.span), kind: draft.kind },
    }));
    expect(found).toEqual(content === undefined ? [] : [{ speaker, content, kind }]);
  });

  it('holds in the first line of a text without a title, where nothing else stands in it', () => {
    const { document, layers } = buildQuoteDoc('Poll: the mayor leads by six\n\nIt was held in May.');
    const [draft] = headlineColons(readDocument({ document, layers }), []);
    expect(draft && document.text.slice(draft.span.start, draft.span.end)).toBe('the mayor leads by six');
  });

  it('takes in words in marks that nobody else says', () => {
    const text = 'Army chief: rebels ‘lost their way’ in May\n\nHe spoke on Sunday.';
    const { document, layers } = buildQuoteDoc(text, true);
    const start = text.indexOf('‘');
    const piece = { start, end: text.indexOf('’') + 1 };
    const marked = { span: piece, kind: 'mixed', confidence: 0.5, rule: 'colon', why: [] } as const;
    const read = (cue?: { start: number; end: number }) =>
      headlineColons(readDocument({ document, layers }), [{ ...marked, ...(cue && { cue }) }]).map(
        ({ span }) => text.slice(span.start, span.end),
      );
    expect(read()).toEqual(['rebels ‘lost their way’ in May']);
    expect(read({ start: 0, end: 4 })).toEqual([]);
  });

  it('holds in titles and first lines only', () => {
    const { document, layers } = buildQuoteDoc('Army chief: nine officers held over plot');
    expect(headlineColons(readDocument({ document, layers }), [])).toEqual([]);
  });
});
