import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readContentType } from '../read/content-type.ts';
import { readFeed } from '../read/feed/read-feed.ts';
import { canonicalUrl } from '../read/identity.ts';
import { isGzip } from '../read/input/inflate.ts';
import { error } from '../read/issues.ts';
import { DEFAULT_MAX_BYTES, type Link, type ReadOptions, type Web } from '../read/options.ts';
import { readBytes } from '../read/read-bytes.ts';
import { failed, type Reading } from '../read/reading.ts';
import { findBinary, formatOfContent } from '../read/sniff.ts';
import { memoryCache, type Cache, type Kept } from './cache.ts';
import { FetchError } from './fetch-error.ts';
import { openFetcher, type FetcherOptions } from './fetcher.ts';
import { merge } from './merge.ts';

/** How pages are fetched and kept. */
export interface WebOptions extends FetcherOptions {
  readonly cache?: Cache;
  /** So many pages are fetched in one run; those that were kept do not count. */
  readonly maxPages?: number;
  /** False leaves alone what lists name. */
  readonly follow?: boolean;
}

/** The web, with what must be let go at the end. */
export interface OpenWeb extends Web {
  close(): Promise<void>;
}

/** A page or list with its bytes. */
interface Got {
  readonly kept: Kept;
  readonly body: Uint8Array;
}

/** Lists name lists: an index names sitemaps, a file of feeds names feeds. More than this is a maze. */
const MAX_DEPTH = 3;
/** The largest that a sitemap may be. */
const MAX_LIST = 52_428_800;
/** Pages that are gone are not asked for again. */
const GONE = new Set([404, 410]);
/** Hosts that are read side by side. */
const HOSTS = 8;

