import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What a test server answers at a path: a body, or whatever it does with the answer. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A real server on loopback, with what it was asked. */
export interface TestServer {
  readonly origin: string;
  readonly port: number;
  readonly asked: {
    readonly path: string;
    readonly headers: IncomingMessage['headers'];
    readonly at: number;
  }[];
  routes: Record<string, Route>;
  /** Connections that it has seen. */
  connections: number;
  close(): Promise<void>;
}

/** Starts a server; paths that have no route are not found. */
export async function startServer(
  routes: Record<string, Route> = {},
  host = '127.0.0.1',
): Promise<TestServer> {
  const asked: TestServer['asked'] = [];
  const sockets = new Set<Socket>();
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers, at: performance.now() });
    const route = state.routes[path];
    if (route === undefined) response.writeHead(404).end('not found');
    else if (typeof route === 'string')
      response
        .writeHead(200, { 'content-type': typeOf(route) })
        .end(route.replaceAll('ORIGIN', state.origin));
    else route(request, response);
  };
  const server: Server = createServer(listener);
  server.on('connection', (socket: Socket) => {
    state.connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const state: TestServer = {
    ...{
      origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
      port,
      asked,
      routes,
      connections: 0,
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return state;
}

function typeOf(body: string): string {
  return /^<(?:rss|feed|opml|urlset|sitemapindex|\?xml)/.test(body)
    ? 'application/xml'
    : 'text/html; charset=utf-8';
}
