import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, spanOf, type WordRow } from '../../../../test/support/build-doc.ts';
import { codeDated, timeOf } from '../../../../test/support/code-dated.ts';
import type { Event, EventType, TimeSignal } from '../../../document/index.ts';

interface Told {
  readonly words: string;
  readonly value: string;
  readonly signal?: TimeSignal;
}

/** The dates of acts, each with the times that the model gives it. */
async function datesOf(
  rows: readonly WordRow[],
  times: readonly Told[],
  acts: Readonly<Record<string, readonly [EventType, ...string[]]>>,
  ...more: readonly (readonly WordRow[])[]
): Promise<readonly Event['date'][]> {
  const doc = buildDoc(rows, ...more);
  const frames = Object.entries(acts).map(([trigger, [value, ...spans]]) =>
    frameOf(doc, trigger, {
      type: { value, confidence: 0.9 },
      time: spans.map((words) => ({ ...spanOf(doc, words), confidence: 0.8 })),
    }),
  );
  const events = await codeDated(
    doc,
    frames,
    times.map(({ words, value, signal }) => timeOf(doc, words, value, signal && { signal })),
  );
  return events.map(({ date }) => date);
}

const FRIDAY = { words: 'Friday', value: '2017-07-28' } as const;

describe('the day of another act', () => {
  it('is that of the deed, not of what was done in return', async () => {
    const rows: readonly WordRow[] = [
      ['Militia', 'NOUN', 2, 'nsubj'],
      ['burned', 'VERB', 0, 'root', 'burn'],
      ['huts', 'NOUN', 2, 'obj'],
      ['for', 'ADP', 6, 'case'],
      ['a', 'DET', 6, 'det'],
      ['raid', 'NOUN', 2, 'obl'],
      ['two days earlier', 'ADV', 2, 'obl'],
    ];
    const time = { words: 'two days earlier', value: '2017-07-20' };
    const [burned, raid] = await datesOf(rows, [time], {
      burned: ['ASSAULT', time.words],
      raid: ['COERCE', time.words],
    });
    expect(burned![0]).toMatchObject({ from: '2017-07-30', rule: 'publication' });
    expect(raid![0]).toMatchObject({ from: '2017-07-20' });
  });

  it.each([
    ['kidnapped', 'been', '2017-07-30'],
    ['gathered', 'been', '2017-07-28'],
  ])('is that of those taken: %s', async (taken, word, from) => {
    const rows: readonly WordRow[] = [
      ['Girls', 'NOUN', 7, 'nsubj:pass'],
      [taken, 'VERB', 7, 'advcl'],
      ['on', 'ADP', 4, 'case'],
      ['Friday', 'PROPN', 7, 'obl'],
      ['have', 'AUX', 7, 'aux'],
      [word, 'AUX', 7, 'aux:pass'],
      ['freed', 'VERB', 0, 'root', 'free'],
    ];
    const [freed] = await datesOf(rows, [FRIDAY], { freed: ['RETREAT', 'Friday'] });
    expect(freed![0]).toMatchObject({ from });
  });

  it.each([
    ['since', "'s"],
    ['after', "'s"],
  ] as const)('has no bound of the outer words: %s', async (word, owns) => {
    const rows: readonly WordRow[] = [
      ['Shops', 'NOUN', 3, 'nsubj'],
      ['are', 'AUX', 3, 'cop'],
      ['shut', 'ADJ', 0, 'root'],
      [word, 'ADP', 7, 'case'],
      ['Friday', 'PROPN', 7, 'nmod:poss'],
      [owns, 'PART', 5, 'case'],
      ['raid', 'NOUN', 3, 'obl'],
    ];
    const [raid] = await datesOf(rows, [{ ...FRIDAY, signal: word }], { raid: ['ASSAULT', 'Friday'] });
    expect(raid![0]).toMatchObject({ from: '2017-07-28', to: '2017-07-28' });
  });

  it.each([
    ['condemns', 'VBZ', '2017-07-30'],
    ['condemned', 'VBD', '2017-07-04'],
  ])('is that of what somebody %s', async (verb, xpos, from) => {
    const rows: readonly WordRow[] = [
      ['Amnesty', 'PROPN', 2, 'nsubj'],
      [verb, 'VERB', 0, 'root', 'condemn', xpos],
      ['evictions', 'NOUN', 2, 'obj'],
      ['on', 'ADP', 5, 'case'],
      ['4 July', 'PROPN', 2, 'obl'],
    ];
    const [said] = await datesOf(rows, [{ words: '4 July', value: '2017-07-04' }], { [verb]: ['ACCUSE'] });
    expect(said![0]).toMatchObject({ from });
  });

  it.each([
    ['sentenced', undefined, '2017-07-30'],
    ['backed', undefined, '2017-07-28'],
    ['sentenced', 'obj', '2017-07-28'],
  ])('is not that of a person who is %s', async (participle, deprel, from) => {
    const rows: readonly WordRow[] = [
      ['They', 'PRON', 2, 'nsubj'],
      ['marched', 'VERB', 0, 'root', 'march'],
      ['on', 'ADP', 4, 'case'],
      ['Friday', 'PROPN', 2, 'obl'],
      ['for', 'ADP', 6, 'case'],
      ['Ann', 'PROPN', 2, 'obl'],
      [',', 'PUNCT', 8, 'punct'],
      [participle, 'VERB', 2, 'parataxis', participle, 'VBN'],
      ['recently', 'ADV', 8, deprel ?? 'advmod'],
    ];
    const [date] = await datesOf(rows, [FRIDAY], { [participle]: ['SANCTION'] });
    expect(date![0]).toMatchObject({ from });
  });

  it.each([
    ['for', 'complicity', '2017-07-30'],
    ['for', 'hours', '2017-07-28'],
    ['with', 'complicity', '2017-07-28'],
  ])('is not that of an arrest %s %s in it', async (word, reason, from) => {
    const rows: readonly WordRow[] = [
      ['Three', 'NUM', 3, 'nsubj:pass'],
      ['were', 'AUX', 3, 'aux:pass'],
      ['held', 'VERB', 0, 'root', 'hold'],
      [word, 'ADP', 5, 'case'],
      [reason, 'NOUN', 3, 'obl', reason.replace(/s$/, '')],
      ['in', 'ADP', 9, 'case'],
      ['Friday', 'PROPN', 9, 'nmod:poss'],
      ["'s", 'PART', 7, 'case'],
      ['jailbreak', 'NOUN', 3, 'obl'],
    ];
    const [held] = await datesOf(rows, [FRIDAY], { held: ['COERCE'] });
    expect(held![0]).toMatchObject({ from });
  });
});

