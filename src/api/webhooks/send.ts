import { createHmac } from 'node:crypto';
import { lookup as lookUp, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Settings } from '../settings.ts';
import { checkTarget } from './check-target.ts';
import { isPublicAddress } from '../../util/public-address.ts';

/** Milliseconds until the head of the answer must be there. */
const TIMEOUT = 10_000;

/** Looks a name up as `dns.lookup` does with `all`. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/** The header that signs a message: HMAC-SHA256 of time, dot and body. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  const digest = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${digest}`;
}

/** Sends a message; answers the status. Redirects are not followed. Throws where there is no answer. */
export function sendMessage(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  settings: Pick<Settings, 'webhookHosts' | 'privateWebhooks'>,
  signal: AbortSignal,
  { resolve = lookUp, timeout = TIMEOUT }: { readonly resolve?: Resolve; readonly timeout?: number } = {},
): Promise<number> {
  const target = checkTarget(url, settings);
  const request = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((answered, reject) => {
    const sent = request(
      target,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
        lookup: settings.privateWebhooks ? lookUp : publicLookup(resolve),
      },
      (answer) => {
        answered(answer.statusCode ?? 0);
        // What else it says is not read: it could have no end.
        answer.destroy();
      },
    );
    sent.once('error', (error) => {
      reject(
        error.name === 'AbortError' && !signal.aborted
          ? new Error(`no answer in ${timeout / 1000} s`)
          : error,
      );
    });
    sent.end(body);
  });
}

/** Looks a name up for the connection itself, so that it cannot mean another address a moment later. */
const publicLookup =
  (resolve: Resolve): LookupFunction =>
  (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        done(error, '', 0);
        return;
      }
      const hidden = found.find(({ address }) => !isPublicAddress(address));
      const [first] = found;
      if (hidden !== undefined || first === undefined) done(new Error(`${host} is no public host`), '', 0);
      else if (options.all === true) done(null, found);
      else done(null, first.address, first.family);
    });
  };
