import type { Queue } from './queue.ts';

/** How a queue stands. */
export interface QueueStatus {
  readonly name: string;
  /** Documents that no worker has, those that rest between two tries left out. */
  readonly waiting: number;
  /** Documents that a worker has, or that rest between two tries. */
  readonly inWork: number;
  /** Of those in work, how many were given out more than once. */
  readonly redelivered: number;
  /** Documents that were set aside. */
  readonly dead: number;
  /** Size of what waits and is in work. */
  readonly bytes: number;
  /** Most documents that it takes. */
  readonly most: number;
}

/** Asks the server how a queue stands. */
export async function statusOf({ manager, names }: Queue): Promise<QueueStatus> {
  const [work, dead, consumer] = await Promise.all([
    manager.streams.info(names.work),
    manager.streams.info(names.dead),
    manager.consumers.info(names.work, names.consumer),
  ]);
  return {
    name: names.work.replace(/_work$/, ''),
    ...{ waiting: consumer.num_pending, inWork: consumer.num_ack_pending },
    ...{ redelivered: consumer.num_redelivered, dead: dead.state.messages },
    ...{ bytes: work.state.bytes, most: work.config.max_msgs },
  };
}

/**
 * True where nothing waits and nothing is in work. The consumer is asked: a server that was killed may keep messages in
 * the stream that it knows to be answered; they are swept away here.
 */
export async function isEmpty({ manager, names }: Queue): Promise<boolean> {
  const { num_pending, num_ack_pending, ack_floor } = await manager.consumers.info(
    names.work,
    names.consumer,
  );
  if (num_pending > 0 || num_ack_pending > 0) return false;
  const { state } = await manager.streams.info(names.work);
  if (state.messages > 0 && state.first_seq <= ack_floor.stream_seq)
    await manager.streams.purge(names.work, { seq: ack_floor.stream_seq + 1 });
  return true;
}
