import type { Msg, MsgHdrs, NatsConnection, Subscription } from '@nats-io/transport-node';
import { PROGRAM } from '../../version.ts';
import type { Helper, TaskKind } from '../share-relating.ts';
import type { Queue } from './queue.ts';

/** Milliseconds in which those who can help answer a call. */
const CALL = 1500;
/** Milliseconds that a helper may take for a lot. */
const PATIENCE = 120_000;
/** Below the least that servers let a message be. */
const PIECE = 512 * 1024;
const MORE = 'more';
const LAST = 'last';
const ANSWER = 'answer';
const BYE = 'bye';

/** A call for help: answered by those who run the same program and see the same store. */
interface Call {
  readonly program: string;
  readonly state: string;
  /** Who calls. */
  readonly by: string;
}

export interface OfferOptions {
  readonly queue: Queue;
  /** Undefined while there is other work. */
  readonly state: () => Promise<string | undefined>;
  readonly run: (kind: TaskKind, lot: string) => Promise<string>;
  /** Told when the first lot has come from a caller. */
  readonly onHelping: () => void;
}

/**
 * Helps others of the same queue to relate, in its own time, until closed. Lots and answers go over the connection in pieces, each
 * asked for, so that nothing piles up.
 */
export async function offerHelp({ queue, state, run, onHelping }: OfferOptions): Promise<{ close(): void }> {
  const { connection, names, worker } = queue;
  const write = await headerWriter();
  const desk = `${names.help}.${worker}`;
  const jobs = new Map<string, { lot: Buffer[]; answer?: Promise<Buffer> }>();
  let helping = false;
  const take = (message: Msg, { kind, job, at }: Heading): void => {
    const known = jobs.get(job) ?? { lot: [] };
    jobs.set(job, known);
    known.lot.push(Buffer.from(message.data));
    if (!helping) onHelping();
    helping = true;
    if (at === LAST) {
      const lot = Buffer.concat(known.lot).toString();
      known.lot = [];
      known.answer = run(kind as TaskKind, lot).then((answer) => Buffer.from(answer));
      // Told to whoever asks for the answer.
      known.answer.catch(() => undefined);
    }
    message.respond();
  };
  const answer = async (message: Msg, { job, at }: Heading): Promise<void> => {
    const from = Number(at);
    try {
      const all = await jobs.get(job)!.answer!;
      message.respond(all.subarray(from, from + PIECE), { headers: write({ size: String(all.length) }) });
      if (from + PIECE < all.length) return;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      // In ASCII: NATS takes no other bytes in headers.
      message.respond('', { headers: write({ failed: encodeURIComponent(why) }) });
    }
    jobs.delete(job);
  };
  const leave = (): void => {
    jobs.clear();
    helping = false;
  };
  const serve = async (message: Msg): Promise<void> => {
    const heading = headingOf(message);
    if (heading.kind === BYE) leave();
    else if (heading.kind === ANSWER) await answer(message, heading);
    else take(message, heading);
  };
  const hear = async (message: Msg): Promise<void> => {
    const call = message.json<Call>();
    if (call.by === worker || call.program !== PROGRAM || (await state()) !== call.state) return;
    // One who called before and is gone has left lots behind.
    leave();
    message.respond(desk);
  };
  const subscriptions = [attend(connection, names.help, hear), attend(connection, desk, serve)];
  return {
    close: () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    },
  };
}

/** What stands over a message between who relates and who helps. */
interface Heading {
  /** What the lot is, or what is wanted of the helper. */
  readonly kind: string;
  readonly job: string;
  /** Of a piece of a lot: whether more follow. Of an answer: from which byte on. */
  readonly at: string;
}

function headingOf({ headers }: Msg): Heading {
  const get = (name: string) => headers?.get(name) ?? '';
  return { kind: get('kind'), job: get('job'), at: get('at') };
}

async function headerWriter(): Promise<(about: Readonly<Record<string, string>>) => MsgHdrs> {
  const { headers } = await import('@nats-io/transport-node');
  return (about) => {
    const all = headers();
    for (const [name, value] of Object.entries(about)) all.set(name, value);
    return all;
  };
}

/** What fails for one message is that message's alone: whoever sent it waits no longer than it wants to. */
function attend(
  connection: NatsConnection,
  subject: string,
  answer: (message: Msg) => Promise<void>,
): Subscription {
  return connection.subscribe(subject, {
    callback: (error, message) => {
      if (error === null) answer(message).catch(() => undefined);
    },
  });
}

/** Calls the other workers of a queue; answers those that can help. */
export async function callHelp(
  { connection, names, worker }: Queue,
  state: string,
): Promise<readonly Helper[]> {
  const call: Call = { program: PROGRAM, state, by: worker };
  const helpers: Helper[] = [];
  const options = { strategy: 'timer', maxWait: CALL } as const;
  for await (const message of await connection.requestMany(names.help, JSON.stringify(call), options))
    if (!isNobody(message)) helpers.push(await helperAt(connection, message.string()));
  return helpers;
}

/** The server's own answer where no worker listens. */
function isNobody({ headers: about, data }: Msg): boolean {
  return data.length === 0 && about?.code === 503;
}

async function helperAt(connection: NatsConnection, desk: string): Promise<Helper> {
  const write = await headerWriter();
  const { nuid } = await import('@nats-io/transport-node');
  const ask = (heading: Heading, data: Uint8Array | string): Promise<Msg> =>
    connection.request(desk, data, { timeout: PATIENCE, headers: write({ ...heading }) });
  return {
    do: async (kind, lot) => {
      const job = nuid.next();
      const bytes = Buffer.from(lot);
      for (let from = 0; from < bytes.length; from += PIECE)
        await ask(
          { kind, job, at: from + PIECE < bytes.length ? MORE : LAST },
          bytes.subarray(from, from + PIECE),
        );
      const pieces: Uint8Array[] = [];
      for (let [from, size] = [0, 1]; from < size; from += PIECE) {
        const { headers, data } = await ask({ kind: ANSWER, job, at: String(from) }, '');
        const failed = headers?.get('failed') ?? '';
        if (failed !== '') throw new Error(decodeURIComponent(failed));
        size = Number(headers?.get('size'));
        pieces.push(data);
      }
      return Buffer.concat(pieces).toString();
    },
    leave: () => {
      connection.publish(desk, '', { headers: write({ kind: BYE }) });
    },
  };
}
