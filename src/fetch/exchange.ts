import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { decodeStream } from './decode-stream.ts';
import { FetchError, forbidden } from './fetch-error.ts';
import type { Limits } from './limits.ts';

/** One answer of a server, its body decoded. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Looks a name up as `dns.lookup` does with `all`. */
export type Resolve = (
  hostname: string,
  options: { readonly all: true; readonly family?: number },
  callback: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[] | undefined) => void,
) => void;

/** How one answer is asked for. */
export interface ExchangeOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: Limits;
  readonly maxBytes: number;
  /** Keep the first `maxBytes` instead of failing. */
  readonly truncate?: boolean;
  readonly isAllowed: (address: string) => boolean;
  /** Why an answer's body is not wanted, told by its headers; undefined where it is. */
  readonly refuse?: (headers: ReadonlyMap<string, string>) => string | undefined;
  readonly resolve?: Resolve | undefined;
  readonly agents: Agents;
  readonly signal?: AbortSignal | undefined;
}

/** Connections that are kept open; each has been checked when it was made. */
export interface Agents {
  readonly http: http.Agent;
  readonly https: https.Agent;
}

/**
 * Asks once, follows nothing. The address is checked where the connection is made, so that a name which answers otherwise
 * the second time gains nothing; a literal address is checked before, in whatever spelling it was written.
 */
export async function exchange(url: URL, options: ExchangeOptions): Promise<Answer> {
  const { limits, signal } = options;
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0 && !options.isAllowed(host)) throw forbidden(`${host} is not on the public internet`);
  const isSecure = url.protocol === 'https:';
  const request = (isSecure ? https : http).request(url, {
    method: 'GET',
    headers: options.headers,
    agent: isSecure ? options.agents.https : options.agents.http,
    lookup: checkedLookup(options),
  });
  let reason: FetchError | undefined;
  const stop = (why: FetchError): void => {
    reason ??= why;
    request.destroy(why);
  };
  const end = (message: string): void => {
    stop(new FetchError('fetch-failed', message, true));
  };
  const onAbort = (): void => {
    stop(new FetchError('fetch-failed', 'It was interrupted'));
  };
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted === true) onAbort();
  const total = setTimeout(end, limits.totalMs, `The answer took longer than ${limits.totalMs} ms`);
  let step = setTimeout(end, limits.connectMs, `No connection within ${limits.connectMs} ms`);
  const next = (ms: number, message: string): void => {
    clearTimeout(step);
    step = setTimeout(end, ms, message);
  };
  request.on('socket', (socket) => {
    const ready = (): void => {
      if (!isAllowedSocket(socket, options)) stop(forbidden('The connection leads to a private address'));
      next(limits.headersMs, `No headers within ${limits.headersMs} ms`);
    };
    if (socket.connecting) socket.once(isSecure ? 'secureConnect' : 'connect', ready);
    else ready();
  });
  let response: http.IncomingMessage | undefined;
  try {
    const own = await new Promise<http.IncomingMessage>((resolve, reject) => {
      request.on('response', resolve).on('error', reject).end();
    });
    response = own;
    const headers = headersOf(own);
    const status = own.statusCode ?? 0;
    const why = status === 200 ? options.refuse?.(headers) : undefined;
    if (why !== undefined) throw new FetchError('fetch-failed', why);
    if (status !== 200) return { status, headers, body: new Uint8Array() };
    const chunks = watched(own, {
      onByte: () => {
        next(limits.idleMs, `No byte for ${limits.idleMs} ms`);
      },
      onEnd: () => {
        clearTimeout(step);
      },
    });
    const body = await decodeStream(
      chunks,
      headers.get('content-encoding') ?? '',
      options.maxBytes,
      options.truncate,
    );
    return { status, headers, body };
  } catch (cause) {
    // A body's stream says only that it was cut off.
    throw reason ?? toFetchError(cause);
  } finally {
    clearTimeout(total);
    clearTimeout(step);
    signal?.removeEventListener('abort', onAbort);
    // The connection serves the next request only where this answer is through.
    if (response?.complete === true) response.resume();
    else request.destroy();
  }
}

async function* watched(
  response: http.IncomingMessage,
  { onByte, onEnd }: { readonly onByte: () => void; readonly onEnd: () => void },
): AsyncGenerator<Uint8Array> {
  onByte();
  for await (const chunk of response) {
    onByte();
    yield chunk as Uint8Array;
  }
  onEnd();
}

function isAllowedSocket(socket: Socket, { isAllowed }: ExchangeOptions): boolean {
  return socket.remoteAddress === undefined || isAllowed(socket.remoteAddress);
}

function checkedLookup({ isAllowed, resolve = systemLookup }: ExchangeOptions): LookupFunction {
  return (hostname, { all, family }, callback) => {
    const wanted = family === 4 || family === 6 ? { family } : {};
    resolve(hostname, { ...wanted, all: true }, (error, addresses) => {
      const good = addresses?.filter(({ address }) => isAllowed(address)) ?? [];
      const [first] = good;
      if (error !== null) callback(error, '');
      else if (first === undefined) callback(forbidden(`${hostname} is not on the public internet`), '');
      else if (all === true) callback(null, [...good]);
      else callback(null, first.address, first.family);
    });
  };
}

function headersOf({ headers }: http.IncomingMessage): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
    ),
  );
}

const PASSING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

function toFetchError(cause: unknown): FetchError {
  if (cause instanceof FetchError) return cause;
  const { code = '', message } = cause as NodeJS.ErrnoException;
  return new FetchError('fetch-failed', message === '' ? code : message, PASSING.has(code));
}
