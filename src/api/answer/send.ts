import { type Bytes, encodingOf } from './cache.ts';

/** JSON as an answer: 304 where the caller has it already, packed where the caller takes that. */
export async function sendJson(bytes: Bytes, headers: Headers, status = 200): Promise<Response> {
  const encoding = encodingOf(headers.get('accept-encoding'), bytes);
  const etag = `"${bytes.etag}${encoding === undefined ? '' : `-${encoding}`}"`;
  const more: Record<string, string> = {
    ...{ etag, 'cache-control': 'private, no-cache', vary: 'Accept-Encoding, Authorization' },
  };
  if (status === 200 && holds(headers.get('if-none-match'), bytes.etag))
    return new Response(null, { status: 304, headers: more });
  const body = encoding === undefined ? bytes.body : await bytes.packed(encoding);
  return new Response(body as Uint8Array<ArrayBuffer>, {
    status,
    headers: {
      ...more,
      'content-type': 'application/json',
      'content-length': String(body.length),
      ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    },
  });
}

function holds(given: string | null, etag: string): boolean {
  if (given === null) return false;
  return given.split(',').some((one) => {
    const plain = one.trim().replace(/^W\//, '');
    return plain === '*' || ['', '-br', '-gzip'].some((end) => plain === `"${etag}${end}"`);
  });
}
