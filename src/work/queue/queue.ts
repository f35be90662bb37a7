import type { Consumer, JetStreamClient, JetStreamManager, JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { ObjectStore } from '@nats-io/obj';
import { QueueError } from './queue-error.ts';
import { connectNats, type ConnectOptions } from './connect.ts';
import { makeStreams, type QueueLimits } from './make-streams.ts';
import { namesOf, type QueueNames } from './names.ts';

/** Which queue, and what it may hold where it is made. */
export interface QueueOptions extends ConnectOptions, QueueLimits {
  /** Name of the queue on the server. */
  readonly name: string;
  /** False: one that is not there is a fault, and is not made. */
  readonly make?: boolean;
}

/** A queue that is open: the connection and the handles of its parts. */
export interface Queue {
  readonly names: QueueNames;
  readonly connection: NatsConnection;
  readonly stream: JetStreamClient;
  readonly manager: JetStreamManager;
  readonly large: ObjectStore;
  readonly consumer: Consumer;
  /** Tells this opening from all others. */
  readonly worker: string;
  close(): Promise<void>;
}

/** A message of the queue. */
export type Message = JsMsg;

const STREAM_NOT_FOUND = 10_059;

/** Opens a queue, and makes it on the server where it is not there yet. Throws `QueueError`. */
export async function openQueue(options: QueueOptions): Promise<Queue> {
  const names = namesOf(options.name);
  const connection = await connectNats(options);
  try {
    const { jetstream, jetstreamManager } = await import('@nats-io/jetstream');
    const { Objm } = await import('@nats-io/obj');
    const { nuid } = await import('@nats-io/transport-node');
    const manager = await jetstreamManager(connection);
    if (options.make === false) await manager.streams.info(names.work).catch(missing(options.name));
    await makeStreams(manager, names, options);
    const stream = jetstream(connection);
    return {
      ...{ names, connection, stream, manager, worker: nuid.next() },
      large: await new Objm(stream).create(names.large),
      consumer: await stream.consumers.get(names.work, names.consumer),
      close: () => connection.drain(),
    };
  } catch (error) {
    await connection.close();
    throw withHint(error);
  }
}

function missing(name: string): (error: unknown) => never {
  return (error) => {
    if ((error as { code?: number }).code !== STREAM_NOT_FOUND) throw error;
    const hint = 'Look at --queue, or fill it: dragoman enqueue INPUT...';
    throw new QueueError('queue-missing', `The server has no queue "${name}"`, hint, error);
  };
}

function withHint(error: unknown): unknown {
  if (!(error instanceof Error) || !/jetstream not enabled|no responders/i.test(error.message)) return error;
  const hint = 'Start the server with JetStream: nats-server -js -sd FOLDER.';
  return Object.assign(new Error('The server has no JetStream', { cause: error }), {
    ...{ code: 'queue-unreachable', hint },
  });
}
