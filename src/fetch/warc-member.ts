import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { PROGRAM } from '../version.ts';
import type { Kept } from './cache.ts';

/** A page as a compressed record of a web archive, WARC 1.1; its body stands there decoded. */
export function warcMember(kept: Kept, body: Uint8Array): Uint8Array {
  const http = Buffer.concat([
    Buffer.from(
      lines([
        'HTTP/1.1 200 OK',
        ...(kept.contentType === undefined ? [] : [`Content-Type: ${plain(kept.contentType)}`]),
        ...(kept.etag === undefined ? [] : [`ETag: ${plain(kept.etag)}`]),
        ...(kept.lastModified === undefined ? [] : [`Last-Modified: ${plain(kept.lastModified)}`]),
        `Content-Length: ${body.length}`,
      ]),
      'latin1',
    ),
    body,
  ]);
  const head = lines([
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Record-ID: <urn:uuid:${uuidOf(`${kept.url}\n${kept.retrieved}`)}>`,
    `WARC-Target-URI: ${plain(kept.final)}`,
    `WARC-Date: ${plain(kept.retrieved)}`,
    `WARC-Payload-Digest: sha256:${createHash('sha256').update(body).digest('hex')}`,
    `WARC-Software: ${PROGRAM}`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${http.length}`,
  ]);
  return gzipSync(Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]));
}

function lines(all: readonly string[]): string {
  return `${all.join('\r\n')}\r\n\r\n`;
}

/** A header never holds a line end, whatever a server sent. */
function plain(value: string): string {
  return value.split(/[\r\n\0]/, 1)[0]!;
}

/** The same page at the same time has the same name: no chance is needed. RFC 9562, version 8. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) & 3]!;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
