import { setMaxListeners } from 'node:events';
import type { Reading } from '../../read/reading.ts';
import { type Context, inSpan, readSpans, SpanKind, traceHeaders } from '../../util/trace.ts';
import { mapInOrder } from '../map-in-order.ts';
import { encodeMessage, idOf } from './message.ts';
import { publish } from './publish.ts';
import type { Queue } from './queue.ts';

interface Read {
  readonly item: Reading;
  readonly within: Context;
}

export interface EnqueueOptions {
  readonly signal: AbortSignal;
  /** Told of each input once it is settled. */
  readonly onSettled: (reading: Reading, what: Enqueued) => void;
  /** Told when there is no room, or no answer; what waits is tried again. */
  readonly onWaiting: (why: string) => void;
}

/** What became of an input: in the queue, there already, without a document, or left when the signal came. */
export type Enqueued = 'new' | 'duplicate' | 'failed' | 'stopped';

/** So many documents are on their way to the server at once. */
const ON_THE_WAY = 64;

/** Puts all documents into the queue; reads on only as fast as the queue takes them. */
export async function enqueueReadings(
  readings: AsyncIterable<Reading>,
  queue: Queue,
  { signal, onSettled, onWaiting }: EnqueueOptions,
): Promise<void> {
  // Each that waits for room listens.
  setMaxListeners(0, signal);
  const send = async ({ item: reading, within }: Read): Promise<[Reading, Enqueued]> => {
    const { document } = reading;
    if (document === undefined) return [reading, 'failed'];
    const data = encodeMessage(document);
    const span = {
      kind: SpanKind.PRODUCER,
      parent: within,
      attributes: { 'dragoman.document': document.id },
    };
    const what = await inSpan('enqueue', span, () =>
      publish(queue, queue.names.work, data, { id: idOf(data), headers: traceHeaders(), signal, onWaiting }),
    );
    return [reading, what];
  };
  const traced = readSpans(readings, 'read', ({ origin }) => ({ 'dragoman.origin': origin }));
  const sent = mapInOrder(traced, send, { jobs: ON_THE_WAY, waiting: ON_THE_WAY, signal });
  for await (const [reading, what] of sent) onSettled(reading, what);
}
