import { strict as assert } from 'node:assert';
import { readRobots } from '../../../src/fetch/robots.ts';
import { decodeRecord, encodeRecord, RecordError } from '../../../src/document/encode.ts';
import { readContentType } from '../../../src/read/content-type.ts';
import { decode } from '../../../src/read/decode.ts';
import { canonicalUrl } from '../../../src/read/identity.ts';
import { parsePublished } from '../../../src/read/published.ts';
import { decodeBody, splitResponse } from '../../../src/read/warc/http-response.ts';
import { parseSearch } from '../../../src/store/search-query.ts';
import { StoreError } from '../../../src/store/index.ts';
import { decodeMessage, encodeMessage } from '../../../src/work/queue/message.ts';
import type { Target } from '../target.ts';

const RECORD = [
  ...['{"record":"document","version":1,', '"record":"event"', '"record":"actor"', '"record":"quote"'],
  ...[
    '"record":"incident"',
    '"text":"',
    '"paragraphs":[',
    '{"start":0,"end":1}',
    '"mentions":[',
    '"__proto__":{',
  ],
  ...['"version":1', 'null', '[]', '{}', ',', ':', '"constructor"', '\\ud800'],
];

/** What a record's reader may throw. */
function isRefusal(error: unknown): boolean {
  return error instanceof RecordError || error instanceof StoreError;
}

function tryTo(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

export const DECODERS: readonly Target[] = [
  {
    ...{ name: 'record', about: 'records and messages of the queue', words: RECORD, most: 8192 },
    open: () =>
      Promise.resolve({
        run: (bytes) => {
          tryTo(() => {
            const line = encodeRecord(decodeRecord(bytes.toString()));
            assert.equal(encodeRecord(decodeRecord(line)), line);
          });
          try {
            const document = decodeMessage(bytes);
            assert.deepEqual(decodeMessage(encodeMessage(document)), document);
          } catch (error) {
            // A message that is no document is set aside with this reason.
            assert.ok(error instanceof Error && !(error instanceof assert.AssertionError), String(error));
          }
          return Promise.resolve();
        },
      }),
  },
  {
    name: 'headers',
    about: 'answers of servers, addresses, dates, robots.txt, searches',
    words: [
      ...[
        'HTTP/1.1 200 OK\r\n',
        'Content-Type: text/html; charset=',
        'Content-Encoding: br\r\n',
        '\r\n\r\n',
        'chunked',
      ],
      ...[
        'User-agent: *\n',
        'Disallow: /',
        'Allow: /*$',
        'Crawl-delay: 9',
        'http://',
        '?utm_source=',
        '&',
        '@',
        '[::1]',
      ],
      ...[
        'March 4, 2026',
        '2026-03-04T10:00:00+02:00',
        '03/04/2026',
        'Wed, 04 Mar 2026 10:00 GMT',
        '"a b"',
        '1756000000',
      ],
    ],
    most: 4096,
    open: () =>
      Promise.resolve({
        run: async (bytes) => {
          const text = bytes.toString();
          const latin = bytes.toString('latin1');
          decode(bytes, readContentType(latin).charset);
          const moment = parsePublished(text);
          if (moment !== undefined) assert.match(moment.value, /^\d{4}/);
          const url = canonicalUrl(text);
          if (url !== undefined) assert.equal(canonicalUrl(url), url, 'a canonical address is its own');
          const robots = readRobots('https://a.example/robots.txt', text);
          robots.allows(new URL('https://a.example/news/1'));
          tryTo(() => parseSearch(text));
          const response = splitResponse(bytes);
          if (response !== undefined) await decodeBody(response, 100_000).catch(() => undefined);
        },
      }),
  },
];
