import { ApiError } from '../api-error.ts';

const MOST_ADDRESS = 8000;

/** Refuses requests under names that the server does not go by: a page of another site may have rebound its name to here. */
export function checkHost(host: string | undefined, hosts: readonly string[] | undefined): void {
  if (hosts === undefined) return;
  const name = (host ?? '').toLowerCase().replace(/:\d{1,5}$/, '');
  if (!hosts.includes(name)) throw new ApiError('bad-host');
}

/** Refuses what is too long to be meant. */
export function checkAddress(url: string): void {
  if (url.length > MOST_ADDRESS) throw new ApiError('too-large', 'The address is too long', { status: 414 });
}

/** Refuses writes that a page of another site makes. */
export function checkOrigin(headers: Headers): void {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') throw new ApiError('bad-origin');
  if (origin === null) return;
  const host = headers.get('host');
  if (origin !== `http://${host ?? ''}` && origin !== `https://${host ?? ''}`)
    throw new ApiError('bad-origin');
}

/** The body as a value. Throws `wrong-media-type`, `too-large` or `bad-body`. */
export async function readBody(request: Request, most: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new ApiError('wrong-media-type');
  const bytes = await bytesOf(request, most);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new ApiError('bad-body', 'It is no JSON');
  }
}

/** The request with its body read. Throws `too-large`. */
export async function limitBody(request: Request, most: number): Promise<Request> {
  if (request.body === null) return request;
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body: await bytesOf(request, most) });
}

async function bytesOf(request: Request, most: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // A reader that ends early takes no more of the body.
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > most) throw new ApiError('too-large', `A body has at most ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const PAGE_POLICY = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:"],
  ...["font-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'"],
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer; pages may load what this server has, and nothing else. */
export function guardHeaders(page: boolean): Record<string, string> {
  return {
    'content-security-policy': page ? PAGE_POLICY : "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  };
}
