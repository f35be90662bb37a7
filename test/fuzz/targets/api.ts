import { strict as assert } from 'node:assert';
import { Agent, request } from 'node:http';
import { openMcpAnswers } from '../../../src/mcp/index.ts';
import { start } from '../../api/support/start.ts';
import { ROUTES } from '../../../src/api/contract/index.ts';
import type { Target } from '../target.ts';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];
/** Headers that an input may set: `name: value` lines beneath the first. */
const HEADER = /^([a-z][a-z-]{1,30}): ([\x20-\x7e]{0,200})$/;
const MOST_ANSWER = 2_000_000;

const QUERY = [
  ...[
    'from=2017-07-01',
    'to=2017-08-01',
    'country=RUS',
    'type=COERCE',
    'text="a b"',
    'limit=1',
    'limit=-1',
    'cursor=',
  ],
  ...[
    'order=',
    'actor=',
    'source=',
    'target=',
    'status=actual',
    'bbox=1,2,3,4',
    'unit=dyad-month',
    'place=Lima',
    'added=',
  ],
  ...[
    '%00',
    '%ff',
    '%F0%9F%98%80',
    '%ed%a0%80',
    '%27%20OR%201=1--',
    '%25',
    '&',
    '=',
    '?',
    '/',
    '+',
    '..%2f',
    '[]',
    'ids=',
  ],
];
const BODY = [
  ...[
    '{"action":"accept","subjects":["',
    '"]}',
    '"name":"',
    '"filter":{',
    '"scopes":["read"]',
    '"change":{',
    '"by":"x"',
  ],
  ...[
    '"webhook":{"url":"https://10.0.0.1/"}',
    '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"',
  ],
  ...[
    'search_events","arguments":{',
    'tools/list',
    'initialize',
    '"protocolVersion":"2025-06-18"',
    '"__proto__":{',
    '[[[',
  ],
];
const PATHS = Object.values(ROUTES).map(({ method, path }) => `${method} /api/v1${path}`);

export const API: Target = {
  name: 'api',
  about: 'requests: a line of method and address, headers, an empty line, a body',
  words: [
    ...PATHS,
    ...QUERY,
    ...BODY,
    'GET /mcp',
    'POST /mcp',
    'content-type: application/json\n',
    'accept: */*\n',
    '\n\n',
  ],
  most: 4096,
  open: async () => {
    const faults: unknown[] = [];
    const server = await start({
      onFault: (error) => faults.push(error),
      mcp: (store) => openMcpAnswers({ store, version: '1' }),
    });
    const agent = new Agent({ keepAlive: true, maxSockets: 2 });
    return {
      run: async (bytes) => {
        const asked = toRequest(bytes);
        if (asked === undefined) return;
        const status = await ask(server.address, agent, asked);
        const [fault] = faults.splice(0);
        if (fault !== undefined) throw fault instanceof Error ? fault : new Error('a fault');
        assert.ok(status < 500 || status === 501, `${asked.method} ${asked.path} answers ${status}`);
      },
      close: async () => {
        agent.destroy();
        await server.end();
      },
    };
  },
};

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What of an input is a request; Node's own parser sees to what is none. */
function toRequest(bytes: Buffer): Asked | undefined {
  const end = bytes.indexOf('\n\n');
  const [first = '', ...lines] = bytes.toString('latin1', 0, end < 0 ? bytes.length : end).split('\n');
  const [method = '', path = ''] = first.split(' ', 2);
  if (!METHODS.includes(method) || !/^\/[\x21-\x7e]*$/.test(path)) return undefined;
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value] = HEADER.exec(line) ?? [];
    if (
      name !== undefined &&
      value !== undefined &&
      !/^(?:host|content-length|transfer-encoding|connection|expect|upgrade)$/.test(name)
    )
      headers[name] = value;
  }
  return { method, path, headers, body: end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 2) };
}

function ask(address: string, agent: Agent, { method, path, headers, body }: Asked): Promise<number> {
  return new Promise((resolve, reject) => {
    const sends = method !== 'GET' && method !== 'HEAD' && body.length > 0;
    const sent = request(
      address,
      {
        ...{ method, path, agent },
        headers: {
          ...(sends ? { 'content-type': 'application/json', 'content-length': String(body.length) } : {}),
          ...headers,
        },
      },
      (answer) => {
        const status = answer.statusCode ?? 0;
        // A stream has no end.
        if ((answer.headers['content-type'] ?? '').includes('event-stream')) {
          sent.destroy();
          resolve(status);
          return;
        }
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MOST_ANSWER) sent.destroy();
        });
        answer.once('close', () => {
          resolve(status);
        });
        answer.once('error', () => {
          resolve(status);
        });
      },
    );
    sent.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(0);
      else reject(error);
    });
    sent.end(sends ? body : undefined);
  });
}
