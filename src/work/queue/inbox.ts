import type { ConsumerMessages } from '@nats-io/jetstream';
import { rest } from '../../util/rest.ts';
import type { Message, Queue } from './queue.ts';

export interface InboxOptions {
  /** Messages held at once: those that wait here and those in work. */
  readonly room: number;
  /** Milliseconds between two signs of life for what is held. */
  readonly beat: number;
  /** When to take no more. */
  readonly signal: AbortSignal;
  readonly onWaiting: (why: string) => void;
}

/** Messages that this worker has taken from the queue. */
export interface Inbox {
  /**
   * The next ones, at most so many; one that was given out before comes alone, so that it can harm no others. None: the
   * signal came.
   */
  take(most: number): Promise<readonly Message[]>;
  /** Lets go of a message that was answered. */
  settle(message: Message): void;
  /** How many are held. */
  readonly held: number;
  /** Gives back what nobody has begun, and ends. */
  close(): Promise<void>;
}

const EXPIRES = 5000;
const LATE = 2000;
const PAUSE = 500;

/** Fills itself from the queue as far as there is room; tells the server all the while that its messages are in work. */
export function openInbox(queue: Queue, { room, beat, signal, onWaiting }: InboxOptions): Inbox {
  const held = new Map<number, Message>();
  const waiting: Message[] = [];
  const takers: (() => void)[] = [];
  let fetching: ConsumerMessages | undefined;
  let freed: () => void = () => undefined;
  const wakeTakers = (): void => {
    for (const wake of takers.splice(0)) wake();
  };
  const onAbort = (): void => {
    wakeTakers();
    freed();
    void fetching?.close();
  };
  signal.addEventListener('abort', onAbort);
  const beats = setInterval(() => {
    for (const message of held.values())
      tryTo(() => {
        message.working();
      });
  }, beat);

  const add = (message: Message): void => {
    // It was given out again while the server could not be told that it is in work here.
    if (held.has(message.seq)) return;
    held.set(message.seq, message);
    waiting.push(message);
    wakeTakers();
  };
  const fill = async (): Promise<void> => {
    while (!signal.aborted) {
      const free = room - held.size;
      if (free <= 0) {
        await new Promise<void>((resolve) => (freed = resolve));
        continue;
      }
      let timer: NodeJS.Timeout | undefined;
      try {
        const own = await queue.consumer.fetch({ max_messages: free, expires: EXPIRES });
        fetching = own;
        timer = setTimeout(() => void own.close(), EXPIRES + LATE);
        for await (const message of own) add(message);
      } catch (error) {
        onWaiting(error instanceof Error ? error.message : String(error));
        await rest(PAUSE, signal);
      } finally {
        clearTimeout(timer);
      }
    }
  };
  // A server that was away knows nothing of what it was asked before.
  const askAgain = async (): Promise<void> => {
    for await (const { type } of queue.connection.status()) if (type === 'reconnect') void fetching?.close();
  };
  void askAgain();
  const filled = fill();

  return {
    take: async (most) => {
      while (waiting.length === 0 && !signal.aborted)
        await new Promise<void>((resolve) => takers.push(resolve));
      if (signal.aborted) return [];
      const again = waiting.findIndex(({ info }) => info.deliveryCount > 1);
      if (again === 0) return waiting.splice(0, 1);
      return waiting.splice(0, again < 0 ? most : Math.min(most, again));
    },
    settle: ({ seq }) => {
      held.delete(seq);
      freed();
    },
    get held() {
      return held.size;
    },
    close: async () => {
      await filled;
      signal.removeEventListener('abort', onAbort);
      for (const message of waiting.splice(0)) {
        held.delete(message.seq);
        tryTo(() => {
          message.nak();
        });
      }
      clearInterval(beats);
    },
  };
}

/** The connection may be away: the server gives the message out again then. */
function tryTo(say: () => void): void {
  try {
    say();
  } catch {
    // Nothing is lost by that.
  }
}
