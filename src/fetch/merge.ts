/** What several streams give, as it comes; at most `limit` of them are open at once, each a step ahead at most. */
export async function* merge<Item>(
  streams: Iterable<AsyncIterable<Item>>,
  limit: number,
): AsyncGenerator<Item> {
  const waiting = streams[Symbol.iterator]();
  const open = new Map<AsyncIterator<Item>, Promise<Step<Item>>>();
  const pull = (iterator: AsyncIterator<Item>): void => {
    open.set(
      iterator,
      iterator.next().then((result) => ({ iterator, result })),
    );
  };
  const fill = (): void => {
    while (open.size < limit) {
      const next = waiting.next();
      if (next.done === true) return;
      pull(next.value[Symbol.asyncIterator]());
    }
  };
  try {
    fill();
    while (open.size > 0) {
      const { iterator, result } = await Promise.race(open.values());
      open.delete(iterator);
      if (result.done !== true) pull(iterator);
      fill();
      if (result.done !== true) yield result.value;
    }
  } finally {
    for (const step of open.values()) step.catch(() => undefined);
    for (const iterator of open.keys()) void iterator.return?.().catch(() => undefined);
  }
}

interface Step<Item> {
  readonly iterator: AsyncIterator<Item>;
  readonly result: IteratorResult<Item>;
}
