import type { JSONRPCMessage, RequestId, Transport } from '@modelcontextprotocol/server';

/** A transport that knows which requests have not been answered yet. */
export interface CountedTransport {
  readonly transport: Transport;
  /** Resolves once nothing waits for an answer. */
  answered(): Promise<void>;
  /** Resolves once the connection is closed. */
  readonly closed: Promise<void>;
}

/** A request that lasts as long as the connection. */
const LASTING = 'subscriptions/listen';

/** Counts the requests that come in over a transport and the answers that go out. */
export function countedTransport(wire: Transport): CountedTransport {
  const open = new Set<RequestId>();
  let waiting: (() => void)[] = [];
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  const settle = (id: RequestId | undefined): void => {
    if (id !== undefined) open.delete(id);
    if (open.size > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  const transport: Transport = {
    async start() {
      wire.onmessage = (message, extra) => {
        if ('method' in message && 'id' in message && message.method !== LASTING) open.add(message.id);
        transport.onmessage?.(message, extra);
        settle(cancelled(message));
      };
      wire.onclose = () => {
        open.clear();
        settle(undefined);
        close();
        transport.onclose?.();
      };
      wire.onerror = (error) => transport.onerror?.(error);
      await wire.start();
    },
    async send(message, options) {
      try {
        await wire.send(message, options);
      } finally {
        if (!('method' in message)) settle(message.id);
      }
    },
    close: () => wire.close(),
  };
  return {
    transport,
    closed,
    answered: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        settle(undefined);
      }),
  };
}

/** What a caller no longer waits for. */
function cancelled(message: JSONRPCMessage): RequestId | undefined {
  if (!('method' in message) || message.method !== 'notifications/cancelled') return undefined;
  return (message.params as { requestId?: RequestId } | undefined)?.requestId;
}
