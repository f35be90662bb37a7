import { CliError, EXIT } from './cli-error.ts';
import type { CliIo } from './io.ts';
import { ClosedPipe, openSink } from './sink.ts';

/** Writes to a file that appears whole, or to standard output; false where the reader of that has gone. */
export async function writeTo(
  out: string | undefined,
  io: CliIo,
  work: (write: (text: string) => Promise<void>) => Promise<void>,
): Promise<boolean> {
  const sink = await openSink(out, io.stdout);
  try {
    await work((text) => (text === '' ? Promise.resolve() : sink.write(text)));
    await sink.close();
    return true;
  } catch (error) {
    const kept = await sink.abandon();
    if (error instanceof ClosedPipe) return false;
    if (kept === undefined) throw error;
    const { message, code } = error as NodeJS.ErrnoException;
    throw new CliError(
      code ?? 'internal',
      message,
      `What was written before is kept in ${kept}.`,
      EXIT.failed,
    );
  }
}
