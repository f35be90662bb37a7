import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Dragoman, openDragoman, readText } from '../src/index.ts';

let dragoman: Dragoman;
beforeAll(async () => {
  dragoman = await openDragoman();
});
afterAll(() => dragoman.close());

/** Of which country the chain says the actor of these words is. */
async function countryOf(text: string, words: string): Promise<string | undefined> {
  const { document } = await readText(text, { published: '2024-05-15' });
  const [coded] = await dragoman.code([document!]);
  const start = document!.text.indexOf(words);
  const end = start + words.length;
  const actor = coded!.actors.find(({ mentions }) =>
    mentions.some((mention) => mention.start === start && mention.end === end),
  );
  expect(actor, words).toBeDefined();
  return actor?.country;
}

// The signs in the text point to either; what the model sees in the words decides.
it.each([
  ['Peru signed the treaty with Chile, the foreign minister said.', 'the foreign minister', 'PER'],
  ['Protests went on in Kenya, where police fired on marchers.', 'police', 'KEN'],
  [
    'Zambia sued Rwanda in The Hague, and the minister of justice in Kigali called it a farce.',
    'the minister of justice in Kigali',
    'RWA',
  ],
])('%s', async (text, words, country) => {
  expect(await countryOf(text, words)).toBe(country);
});
