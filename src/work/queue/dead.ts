import type { StoredMsg } from '@nats-io/jetstream';
import { decodeMessage } from './message.ts';
import { bodyOf, largeOf, LARGE, publish } from './publish.ts';
import type { Message, Queue } from './queue.ts';

/** A document that was set aside. */
export interface DeadDocument {
  /** Its place among those set aside: what `retryDead` takes. */
  readonly number: number;
  /** When, ISO 8601. */
  readonly at: string;
  readonly reason: string;
  /** How often a worker began it. */
  readonly tries: number;
  /** Id and origin of the document, where it is one. */
  readonly document?: string;
  readonly origin?: string;
  readonly bytes: number;
}

const REASON = 'Dragoman-Reason';
const TRIES = 'Dragoman-Tries';
/** Headers hold a line, and the reason of an error may be long. */
const REASON_LENGTH = 2000;

/** Sets a message aside with the reason; only when that is safe is it taken out of the queue. */
export async function setAside(
  queue: Queue,
  message: Message,
  tries: number,
  reason: string,
  signal: AbortSignal,
): Promise<boolean> {
  const large = largeOf(message);
  const headers = {
    // In ASCII: NATS takes no other bytes in headers.
    [REASON]: encodeURIComponent(wellFormed(reason.slice(0, REASON_LENGTH))),
    [TRIES]: String(tries),
    ...(large === undefined ? {} : { [LARGE]: large }),
  };
  const id = `${message.info.stream}-${message.seq}`;
  const done = await publish(queue, queue.names.dead, message.data, { id, headers, signal });
  if (done === 'stopped') return false;
  message.ack();
  return true;
}

/** All that was set aside, in that order. */
export async function* readDead(queue: Queue): AsyncGenerator<DeadDocument> {
  for await (const { seq, time, header: headers, data } of deadMessages(queue)) {
    const body = await bodyOf(queue, { data, headers });
    yield {
      ...{ number: seq, at: time.toISOString(), reason: decodeURIComponent(headers.get(REASON)) },
      ...{ tries: Number(headers.get(TRIES)), bytes: body?.length ?? 0, ...named(body) },
    };
  }
}

/** Puts documents that were set aside back into the queue, all where no numbers are given; answers how many. */
export async function retryDead(
  queue: Queue,
  numbers: readonly number[],
  signal: AbortSignal,
): Promise<number> {
  let count = 0;
  for await (const { seq, header: headers, data } of deadMessages(queue)) {
    if (numbers.length > 0 && !numbers.includes(seq)) continue;
    const large = largeOf({ headers });
    const id = `${queue.names.dead}-${seq}`;
    const own = large === undefined ? {} : { [LARGE]: large };
    if ((await publish(queue, queue.names.work, data, { id, headers: own, signal })) === 'stopped') break;
    await queue.manager.streams.deleteMessage(queue.names.dead, seq, false);
    count += 1;
  }
  return count;
}

async function* deadMessages({ manager, names }: Queue): AsyncGenerator<StoredMsg> {
  const { state } = await manager.streams.info(names.dead);
  for (let seq = state.first_seq; seq <= state.last_seq && state.messages > 0; seq += 1) {
    const message = await manager.streams.getMessage(names.dead, { seq }).catch(unlessGone);
    if (message !== null) yield message;
  }
}

const NO_MESSAGE = 10_037;

function unlessGone(error: unknown): null {
  if ((error as { code?: number }).code !== NO_MESSAGE) throw error;
  return null;
}

function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

function named(body: Uint8Array | undefined): { document?: string; origin?: string } {
  if (body === undefined) return {};
  try {
    const { id, origin } = decodeMessage(body);
    return { document: id, origin };
  } catch {
    return {};
  }
}
