import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../test/support/build-doc.ts';
import { buildQuoteDoc } from '../../../test/support/build-quote-doc.ts';
import type { Actor, Quotation } from '../../document/index.ts';
import { recordQuotes } from './record-quotes.ts';

const TEXT = '"We stay. We wait," the mayor said, "all night." He left.';
const VERSIONS = { program: '1', model: '2', codebook: '3' };
const doc = buildQuoteDoc(TEXT);
const at = (phrase: string) => spanOf(doc, phrase);
const plain = (phrase: string) => ({ start: at(phrase).start, end: at(phrase).end });

const quotation = (content: string, more: Partial<Quotation> = {}): Quotation => ({
  ...{ span: plain(content), kind: 'direct', confidence: 0.9, rule: 'cue-after', why: ['"said" after it'] },
  ...more,
});
const mayor = {
  ...{ record: 'actor', version: 1, id: 'a1', document: 'd1', name: 'the mayor' },
  mentions: [{ ...plain('the mayor'), form: 'description', basis: 'stated', link: 'first' }],
} as unknown as Actor;

async function record(quotations: readonly Quotation[], actors: readonly Actor[] = [mayor]) {
  const layers = { ...doc.layers, quotations, actors };
  const [added] = await recordQuotes({ versions: VERSIONS }).run([{ document: doc.document, layers }]);
  return added!.quotes;
}

const FIRST = '"We stay. We wait,"';
const both = [
  quotation(FIRST, { cue: plain('said'), speaker: at('the mayor') }),
  quotation('"all night."', { continues: 0 }),
];

describe('records of quotations', () => {
  const cases = [
    [
      'the words as the text has them',
      (quotes: Awaited<ReturnType<typeof record>>) => quotes[0]!.text,
      FIRST,
    ],
    ['every sentence they touch', (quotes) => quotes[0]!.sentences, [0, 1]],
    ['the cue with its words', (quotes) => quotes[0]!.cue, { ...plain('said'), text: 'said' }],
    ['the actor who speaks', (quotes) => quotes[0]!.speaker?.actor, 'a1'],
    ['how sure the speaker is', (quotes) => quotes[0]!.speaker?.confidence, 0.9],
    ['no cue where there is none', (quotes) => 'cue' in quotes[1]!, false],
    ['no speaker where there is none', (quotes) => 'speaker' in quotes[1]!, false],
    ['the id of the one it goes on from', (quotes) => quotes[1]!.continues === quotes[0]!.id, true],
    ['who coded it', (quotes) => quotes[0]!.codedBy, { stage: 'quotes', rule: 'cue-after', ...VERSIONS }],
    ['why', (quotes) => quotes[0]!.why, ['"said" after it']],
  ] as const satisfies readonly (readonly [
    string,
    (quotes: Awaited<ReturnType<typeof record>>) => unknown,
    unknown,
  ])[];
  it.each(cases)('hold %s', async (_, read, expected) => {
    expect(read(await record(both))).toEqual(expected);
  });

  it('name no actor where none is known at the span', async () => {
    expect((await record(both, []))[0]).not.toHaveProperty('speaker');
  });

  it('keep their ids from run to run, one for each span', async () => {
    const [one, two] = [await record(both), await record(both)];
    expect(one.map(({ id }) => id)).toEqual(two.map(({ id }) => id));
    expect(one[0]!.id).toMatch(/^q[0-9a-f]{16}$/);
    expect(one[0]!.id).not.toBe(one[1]!.id);
  });
});
