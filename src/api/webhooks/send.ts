import { createHmac } from 'node:crypto';
import { lookup as lookUp } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Settings } from '../settings.ts';
import { checkTarget, isPrivate } from './check-target.ts';

const TIMEOUT = 10_000;

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
): Promise<number> {
  const target = checkTarget(url, settings);
  const request = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request(
      target,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        timeout: TIMEOUT,
        signal,
        lookup: settings.privateWebhooks ? lookUp : publicLookup,
      },
      (answer) => {
        answer.resume();
        answer.once('end', () => {
          resolve(answer.statusCode ?? 0);
        });
        answer.once('error', reject);
      },
    );
    sent.once('timeout', () => sent.destroy(new Error(`no answer in ${TIMEOUT / 1000} s`)));
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Looks a name up for the connection itself, so that it cannot mean another address a moment later. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookUp(host, { ...options, all: true }, (error, found) => {
    if (error !== null) {
      done(error, '', 0);
      return;
    }
    const hidden = found.find(({ address }) => isPrivate(address));
    const [first] = found;
    if (hidden !== undefined || first === undefined) done(new Error(`${host} is no public host`), '', 0);
    else if (options.all === true) done(null, found);
    else done(null, first.address, first.family);
  });
};
