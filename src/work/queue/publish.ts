import { rest } from '../../util/rest.ts';
import type { Queue } from './queue.ts';

/** Header that names the large document a message stands for. */
export const LARGE = 'Dragoman-Large';

/** Room that the header of a message takes at most, in bytes. */
const HEADERS = 16_384;
const TIMEOUT = 5000;
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 1000;

export interface PublishOptions {
  /** Two messages of one id are one, where the second comes within two minutes. */
  readonly id: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Told before each further try: the queue is full, or the server does not answer. */
  readonly onWaiting?: (why: string) => void;
}

/**
 * Puts a message into a stream of the queue, one that is larger than the server takes beside it. Waits as long as the
 * stream is full or the server away; answers `stopped` where the signal came first.
 */
export async function publish(
  queue: Queue,
  subject: string,
  data: Uint8Array,
  { id, headers: more = {}, signal, onWaiting }: PublishOptions,
): Promise<'new' | 'duplicate' | 'stopped'> {
  const { headers: makeHeaders } = await import('@nats-io/transport-node');
  const headers = makeHeaders();
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  let large: string | undefined;
  for (let pause = FIRST_PAUSE; !signal.aborted; pause = Math.min(LONGEST_PAUSE, 2 * pause)) {
    try {
      if (large === undefined && isLarge(queue, data)) {
        large = await putLarge(queue, id, data);
        headers.set(LARGE, large);
      }
      const body = large === undefined ? data : new Uint8Array();
      const answer = await queue.stream.publish(subject, body, { msgID: id, headers, timeout: TIMEOUT });
      if (answer.duplicate && large !== undefined) await queue.large.delete(large);
      return answer.duplicate ? 'duplicate' : 'new';
    } catch (error) {
      if (!isPassing(error)) throw error;
      onWaiting?.(error instanceof Error ? error.message : String(error));
      await rest(pause, signal);
    }
  }
  return 'stopped';
}

/** The bytes of a message, wherever they lie; undefined where they are gone. */
export async function bodyOf(
  queue: Queue,
  message: { readonly data: Uint8Array; readonly headers?: { get(name: string): string } | undefined },
): Promise<Uint8Array | undefined> {
  const large = largeOf(message);
  return large === undefined ? message.data : ((await queue.large.getBlob(large)) ?? undefined);
}

/** Under which name the body lies beside the message, if it does. */
export function largeOf({
  headers,
}: {
  readonly headers?: { get(name: string): string } | undefined;
}): string | undefined {
  const name = headers?.get(LARGE) ?? '';
  return name === '' ? undefined : name;
}

function isLarge({ connection }: Queue, data: Uint8Array): boolean {
  return data.length + HEADERS > (connection.info?.max_payload ?? 1_048_576);
}

/** Under a name of its own each time: what is published twice is taken away once. */
async function putLarge({ large }: Queue, id: string, data: Uint8Array): Promise<string> {
  const { nuid } = await import('@nats-io/transport-node');
  const name = `${id}-${nuid.next()}`;
  await large.putBlob({ name }, data);
  return name;
}

/** Full, out of room, or out of reach: it may be well in a moment. */
const PASSING_CODES: readonly number[] = [10_077, 10_047, 10_023, 10_028, 10_008, 10_009];
const PASSING_NAMES: readonly string[] = [
  ...['TimeoutError', 'NoRespondersError', 'RequestError', 'ConnectionError', 'JetStreamError'],
];

/** True where the next try may do better. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'number') return PASSING_CODES.includes(code);
  return PASSING_NAMES.includes(error.name);
}
