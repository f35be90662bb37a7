import { ApiError } from '../api-error.ts';
import type { StoreChange } from '../contract/index.ts';
import type { Changes, NumberedChange, Told } from './changes.ts';

const MOST_STREAMS = 200;
const BEAT = 15_000;
/** A reader that takes nothing is cut off once so many events wait for it. */
const MOST_WAITING = 1000;

const open = new WeakMap<Changes, Set<object>>();

/** Whether somebody may still read, and what may have changed that. */
export interface Access {
  holds(): boolean;
  /** Calls after each change; answers what ends it. */
  listen(look: () => void): () => void;
}

/** Changes as server-sent events, from after `last` on, until the signal, and no longer than the reader may read. */
export function streamChanges(
  changes: Changes,
  kinds: readonly StoreChange['kind'][] | undefined,
  last: string | undefined,
  signals: readonly AbortSignal[],
  access: Access,
): Response {
  const own = open.get(changes) ?? new Set();
  open.set(changes, own);
  if (own.size >= MOST_STREAMS)
    throw new ApiError('too-many-requests', 'Too many streams are open', {
      headers: { 'retry-after': '10' },
    });
  const me = {};
  const encoder = new TextEncoder();
  let end: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const look = (): boolean => {
          const holds = access.holds();
          if (!holds) end();
          return holds;
        };
        const send = (text: string): void => {
          if (!look()) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < -MOST_WAITING) end();
        };
        const tell = (told: Told): void => {
          if ('reset' in told) {
            send(`id: ${told.reset}\nevent: reset\ndata: {}\n\n`);
            return;
          }
          const wanted = told.filter(
            ({ number, change }) => number > sent && (kinds?.includes(change.kind) ?? true),
          );
          const blocks = wanted.map(
            ({ id, change }) => `id: ${id}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`,
          );
          if (blocks.length > 0) send(blocks.join(''));
        };
        // What comes while the missed ones are sought waits behind them.
        let waiting: Told[] | undefined = [];
        let sent = 0;
        const stop = changes.listen((told) => {
          if (waiting === undefined) tell(told);
          else waiting.push(told);
        });
        const stopLooking = access.listen(look);
        const beat = setInterval(() => {
          send(': still here\n\n');
        }, BEAT);
        end = () => {
          end = () => undefined;
          own.delete(me);
          stop();
          stopLooking();
          clearInterval(beat);
          for (const signal of signals) signal.removeEventListener('abort', ended);
          try {
            controller.close();
          } catch {
            // The reader has gone already.
          }
        };
        const ended = (): void => {
          end();
        };
        own.add(me);
        for (const signal of signals) signal.addEventListener('abort', ended);
        send(`retry: 2000\n: dragoman\n\n`);
        const resume = (missed: readonly NumberedChange[] | undefined, at: string): void => {
          if (own.has(me)) {
            if (missed === undefined) send(`id: ${at}\nevent: reset\ndata: {}\n\n`);
            else if (missed.length > 0) tell(missed);
            // A first event, so that a later connection has an id to go on from.
            else send(`id: ${at}\nevent: hello\ndata: {}\n\n`);
            sent = missed?.at(-1)?.number ?? 0;
            for (const told of waiting ?? []) tell(told);
          }
          waiting = undefined;
        };
        if (last === undefined) resume([], changes.last);
        else {
          const at = changes.last;
          changes.since(last).then(
            (missed) => {
              resume(missed, at);
            },
            () => {
              end();
            },
          );
        }
        if (signals.some(({ aborted }) => aborted)) end();
      },
      cancel() {
        end();
      },
    },
    { highWaterMark: 16 },
  );
  return new Response(body, {
    headers: {
      ...{ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
    },
  });
}
