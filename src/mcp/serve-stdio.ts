import type { Readable, Writable } from 'node:stream';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { answeredInput } from './answered-input.ts';
import { type CountedTransport, countedTransport } from './counted-transport.ts';
import { makeMcpServer, type McpOptions } from './server.ts';

export interface StdioOptions extends McpOptions {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly signal: AbortSignal;
}

/** Serves the protocol over two streams until the client closes its end and all is answered, or the signal aborts. */
export async function serveMcpStdio({ stdin, stdout, signal, ...options }: StdioOptions): Promise<void> {
  const { input, leave } = answeredInput(stdin, () => counted.answered());
  const counted: CountedTransport = countedTransport(new StdioServerTransport(input, stdout));
  const handle = serveStdio(() => makeMcpServer(options), { transport: counted.transport });
  await new Promise<void>((resolve) => {
    const end = () => {
      resolve();
    };
    input.once('end', end).once('close', end);
    void counted.closed.then(end);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
  await handle.close();
  leave();
}