describe('the days of a strike', () => {
  it.each([
    ['tenth', '2017-07-21'],
    ['third', '2017-07-28'],
  ])('are counted back from the report: %s', async (nth, from) => {
    const rows: readonly WordRow[] = [
      ['Nurses', 'NOUN', 2, 'nsubj'],
      ['sang', 'VERB', 0, 'root', 'sing'],
      ['on', 'ADP', 6, 'case'],
      ['the', 'DET', 6, 'det'],
      [nth, 'ADJ', 6, 'amod'],
      ['day', 'NOUN', 2, 'obl'],
      ['of', 'ADP', 9, 'case'],
      ['their', 'PRON', 9, 'nmod:poss'],
      ['strike', 'NOUN', 6, 'nmod'],
    ];
    const [date] = await datesOf(rows, [], { strike: ['PROTEST'] });
    expect(date![0]).toMatchObject({ from, to: '2017-07-31', rule: 'lasting' });
  });

  it.each([
    ['which', '2017-07-25'],
    ['still', '2017-07-28'],
  ])('are not those of somebody of whom a clause tells: %s', async (word, from) => {
    const rows: readonly WordRow[] = [
      ['The', 'DET', 2, 'det'],
      ['strike', 'NOUN', 5, 'nsubj'],
      [word, 'ADV', 5, 'advmod'],
      ['is', 'AUX', 5, 'cop'],
      ['in its third day', 'NOUN', 0, 'root'],
    ];
    const [date] = await datesOf(rows, [], { strike: ['PROTEST'] });
    expect(date![0]).toMatchObject({ from });
  });
});

describe('the date of the same act told elsewhere', () => {
  it.each([
    ['Unlike', '2017-07-25'],
    ['After', '2017-07-28'],
    ['Recalled', '2017-07-28'],
  ])('is not that of another one: %s', async (word, from) => {
    const rows: readonly WordRow[] = [
      [word, 'ADP', 4, 'case'],
      ['the', 'DET', 4, 'det'],
      ['Friday', 'PROPN', 4, 'compound'],
      ['eviction', 'NOUN', 5, 'obl'],
      ['calm', 'NOUN', 0, 'root'],
      ['reigned', 'VERB', 5, 'acl'],
    ];
    const next: readonly WordRow[] = [
      ['The', 'DET', 2, 'det'],
      ['clearance', 'NOUN', 3, 'nsubj'],
      ['went', 'VERB', 0, 'root', 'go'],
    ];
    const acts = { eviction: ['COERCE', 'Friday'], clearance: ['COERCE'] } as const;
    const [, clearance] = await datesOf(rows, [FRIDAY], acts, next);
    expect(clearance![0]).toMatchObject({ from });
  });
});

describe('the night of an act', () => {
  it.each([
    ['night', '2017-07-28'],
    ['shore', '2017-07-30'],
  ])('dates what was done then: %s', async (word, from) => {
    const rows: readonly WordRow[] = [
      ['Friday', 'PROPN', 3, 'nmod:poss'],
      ["'s", 'PART', 1, 'case'],
      ['putsch', 'NOUN', 4, 'nsubj'],
      ['failed', 'VERB', 0, 'root', 'fail'],
      ['.', 'PUNCT', 4, 'punct'],
    ];
    const next: readonly WordRow[] = [
      ['Boats', 'NOUN', 2, 'nsubj'],
      ['burned', 'VERB', 0, 'root', 'burn'],
      ['on', 'ADP', 5, 'case'],
      ['the', 'DET', 5, 'det'],
      [word, 'NOUN', 2, 'obl'],
      ['of', 'ADP', 8, 'case'],
      ['the', 'DET', 8, 'det'],
      ['coup', 'NOUN', 5, 'nmod'],
    ];
    const acts = { putsch: ['COERCE', 'Friday'], burned: ['ASSAULT'], coup: ['COERCE'] } as const;
    const [, burned] = await datesOf(rows, [FRIDAY], acts, next);
    expect(burned![0]).toMatchObject({ from });
  });
});
