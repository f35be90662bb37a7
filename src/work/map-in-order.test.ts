import { describe, expect, test } from 'vitest';
import { mapInOrder } from './map-in-order.ts';

async function* count(to: number, onPull: (n: number) => void = () => undefined): AsyncGenerator<number> {
  for (let n = 0; n < to; n++) {
    onPull(n);
    await Promise.resolve();
    yield n;
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('mapInOrder', () => {
  test.each([1, 2, 5])('answers in order, never more than %i at once', async (jobs) => {
    let running = 0;
    let most = 0;
    const work = async (n: number): Promise<number> => {
      running += 1;
      most = Math.max(most, running);
      await sleep((n * 7) % 5);
      running -= 1;
      return n * 10;
    };
    const all = await collect(mapInOrder(count(20), work, { jobs, waiting: 4 }));
    expect(all).toEqual(Array.from({ length: 20 }, (_, n) => n * 10));
    expect(most).toBe(jobs);
  });

  test('does not read far ahead of who takes the answers', async () => {
    let pulled = 0;
    const items = count(1000, () => (pulled += 1));
    const answers = mapInOrder(items, (n) => Promise.resolve(n), { jobs: 2, waiting: 3 });
    await answers.next();
    await sleep(20);
    expect(pulled).toBeGreaterThan(0);
    expect(pulled).toBeLessThanOrEqual(7);
    await answers.return(undefined);
  });

  test('after the signal finishes what runs and starts nothing', async () => {
    const abort = new AbortController();
    const started: number[] = [];
    const work = async (n: number): Promise<number> => {
      started.push(n);
      if (n === 3) abort.abort();
      await sleep(5);
      return n;
    };
    const all = await collect(mapInOrder(count(100), work, { jobs: 2, waiting: 2, signal: abort.signal }));
    expect(all).toEqual(started);
    expect(started.at(-1)).toBe(3);
  });

  test('ends at the signal although the source never answers', async () => {
    const abort = new AbortController();
    async function* stuck(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => undefined);
    }
    setTimeout(() => {
      abort.abort();
    }, 20);
    const work = (n: number): Promise<number> => Promise.resolve(n);
    expect(await collect(mapInOrder(stuck(), work, { jobs: 1, waiting: 1, signal: abort.signal }))).toEqual([
      1,
    ]);
  });

  test('throws what the work throws, after the answers before it, and leaves nothing running', async () => {
    const seen: number[] = [];
    let running = 0;
    const work = async (n: number): Promise<number> => {
      running += 1;
      await sleep(n === 3 ? 1 : 5);
      running -= 1;
      if (n === 3) throw new Error('three');
      return n;
    };
    const drain = async (): Promise<void> => {
      for await (const n of mapInOrder(count(9), work, { jobs: 4, waiting: 4 })) seen.push(n);
    };
    await expect(drain()).rejects.toThrow('three');
    expect(seen).toEqual([0, 1, 2]);
    expect(running).toBe(0);
  });

  test('throws what the source throws, after the answers before it', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      await Promise.resolve();
      throw new Error('source');
    }
    const answers = mapInOrder(broken(), (n) => sleep(5).then(() => n), { jobs: 2, waiting: 1 });
    expect((await answers.next()).value).toBe(1);
    await expect(answers.next()).rejects.toThrow('source');
  });
});
