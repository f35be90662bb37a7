/** How many items run at once, how many answers may wait to be taken, and when to stop taking items. */
export interface MapOptions {
  readonly jobs: number;
  readonly waiting: number;
  readonly signal?: AbortSignal | undefined;
}

interface State<Answer> {
  /** One for each item started and not yet given; `settled` gives or throws what the work did. */
  readonly slots: { settled: (() => Answer) | undefined }[];
  running: number;
  pulling: boolean;
  ended: boolean;
  /** Throws what the source threw. */
  fail: () => void;
  wake: () => void;
}

/**
 * Runs `work` on each item, `jobs` at once, and gives the answers in the order of the items. Takes no item while
 * `waiting` answers are not yet taken. After the signal no item is started; what runs is finished and given.
 * When it ends, however it ends, no work is running.
 */
export async function* mapInOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Answer>,
  { jobs, waiting, signal }: MapOptions,
): AsyncGenerator<Answer> {
  const source = items[Symbol.asyncIterator]();
  const nothing = (): void => undefined;
  const idle = { running: 0, pulling: false, ended: false };
  const state: State<Answer> = { slots: [], ...idle, fail: nothing, wake: nothing };
  const onAbort = (): void => {
    state.ended = true;
    state.wake();
  };
  if (signal?.aborted === true) onAbort();
  signal?.addEventListener('abort', onAbort);
  try {
    for (;;) {
      const room = state.running < jobs && state.slots.length < jobs + waiting;
      if (room && !state.ended && !state.pulling) pull(source, work, state);
      const settled = state.slots[0]?.settled;
      if (settled !== undefined) {
        state.slots.shift();
        yield settled();
      } else if (state.ended && state.slots.length === 0) {
        state.fail();
        return;
      } else {
        await nextChange(state);
      }
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    // A source that waits for input may never answer: it is told to stop, not waited for.
    void source.return?.().catch(nothing);
    state.ended = true;
    while (state.running > 0) await nextChange(state);
  }
}

function pull<Item, Answer>(
  source: AsyncIterator<Item>,
  work: (item: Item) => Promise<Answer>,
  state: State<Answer>,
): void {
  state.pulling = true;
  source
    .next()
    .then(
      (next) => {
        if (next.done === true) state.ended = true;
        else if (!state.ended) start(next.value, work, state);
      },
      (error: unknown) => {
        state.ended = true;
        state.fail = () => {
          throw error;
        };
      },
    )
    .finally(() => {
      state.pulling = false;
      state.wake();
    });
}

function start<Item, Answer>(item: Item, work: (item: Item) => Promise<Answer>, state: State<Answer>): void {
  const slot: State<Answer>['slots'][number] = { settled: undefined };
  state.slots.push(slot);
  state.running += 1;
  work(item)
    .then(
      (answer) => {
        slot.settled = () => answer;
      },
      (error: unknown) => {
        slot.settled = () => {
          throw error;
        };
      },
    )
    .finally(() => {
      state.running -= 1;
      state.wake();
    });
}

function nextChange(state: { wake: () => void }): Promise<void> {
  return new Promise((resolve) => {
    state.wake = resolve;
  });
}
