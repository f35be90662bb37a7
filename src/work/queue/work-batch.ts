import type { Document, Versions } from '../../document/index.ts';
import type { Store, Written } from '../../store/index.ts';
import { beginSpans, contextOf, tellFault } from '../../util/trace.ts';
import type { Coded } from '../coder.ts';
import type { Lane } from '../lane.ts';
import { pauseAfter } from './back-off.ts';
import { setAside } from './dead.ts';
import { decodeMessage } from './message.ts';
import { bodyOf, isPassing, largeOf } from './publish.ts';
import type { Message, Queue } from './queue.ts';
import type { Told } from './told.ts';
import { beginTry } from './tries.ts';
import { whenStoreAnswers } from './when-store-answers.ts';

/** What the work on messages needs. */
export interface BatchOptions {
  readonly queue: Queue;
  readonly store: Store;
  readonly versions: Versions;
  readonly lane: Lane;
  /** After so many tries a document is set aside. */
  readonly tries: number;
  /** Milliseconds before the second try; before each further one four times as long. */
  readonly pause: number;
  /** When to give up waiting for a store or a server that is away: the messages go back. */
  readonly giveUp: AbortSignal;
  readonly tell: (told: Told) => void;
}

const LOST = 'No worker that began it came to an end with it: it may kill the process that codes it';

interface Task {
  readonly message: Message;
  readonly document: Document;
  /** Which try this is. */
  readonly tries: number;
}

/**
 * Codes and writes the documents of some messages. Each message is answered: taken out of the queue once its document is
 * in the store or set aside, else given back. Only an answer that the server has not heard leads to a second try, which
 * finds the document in the store.
 */
export async function workBatch(messages: readonly Message[], options: BatchOptions): Promise<void> {
  const { store, versions, giveUp, tell } = options;
  const tasks = await readTasks(messages, options);
  const holds = await whenStoreAnswers(
    () =>
      store.holds(
        tasks.map(({ document }) => document),
        versions,
      ),
    giveUp,
    tell,
  );
  if (holds === undefined) {
    giveBack(tasks);
    return;
  }
  const fresh: Task[] = [];
  for (const [i, task] of tasks.entries()) {
    if (holds.answer[i] === true) await done(task, 'unchanged', 0, options);
    else if (task.tries > options.tries)
      await dead(task.message, task.tries - 1, LOST, options, task.document);
    else fresh.push(task);
  }
  if (fresh.length > 0) await codeAndWrite(fresh, options);
}

async function readTasks(messages: readonly Message[], options: BatchOptions): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const message of messages) {
    try {
      const body = await bodyOf(options.queue, message);
      if (body === undefined) throw new Error('its text is no longer in the object store');
      tasks.push({ message, document: decodeMessage(body), tries: await beginTry(options.queue, message) });
    } catch (error) {
      if (isPassing(error)) message.nak();
      else await dead(message, 1, `No document: ${messageOf(error)}`, options);
    }
  }
  return tasks;
}

async function codeAndWrite(tasks: readonly Task[], options: BatchOptions): Promise<void> {
  const started = performance.now();
  const spans = spansOf('code', tasks);
  const coded = await options.lane.code(tasks.map(({ document }) => document));
  for (const [i, span] of spans.entries()) {
    const fault = coded[i]!.issues.find(({ severity }) => severity === 'error');
    if (fault !== undefined) tellFault(span, new Error(fault.message));
    span.setAttribute('dragoman.events', coded[i]!.events.length).end();
  }
  const seconds = (performance.now() - started) / 1000;
  options.tell({ event: 'coded', documents: tasks.length, seconds });
  const good: (Task & { readonly coded: Coded })[] = [];
  for (const [i, task] of tasks.entries()) {
    const own = coded[i]!;
    const error = own.issues.find(({ severity }) => severity === 'error');
    if (error === undefined) good.push({ ...task, coded: own });
    else await failed(task, error.message, options);
  }
  if (good.length > 0) await write(good, options);
}

async function write(
  tasks: readonly (Task & { readonly coded: Coded })[],
  options: BatchOptions,
): Promise<void> {
  const { store, versions, giveUp, tell } = options;
  const records = tasks.map(({ coded }) => coded);
  const spans = spansOf('write', tasks);
  try {
    const written = await whenStoreAnswers(() => store.write(records, versions), giveUp, tell)
      .catch((error: unknown) => {
        for (const span of spans) tellFault(span, error);
        throw error;
      })
      .finally(() => {
        for (const span of spans) span.end();
      });
    if (written === undefined) {
      giveBack(tasks);
      return;
    }
    for (const [i, task] of tasks.entries())
      await done(task, written.answer[i]!, task.coded.events.length, options);
  } catch (error) {
    // The store refuses one of them: which one shows where each is written alone.
    if (tasks.length > 1) for (const task of tasks) await write([task], options);
    else for (const task of tasks) await failed(task, `The store refused it: ${messageOf(error)}`, options);
  }
}

/** A span of each document's own trace, of what is done for several together. */
function spansOf(name: string, tasks: readonly Task[]) {
  return beginSpans(
    name,
    tasks.map(({ message, document, tries }) => ({
      parent: contextOf((header) => message.headers?.get(header)),
      attributes: { 'dragoman.document': document.id, 'dragoman.tries': tries },
    })),
  );
}

async function done(
  { message, document, tries }: Task,
  outcome: Written,
  events: number,
  { queue, tell }: BatchOptions,
): Promise<void> {
  const large = largeOf(message);
  if (large === undefined) message.ack();
  // A message that comes again must find its text: it goes only once the server has heard the answer.
  else if (await message.ackAck().catch(() => false)) await queue.large.delete(large).catch(() => undefined);
  tell({ event: 'written', outcome, events, ...toldOf(tries, document) });
}

async function failed(
  { message, document, tries }: Task,
  reason: string,
  options: BatchOptions,
): Promise<void> {
  if (tries >= options.tries) return dead(message, tries, reason, options, document);
  const pause = pauseAfter(tries, options.pause);
  message.nak(pause);
  options.tell({ event: 'retry', reason, pause: pause / 1000, ...toldOf(tries, document) });
}

async function dead(
  message: Message,
  tries: number,
  reason: string,
  { queue, giveUp, tell }: BatchOptions,
  document?: Document,
): Promise<void> {
  const safe = await setAside(queue, message, tries, reason, giveUp);
  if (safe) tell({ event: 'dead', reason, ...toldOf(tries, document) });
  else message.nak();
}

function giveBack(tasks: readonly Task[]): void {
  for (const { message } of tasks) message.nak();
}

function toldOf(tries: number, document: Document | undefined) {
  return document === undefined ? { tries } : { document: document.id, origin: document.origin, tries };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
