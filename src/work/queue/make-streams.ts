import type { ConsumerConfig, JetStreamManager, StreamConfig } from '@nats-io/jetstream';
import type { QueueNames } from './names.ts';

/** What a queue may hold; set when it is made. */
export interface QueueLimits {
  /** Documents that wait or are in work (default 200,000): those that publish more wait until there is room. */
  readonly most?: number;
  /** Seconds after which a worker that says nothing counts as gone (default 60). */
  readonly ackSeconds?: number;
  /** Copies of the queue in a cluster of servers (default 1). */
  readonly replicas?: number;
}

const MOST = 200_000;
/** Documents in work at once, over all workers. */
const IN_WORK = 20_000;
const SECOND = 1e9;
const MARKS_STAY = 7 * 86_400 * SECOND;

/** Makes the streams and the consumer of a queue; what is there stays as it is. */
export async function makeStreams(
  manager: JetStreamManager,
  names: QueueNames,
  { most = MOST, ackSeconds = 60, replicas = 1 }: QueueLimits,
): Promise<void> {
  const { AckPolicy, DiscardPolicy, RetentionPolicy, StorageType } = await import('@nats-io/jetstream');
  const stored = { storage: StorageType.File, num_replicas: replicas };
  await makeStream(manager, {
    ...{ name: names.work, subjects: [names.work], ...stored },
    retention: RetentionPolicy.Workqueue,
    // What does not fit is refused, never dropped: whoever publishes waits.
    ...{ max_msgs: most, discard: DiscardPolicy.New, duplicate_window: 120 * SECOND },
  });
  await makeStream(manager, {
    ...{ name: names.dead, subjects: [names.dead], ...stored },
    ...{ retention: RetentionPolicy.Limits, duplicate_window: 120 * SECOND },
  });
  await makeStream(manager, {
    ...{ name: names.begun, subjects: [`${names.begun}.*`], ...stored },
    ...{ retention: RetentionPolicy.Limits, max_msgs_per_subject: 1, max_age: MARKS_STAY },
  });
  await makeConsumer(manager, names, {
    ...{ durable_name: names.consumer, ack_policy: AckPolicy.Explicit },
    // Tries are counted by the worker, which sets aside with the reason what fails too often.
    ...{ ack_wait: ackSeconds * SECOND, max_deliver: -1, max_ack_pending: IN_WORK },
  });
}

async function makeStream(
  manager: JetStreamManager,
  config: Partial<StreamConfig> & { readonly name: string },
): Promise<void> {
  const there = await manager.streams.info(config.name).catch(unlessMissing);
  if (there === undefined) await manager.streams.add(config).catch(unlessTaken);
}

async function makeConsumer(
  manager: JetStreamManager,
  { work, consumer }: QueueNames,
  config: Partial<ConsumerConfig>,
): Promise<void> {
  const there = await manager.consumers.info(work, consumer).catch(unlessMissing);
  if (there === undefined) await manager.consumers.add(work, config).catch(unlessTaken);
}

const STREAM_NOT_FOUND = 10_059;
const CONSUMER_NOT_FOUND = 10_014;
const TAKEN: readonly number[] = [10_058, 10_148, 10_013];

function unlessMissing(error: unknown): undefined {
  const { code } = error as { code?: number };
  if (code !== STREAM_NOT_FOUND && code !== CONSUMER_NOT_FOUND) throw error;
  return undefined;
}

/** Two workers that start at once may both want to make it. */
function unlessTaken(error: unknown): undefined {
  if (!TAKEN.includes((error as { code?: number }).code ?? 0)) throw error;
  return undefined;
}
