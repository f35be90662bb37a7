import { expect, it } from 'vitest';
import { openDragoman } from '../../src/index.ts';
import { readJsonLines } from '../../src/read/index.ts';
import { makeArticles } from './articles.ts';
import { readSpeedFloors } from './floors.ts';

const ARTICLES = 48;
const WARM_UP = 16;

it('codes an article within its processor time', async () => {
  const articles = await makeArticles(ARTICLES);
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (const article of articles) yield await Promise.resolve(Buffer.from(`${JSON.stringify(article)}\n`));
  }
  const documents = [];
  for await (const { document } of readJsonLines(bytes(), {}))
    if (document !== undefined) documents.push(document);
  const dragoman = await openDragoman();
  await dragoman.code(documents.slice(0, WARM_UP));
  const before = process.cpuUsage();
  const coded = await dragoman.code(documents.slice(WARM_UP));
  const { user, system } = process.cpuUsage(before);
  await dragoman.close();
  expect(coded.flatMap(({ events }) => events).length).toBeGreaterThan(0);
  expect((user + system) / 1000 / coded.length).toBeLessThan(readSpeedFloors().cpuMilliseconds);
});
