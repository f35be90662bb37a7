import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import {
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  originValidationResponse,
} from '@modelcontextprotocol/server';
import { closeNow, listen } from '../util/listen.ts';
import { isLoopback } from '../util/loopback.ts';
import { digestOf, sameDigest } from '../util/secret.ts';
import { openMcpAnswers } from './answer-http.ts';
import type { McpOptions } from './server.ts';

export interface HttpOptions extends McpOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** What clients must send as `Authorization: Bearer`; needed where the address is not loopback. */
  readonly token?: string;
}

export interface HttpHandle {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the protocol over HTTP at `/mcp`. Other hosts' names and other pages' origins are refused on loopback. */
export async function serveMcpHttp({ host, port, token, ...options }: HttpOptions): Promise<HttpHandle> {
  const speak = openMcpAnswers(options);
  const answer = async (request: Request): Promise<Response> => {
    if (new URL(request.url).pathname !== '/mcp')
      return problem(404, 'not-found', 'The protocol is spoken at /mcp.');
    if (token !== undefined && !isToken(request.headers.get('authorization'), token))
      return problem(401, 'no-token', 'Send the token as "Authorization: Bearer TOKEN".');
    const refused = isLoopback(host)
      ? (hostHeaderValidationResponse(request, localhostAllowedHostnames()) ??
        originValidationResponse(request, localhostAllowedOrigins()))
      : undefined;
    return refused ?? speak(request);
  };
  const listener = getRequestListener(answer);
  const server = createServer((request, response) => void listener(request, response));
  const address = await listen(server, host, port);
  return { url: `${address}/mcp`, close: () => closeNow(server) };
}

/** Compares in a time that does not tell how much was right. */
function isToken(header: string | null, token: string): boolean {
  return sameDigest(digestOf(header ?? ''), digestOf(`Bearer ${token}`));
}

function problem(status: number, code: string, hint: string): Response {
  const headers = { 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify({ status, code, hint }), { status, headers });
}