/** Opens the web for readers: pages are fetched politely, once, and what is not allowed or fails is a failed reading. */
export function openWeb(options: WebOptions): OpenWeb {
  const { cache = memoryCache(), maxPages = 10_000, signal } = options;
  const fetcher = openFetcher(options);
  const seen = new Set<string>();
  let fetched = 0;
  const isOver = (): boolean => signal?.aborted === true;

  async function* visit(
    link: Link,
    depth: number,
    isGiven: boolean,
    how: ReadOptions,
  ): AsyncGenerator<Reading> {
    const address = canonicalUrl(link.url) ?? link.url;
    if (seen.has(address) || isOver()) return;
    seen.add(address);
    try {
      const got = await get(address, link.kind, isGiven, how);
      if (got === undefined)
        yield failed(
          address,
          error('not-followed', `${maxPages} pages were fetched: the rest waits for the next run`),
        );
      else yield* readGot(got, link, depth, isGiven, how);
    } catch (cause) {
      if (!(cause instanceof FetchError)) throw cause;
      if (!isOver()) yield failed(address, error(cause.code, cause.message));
    }
  }

  /** From the cache, or fetched and kept; undefined where no more may be fetched. */
  const get = async (
    url: string,
    kind: Link['kind'],
    isGiven: boolean,
    how: ReadOptions,
  ): Promise<Got | undefined> => {
    const before = cache.find(url);
    // What cannot be read any more is fetched anew.
    const held =
      before?.status === 200
        ? await cache.read(before).then(
            (body): Got => ({ kept: before, body }),
            () => undefined,
          )
        : undefined;
    if (held?.kept.kind === 'page') return held;
    if (before !== undefined && GONE.has(before.status)) throw notFetched(before.status);
    if (kind === 'page' && fetched >= maxPages) return undefined;
    if (kind === 'page') fetched += 1;
    const limit = how.maxBytes ?? DEFAULT_MAX_BYTES;
    const answer = await fetcher.fetch({
      ...{ url, maxBytes: kind === 'list' || isGiven ? Math.max(limit, MAX_LIST) : limit, refuse: whyNot },
      ...(held === undefined ? {} : { etag: held.kept.etag, lastModified: held.kept.lastModified }),
    });
    const { status, headers } = answer;
    if (status === 304 && held !== undefined) return held;
    const base = { url, final: answer.url, status, retrieved: answer.retrieved };
    if (status !== 200) {
      if (GONE.has(status)) await cache.add({ ...base, kind: 'page' }, new Uint8Array());
      throw notFetched(status);
    }
    const body = await unpack(answer.body, Math.max(limit, MAX_LIST));
    const kept: Kept = {
      ...base,
      kind: formatOfContent(body) === 'feed' ? 'list' : 'page',
      contentType: headers.get('content-type'),
      etag: headers.get('etag'),
      lastModified: headers.get('last-modified'),
    };
    if (kept.kind === 'page' && body.length > limit)
      throw new FetchError('too-large', `It has more than ${limit} bytes`);
    await cache.add(kept, body);
    return { kept, body };
  };

  async function* readGot(
    { kept, body }: Got,
    link: Link,
    depth: number,
    isGiven: boolean,
    how: ReadOptions,
  ): AsyncGenerator<Reading> {
    const { format, charset } = readContentType(kept.contentType);
    const own = {
      ...how,
      ...{ origin: kept.url, url: kept.final, retrieved: kept.retrieved },
      ...(charset === undefined ? {} : { charset }),
    };
    if (kept.kind === 'list' || link.kind === 'list') {
      const follows = depth < MAX_DEPTH && (isGiven || link.kind === 'list') && options.follow !== false;
      yield* readFeed(body, { ...own, web: webAt(depth + 1, follows) });
    } else {
      const page = format === 'text' || format === 'markdown' ? format : 'html';
      const { published, outlet } = link;
      const listed = {
        ...(published === undefined ? {} : { published }),
        ...(outlet === undefined ? {} : { outlet }),
      };
      yield await readBytes(body, page, { ...own, listed });
    }
  }

  const webAt = (depth: number, follows: boolean): Web => ({
    read: (url, how) => visit({ url, kind: 'page' }, depth, true, how),
    ...(follows ? { follow: (links, how) => merge(byHost(links, depth, how), HOSTS) } : {}),
  });

  function* byHost(
    links: readonly Link[],
    depth: number,
    how: ReadOptions,
  ): Generator<AsyncIterable<Reading>> {
    const hosts = new Map<string, Link[]>();
    for (const link of links) {
      const host = hostOf(link.url);
      const own = hosts.get(host);
      if (own === undefined) hosts.set(host, [link]);
      else own.push(link);
    }
    for (const own of hosts.values()) yield inTurn(own, depth, how);
  }

  async function* inTurn(links: readonly Link[], depth: number, how: ReadOptions): AsyncGenerator<Reading> {
    for (const link of links) yield* visit(link, depth, false, how);
  }

  return {
    ...webAt(0, options.follow !== false),
    close: async () => {
      fetcher.close();
      await cache.close();
    },
  };
}

function notFetched(status: number): FetchError {
  return new FetchError('fetch-failed', `The server answers ${status}`);
}

/** What no article or feed is needs no download. */
function whyNot(headers: ReadonlyMap<string, string>): string | undefined {
  const type = headers.get('content-type');
  return readContentType(type).format === undefined
    ? `It is ${(type ?? '').slice(0, 60)}, no page or feed`
    : undefined;
}

/** Sitemaps come as gzip files, which is no coding of the answer. */
async function unpack(body: Uint8Array, limit: number): Promise<Uint8Array> {
  if (!isGzip(body)) {
    const binary = findBinary(body);
    if (binary !== undefined) throw new FetchError('fetch-failed', `It is ${binary}, no page or feed`);
    return body;
  }
  try {
    return await promisify(gunzip)(body, { maxOutputLength: limit });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new FetchError('too-large', `It has more than ${limit} bytes when it is unpacked`);
    throw new FetchError('fetch-failed', `The compressed file is damaged: ${message}`);
  }
}

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}
