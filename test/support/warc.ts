import { gzipSync } from 'node:zlib';

/** One record of an archive, built byte by byte. */
export function warcRecord(
  fields: Readonly<Record<string, string>>,
  block: string | Uint8Array = '',
  length?: string,
): Buffer {
  const body = Buffer.from(block as string);
  const head = Object.entries({ ...fields, 'Content-Length': length ?? String(body.length) })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head}\r\n`), body, Buffer.from('\r\n\r\n')]);
}

/** The record of a page as a crawler keeps it. */
export function pageRecord(
  url: string,
  body: string | Uint8Array,
  http: { readonly status?: string; readonly headers?: readonly string[] } = {},
): Buffer {
  const { status = '200 OK', headers = ['Content-Type: text/html; charset=utf-8'] } = http;
  const head = `HTTP/1.1 ${status}\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n`;
  return warcRecord(
    {
      ...{ 'WARC-Type': 'response', 'WARC-Target-URI': url, 'WARC-Date': '2026-03-01T12:00:00Z' },
      'Content-Type': 'application/http; msgtype=response',
    },
    Buffer.concat([Buffer.from(head), Buffer.from(body as string)]),
  );
}

/** An archive with a gzip member for each record, and where each begins. */
export function gzipMembers(records: readonly Uint8Array[]): { bytes: Buffer; offsets: number[] } {
  const members = records.map((record) => gzipSync(record));
  const offsets: number[] = [];
  let at = 0;
  for (const { length } of members) {
    offsets.push(at);
    at += length;
  }
  return { bytes: Buffer.concat(members), offsets };
}

/** A page of news with the words given, and enough others to be an article. */
export function newsPage(title: string, lead: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
<p>${lead}</p>
<p>The council met for three hours in the old town hall before the members voted, and nobody left early.</p>
<p>A spokeswoman said that the next meeting would be held in spring, when the roads are open again.</p>
</article></body></html>`;
}
