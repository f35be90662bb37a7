import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ActorPair, type Dragoman, openDragoman } from '../src/index.ts';

let dragoman: Dragoman;
beforeAll(async () => {
  dragoman = await openDragoman();
});
afterAll(() => dragoman.close());

function pair(text: string, source?: string, target?: string): ActorPair {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return { text, ...(source && { source: at(source) }), ...(target && { target: at(target) }) };
}

const pairs = [
  pair('Russia expelled 12 Polish diplomats on Friday.', 'Russia', '12 Polish diplomats'),
  pair('Police arrested the editor of a weekly in Minsk, and Poland condemned Belarus.', 'Poland', 'Belarus'),
  pair('Gunmen shot dead three soldiers near Gao.', undefined, 'three soldiers'),
];

describe('relate', () => {
  it('tells what the given source does to the given target', async () => {
    const answers = await dragoman.relate(pairs);
    expect(answers.map(([first]) => first?.type)).toEqual(['SANCTION', 'ACCUSE', 'ASSAULT']);
  });

  it('answers shares of all types, the likeliest first', async () => {
    const [shares = []] = await dragoman.relate(pairs);
    expect(shares.length).toBe(16);
    expect(shares.map(({ share }) => share)).toEqual(shares.map(({ share }) => share).sort((a, b) => b - a));
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1);
  });

  it('answers alike alone and among others', async () => {
    const together = await dragoman.relate(pairs);
    for (const [i, one] of pairs.entries()) expect(await dragoman.relate([one])).toEqual([together[i]]);
  });

  it('answers nothing for actors beyond the length of the model', async () => {
    const text = `${'very '.repeat(400)}late Russia expelled diplomats.`;
    expect(await dragoman.relate([pair(text, 'Russia', 'diplomats')])).toEqual([[]]);
  });
});
