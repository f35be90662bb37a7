import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { PROGRAM } from '../version.ts';
import { isPublicAddress } from '../util/public-address.ts';
import { exchange, type Agents, type Answer, type ExchangeOptions, type Resolve } from './exchange.ts';
import { FetchError, forbidden } from './fetch-error.ts';
import { openGate, type Clock } from './gate.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { NO_ROBOTS, readRobots, ROBOTS_BYTES, type Robots } from './robots.ts';

/** How to fetch. */
export interface FetcherOptions {
  readonly clock: Clock;
  /** Mail or web address of who runs it, told to every site. */
  readonly contact?: string | undefined;
  readonly limits?: Partial<Limits>;
  /** Which addresses may be connected to, and which ports; the public internet and the ports of the web by default. */
  readonly isAllowed?: (address: string) => boolean;
  readonly anyPort?: boolean;
  readonly resolve?: Resolve;
  readonly signal?: AbortSignal | undefined;
}

/** What was asked for, and where it was found in the end. */
export interface Fetched extends Answer {
  readonly url: string;
  readonly retrieved: string;
}

/** What to ask for. */
export interface Wanted {
  readonly url: string;
  readonly maxBytes: number;
  /** What is there already: the answer is 304 where it has not changed. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly refuse?: ExchangeOptions['refuse'];
}

/** Fetches as a guest should: one at a time from each host, with pauses, and nothing that robots.txt forbids. */
export interface Fetcher {
  /** Throws `FetchError`; an answer of any status is no error. */
  fetch(wanted: Wanted): Promise<Fetched>;
  close(): void;
}

const PORTS = new Set(['', '80', '443', '8080', '8443']);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const BUSY = new Set([429, 500, 502, 503, 504]);
const SCHEMES = new Set(['http:', 'https:']);

export function openFetcher(options: FetcherOptions): Fetcher {
  const { clock, contact, signal, resolve, isAllowed = isPublicAddress, anyPort = false } = options;
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const gate = openGate(clock, limits.connections);
  const keep = { keepAlive: true, maxSockets: 2, timeout: limits.idleMs };
  const agents: Agents = { http: new Agent(keep), https: new SecureAgent(keep) };
  const known = new Map<string, Promise<Robots>>();
  const agentName = `${PROGRAM.replace(' ', '/')}${contact === undefined ? '' : ` (+${contact.replace(/[^\x20-\x7e]|[()]/g, '')})`}`;

  /** Asks one address until it answers or the tries are used up, holding the host all the while. */
  const ask = async (url: URL, wanted: Wanted, delayMs: number, truncate: boolean): Promise<Answer> => {
    const headers = {
      'user-agent': agentName,
      accept:
        'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5',
      'accept-language': 'en',
      'accept-encoding': 'gzip, br, deflate',
      ...(contact?.includes('@') === true && !contact.includes('/')
        ? { from: contact.replace(/[^\x21-\x7e]/g, '') }
        : {}),
      ...(wanted.etag === undefined ? {} : { 'if-none-match': wanted.etag }),
      ...(wanted.lastModified === undefined ? {} : { 'if-modified-since': wanted.lastModified }),
    };
    const { refuse, maxBytes } = wanted;
    const own = {
      headers,
      limits,
      maxBytes,
      truncate,
      isAllowed,
      resolve,
      agents,
      signal,
      ...(refuse === undefined ? {} : { refuse }),
    };
    return gate.run(url.host, delayMs, async () => {
      for (let attempt = 1; ; attempt++) {
        const isLast = attempt >= limits.tries || signal?.aborted === true;
        let pause = limits.pauseMs * 2 ** (attempt - 1);
        try {
          const answer = await exchange(url, own);
          if (isLast || !BUSY.has(answer.status)) return answer;
          pause = pauseOf(answer.headers.get('retry-after'), clock.now()) ?? pause;
          if (pause > limits.maxPauseMs) return answer;
        } catch (cause) {
          if (isLast || !(cause instanceof FetchError) || !cause.again) throw cause;
        }
        await clock.sleep(pause);
      }
    });
  };

  const check = (url: URL): void => {
    if (!SCHEMES.has(url.protocol)) throw forbidden(`${url.protocol} addresses are not fetched`);
    if (url.username !== '' || url.password !== '')
      throw forbidden('Addresses with a password are not fetched');
    if (!anyPort && !PORTS.has(url.port)) throw forbidden(`Port ${url.port} is none of the web's`);
  };

  /** Goes from redirection to redirection; `before` looks at each address first and answers the pause of its host. */
  const follow = async (
    wanted: Wanted,
    before: (url: URL) => Promise<number>,
    truncate: boolean,
  ): Promise<Answer & { readonly url: URL }> => {
    const seen = new Set<string>();
    let url = toUrl(wanted.url);
    for (;;) {
      check(url);
      url.hash = '';
      if (seen.has(url.href)) throw new FetchError('fetch-failed', 'Its redirections go round in a circle');
      if (seen.size > limits.redirects)
        throw new FetchError('fetch-failed', `More than ${limits.redirects} redirections`);
      seen.add(url.href);
      const answer = await ask(url, wanted, await before(url), truncate);
      const location = answer.headers.get('location');
      if (!REDIRECTS.has(answer.status) || location === undefined) return { ...answer, url };
      url = toUrl(location, url);
    }
  };

  const robotsOf = (url: URL): Promise<Robots> => {
    const found = known.get(url.origin) ?? fetchRobots(url.origin);
    known.set(url.origin, found);
    return found;
  };

  const fetchRobots = async (origin: string): Promise<Robots> => {
    const wanted = { url: `${origin}/robots.txt`, maxBytes: ROBOTS_BYTES };
    const { status, body } = await follow(wanted, () => Promise.resolve(0), true);
    if (status === 200) return readRobots(wanted.url, new TextDecoder().decode(body));
    if (status >= 400 && status < 500 && status !== 429) return NO_ROBOTS;
    throw new FetchError(
      'fetch-failed',
      `Its robots.txt cannot be read (${status}), so nothing is fetched from it`,
    );
  };

  const beforePage = async (url: URL): Promise<number> => {
    const robots = await robotsOf(url);
    if (!robots.allows(url)) throw forbidden('Its robots.txt does not allow it');
    const delay = Math.max(limits.delayMs, 1000 * (robots.crawlDelay ?? 0));
    if (delay > limits.maxPauseMs)
      throw forbidden(`Its robots.txt asks for ${Math.round(delay / 1000)} s between pages`);
    return delay;
  };

  return {
    fetch: async (wanted) => {
      const answer = await follow(wanted, beforePage, false);
      return {
        ...answer,
        url: answer.url.href,
        retrieved: new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
      };
    },
    close: () => {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

function toUrl(address: string, base?: URL): URL {
  try {
    return new URL(address, base);
  } catch {
    throw new FetchError('fetch-failed', `It is no web address: ${address.slice(0, 100)}`);
  }
}

/** Retry-After holds seconds or a date. */
function pauseOf(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const time = Date.parse(header);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}
