import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDragoman, type Dragoman } from '../src/index.ts';
import { readText } from '../src/read/index.ts';
import { openWorkCounter, type WorkCounter } from './support/work-counter.ts';

// The whole chain on a text and on one four times as long. Not the clock is read but how often parts of the program run,
// which a busy machine does not change: what looks through all events for each event runs sixteen times as often.
vi.setConfig({ testTimeout: 240_000 });

const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  'ra',
  'tu',
  'be',
  'so',
  'na',
  've',
  'di',
  'go',
  'pu',
  'sha',
  'len',
  'tor',
];
const TOWNS = ['Lima', 'Paris', 'Springfield', 'San Jose', 'Maputo', 'Kabul', 'Pemba', 'Cusco', 'Victoria'];

/** A name that is the same for the same number. */
function nameOf(number: number): string {
  let rest = number * 7919 + 13;
  let name = '';
  for (let i = 0; i < 3; i += 1) {
    name += SYLLABLES[rest % SYLLABLES.length]!;
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return name[0]!.toUpperCase() + name.slice(1);
}

const town = (i: number) => TOWNS[i % TOWNS.length]!;
const report = (i: number) =>
  `Gunmen ambushed a convoy near ${nameOf(i)} on Tuesday, killing at least ${(i % 9) + 2} people, the governor of ${town(i)} said. ` +
  `"We will find them," police chief ${nameOf(i + 7)} ${nameOf(i + 3)} told reporters. He said that he had sent 40 soldiers, ` +
  `and that they arrested two men a day later.`;

const TEXTS: Readonly<Record<string, (i: number) => string>> = {
  'news with ever new names': (i) => `${report(i)}\n\n`,
  'the same news again and again': () => `${report(1)}\n\n`,
  'a paragraph without full stops': (i) => `${report(i).replaceAll('.', '')} `,
  'words with capitals': (i) => `${nameOf(i)} `,
  'quotation marks': (i) => (i % 2 === 0 ? '“a ' : "'b "),
  'short quotations': () => '"Yes," he said. ',
  numbers: (i) => `${(i * 37) % 90} killed, `,
  places: (i) => `${town(i)}, `,
  'acts at places': (i) => `Police killed ${i % 50} people in ${town(i)} on Monday. `,
};

const SHORT = 4000;
/** Stages of which all runs of a text come to fewer than this are not asked: their first words cost the most. */
const LITTLE = 200_000;

function textOf(piece: (i: number) => string, length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i += 1) text += piece(i);
  return text.slice(0, length);
}

describe('the work of the whole chain', () => {
  let dragoman: Dragoman;
  let counter: WorkCounter;
  beforeAll(async () => {
    dragoman = await openDragoman();
    counter = openWorkCounter();
  });
  afterAll(async () => {
    counter.close();
    await dragoman.close();
  });

  /** How often parts of each stage ran. */
  async function workOf(text: string): Promise<ReadonlyMap<string, number>> {
    const options = { published: '2026-03-04', languages: ['en', 'de', 'fr', 'es', 'it', 'pt', 'und'] };
    const { document } = await readText(Buffer.from(text), options);
    const work = new Map<string, number>();
    counter.take();
    const [coded] = await dragoman.code([document!], ({ stage }) => {
      work.set(stage, (work.get(stage) ?? 0) + counter.take());
    });
    expect(coded!.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    return work;
  }

  test.each(Object.entries(TEXTS))('grows as the text: %s', async (_, piece) => {
    // The first reading of a gazetteer or a lexicon is nobody's.
    await workOf(textOf(piece, 4 * SHORT));
    const short = await workOf(textOf(piece, SHORT));
    const long = await workOf(textOf(piece, 4 * SHORT));
    const slow = [...long].flatMap(([stage, count]) => {
      const ratio = count / short.get(stage)!;
      return count > LITTLE && ratio > 6 ? [`${stage}: ${ratio.toFixed(1)} times the work`] : [];
    });
    expect(slow).toEqual([]);
  });
});
