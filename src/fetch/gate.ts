/** Lets tasks of one host run one after the other with a pause between, and not too many hosts at once. */
export interface Gate {
  run<Result>(host: string, delayMs: number, task: () => Promise<Result>): Promise<Result>;
}

/** What time is and how to let it pass; the library has no clock of its own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

export function openGate(clock: Clock, connections: number): Gate {
  const hosts = new Map<string, { tail: Promise<void>; free: number }>();
  const waiting: (() => void)[] = [];
  let running = 0;

  const enter = async (): Promise<void> => {
    if (running < connections) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  return {
    run: async (host, delayMs, task) => {
      const state = hosts.get(host) ?? { tail: Promise.resolve(), free: 0 };
      hosts.set(host, state);
      const before = state.tail;
      let done: () => void = () => undefined;
      state.tail = new Promise((resolve) => (done = resolve));
      await before;
      try {
        // A clock that is set back makes no pause longer.
        const wait = state.free === 0 ? 0 : Math.min(delayMs, state.free + delayMs - clock.now());
        if (wait > 0) await clock.sleep(wait);
        await enter();
        try {
          return await task();
        } finally {
          leave();
          state.free = clock.now();
        }
      } finally {
        done();
      }
    },
  };
}
