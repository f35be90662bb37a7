import type { NatsConnection } from '@nats-io/transport-node';
import { QueueError } from './queue-error.ts';

/** Where the server is, and who asks. */
export interface ConnectOptions {
  /** `nats://user:password@host:port`, `tls://host`; several parted by commas. */
  readonly url: string;
  /** File of credentials (JWT and key) that the server asks for. */
  readonly credentials?: Uint8Array;
}

/** How long a first connection may take, in milliseconds. */
const TIMEOUT = 5000;

/** Connects; a connection that breaks later is made again, however long that takes. Throws `QueueError`. */
export async function connectNats({ url, credentials }: ConnectOptions): Promise<NatsConnection> {
  const servers = url.split(',').map((one) => parse(one.trim()));
  const [{ username, password }] = servers as [URL, ...URL[]];
  const { connect, credsAuthenticator } = await import('@nats-io/transport-node');
  try {
    return await connect({
      servers: servers.map(({ host }) => host),
      name: 'dragoman',
      timeout: TIMEOUT,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 500,
      ...(servers.some(({ protocol }) => protocol === 'tls:') ? { tls: {} } : {}),
      ...(username === '' ? {} : { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
      ...(credentials === undefined ? {} : { authenticator: credsAuthenticator(credentials) }),
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const hint = 'Look at the address, and whether a NATS server runs there: nats-server -js.';
    throw new QueueError(
      'queue-unreachable',
      `${servers.map(({ host }) => host).join(', ')}: ${why}`,
      hint,
      error,
    );
  }
}

function parse(url: string): URL {
  try {
    const parsed = new URL(/^[a-z]+:\/\//i.test(url) ? url : `nats://${url}`);
    if ((parsed.protocol === 'nats:' || parsed.protocol === 'tls:') && parsed.hostname !== '') return parsed;
  } catch {
    // Told below.
  }
  throw new QueueError(
    'queue-address',
    `"${url}" is no address of NATS`,
    'Write nats://host:4222 or tls://host:4222.',
  );
}
