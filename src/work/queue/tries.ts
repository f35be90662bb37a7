import type { Message, Queue } from './queue.ts';

/**
 * Which try this is, the first being 1. How often the server gave a message out says too much: a worker that dies loses
 * with the one document that kills it all others that it had not begun. So a message that comes again is marked as begun
 * before it is, and the marks are counted.
 */
export async function beginTry({ stream, manager, names }: Queue, message: Message): Promise<number> {
  if (message.info.deliveryCount === 1) return 1;
  const subject = `${names.begun}.${message.seq}`;
  const last = await manager.streams.getMessage(names.begun, { last_by_subj: subject }).catch(unlessNone);
  const begun = last === null ? 0 : last.json<number>();
  await stream.publish(subject, JSON.stringify(begun + 1));
  return begun + 2;
}

const NO_MESSAGE = 10_037;

function unlessNone(error: unknown): null {
  if ((error as { code?: number }).code !== NO_MESSAGE) throw error;
  return null;
}
