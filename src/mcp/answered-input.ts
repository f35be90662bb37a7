import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

const NEWLINE = 0x0a;

/** What a stream of requests says, and how to leave it. */
export interface AnsweredInput {
  readonly input: Readable;
  readonly leave: () => void;
}

/** A stream of requests that ends only once what came with it has been answered: a file of them may be poured in whole. */
export function answeredInput(stdin: Readable, answered: () => Promise<void>): AnsweredInput {
  const input = new PassThrough();
  let last = NEWLINE;
  const take = (chunk: Uint8Array | string): void => {
    const bytes = Buffer.from(chunk as Uint8Array);
    last = bytes.at(-1) ?? last;
    input.write(bytes);
  };
  const finish = async (): Promise<void> => {
    // The last line of a file may have no end.
    if (last !== NEWLINE) input.write('\n');
    while (input.readableLength + input.writableLength > 0) await setImmediate();
    await answered();
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
      input.destroy();
    },
  };
}
