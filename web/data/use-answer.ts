import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ClientError } from '../../src/client/client-error.ts';
import type { Client } from '../../src/client/index.ts';
import { client } from './connection.ts';
import { revision } from './live.ts';

/** What was asked of the server: the last answer stays while the next one is on its way. */
export interface Asked<Value> {
  readonly value: Value | undefined;
  readonly error: ClientError | undefined;
  readonly waiting: boolean;
  /** Asks again. */
  readonly again: () => void;
}

const kept = new Map<string, unknown>();
const KEPT_AT_MOST = 60;

/**
 * Asks the server, again whenever `key` changes or the store does. An answer that was seen before is shown at once and
 * then brought up to date. What is not looked at first asks a little later (`wait`, milliseconds), so that the server
 * answers what is.
 */
export function useAnswer<Value>(
  key: string,
  ask: (client: Client, signal: AbortSignal) => Promise<Value>,
  wait = 0,
): Asked<Value> {
  const [state, setState] = useState<{ key: string; value?: Value; error?: ClientError; waiting: boolean }>({
    ...{ key, waiting: true },
    ...(kept.has(key) ? { value: kept.get(key) as Value } : {}),
  });
  const [round, setRound] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;
  const seen = useRef(revision.peek());
  useSignalEffect(() => {
    if (revision.value === seen.current) return;
    seen.current = revision.value;
    setRound((before) => before + 1);
  });
  useEffect(() => {
    const stop = new AbortController();
    setState((before) => ({
      ...{ key, waiting: true },
      ...(kept.has(key)
        ? { value: kept.get(key) as Value }
        : before.value === undefined
          ? {}
          : { value: before.value }),
    }));
    const send = (): void => {
      latest.current(client(), stop.signal).then(
        (value) => {
          if (stop.signal.aborted) return;
          keep(key, value);
          setState({ key, value, waiting: false });
        },
        (error: unknown) => {
          if (stop.signal.aborted) return;
          setState({ key, error: asClientError(error), waiting: false });
        },
      );
    };
    const timer = wait > 0 ? setTimeout(send, wait) : undefined;
    if (timer === undefined) send();
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key, round]);
  return {
    value: state.value,
    error: state.error,
    waiting: state.waiting || state.key !== key,
    again: () => {
      setRound((before) => before + 1);
    },
  };
}

/** Any error in the shape that the page shows. */
export function asClientError(error: unknown): ClientError {
  if (error instanceof ClientError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ClientError(message, { status: 0, code: 'internal', hint: '', cause: error });
}

function keep(key: string, value: unknown): void {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_AT_MOST) break;
    kept.delete(oldest);
  }
}
