import { CliError, EXIT } from './cli-error.ts';
import type { CliIo } from './io.ts';
import { ClosedPipe, openSink } from './sink.ts';

/** Writes to a file that appears whole, or to standard output; false where the reader of that has gone. */
export async function writeTo(
  out: string | undefined,
  io: CliIo,
  work: (write: (piece: string | Uint8Array) => Promise<void>) => Promise<void>,
): Promise<boolean> {
  const sink = await openSink(out, io.stdout);
  try {
    await work((piece) => (piece.length === 0 ? Promise.resolve() : sink.write(piece)));
    await sink.close();
    return true;
  } catch (error) {
    const kept = await sink.abandon();
    if (error instanceof ClosedPipe) return false;
    if (kept === undefined) throw error;
    const { message, code, hint: told = '' } = error as NodeJS.ErrnoException & { readonly hint?: string };
    const hint = `${told} What was written before is kept in ${kept}.`.trim();
    throw new CliError(code ?? 'internal', message, hint, EXIT.failed);
  }
}
