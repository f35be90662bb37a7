import type { Readable, Writable } from 'node:stream';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { makeMcpServer, type McpOptions } from './server.ts';

export interface StdioOptions extends McpOptions {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly signal: AbortSignal;
}

/** Serves the protocol over two streams until the client closes its end or the signal aborts. */
export async function serveMcpStdio({ stdin, stdout, signal, ...options }: StdioOptions): Promise<void> {
  const transport = new StdioServerTransport(stdin, stdout);
  const handle = serveStdio(() => makeMcpServer(options), { transport });
  await new Promise<void>((resolve) => {
    const end = () => {
      resolve();
    };
    stdin.once('end', end).once('close', end);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted || stdin.readableEnded) end();
  });
  await handle.close();
}
