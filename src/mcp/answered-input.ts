import { PassThrough, type Readable } from 'node:stream';
import { setTimeout as rest } from 'node:timers/promises';

const NEWLINE = 0x0a;
/** So long is waited for answers once no more requests come, in milliseconds. */
const MOST_WAIT = 60_000;

/** What a stream of requests says, and how to leave it. */
export interface AnsweredInput {
  readonly input: Readable;
  readonly leave: () => void;
}

/** A stream of requests that ends only once what came with it has been answered: a file of them may be poured in whole. */
export function answeredInput(stdin: Readable, answered: () => Promise<void>): AnsweredInput {
  const input = new PassThrough();
  const over = new AbortController();
  let last = NEWLINE;
  const take = (chunk: Uint8Array | string): void => {
    const bytes = Buffer.from(chunk as Uint8Array);
    last = bytes.at(-1) ?? last;
    if (input.write(bytes)) return;
    stdin.pause();
    input.once('drain', () => stdin.resume());
  };
  const isRead = async (): Promise<void> => {
    while (!over.signal.aborted && !input.destroyed && input.readableLength + input.writableLength > 0)
      await rest(5);
  };
  const finish = async (): Promise<void> => {
    // The last line of a file may have no end.
    if (last !== NEWLINE) input.write('\n');
    const late = rest(MOST_WAIT, undefined, { signal: over.signal }).catch(() => undefined);
    await Promise.race([isRead().then(answered), late]);
    over.abort();
    input.end();
  };
  const ended = (): void => void finish();
  const broken = (): void => {
    if (!stdin.readableEnded) input.end();
  };
  stdin.on('data', take).once('end', ended).once('error', broken).once('close', broken);
  if (stdin.readableEnded) ended();
  return {
    input,
    leave() {
      stdin.off('data', take).off('end', ended).off('error', broken).off('close', broken).pause();
      over.abort();
      input.destroy();
    },
  };
}
