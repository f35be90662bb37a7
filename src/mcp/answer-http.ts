import { createMcpHandler } from '@modelcontextprotocol/server';
import { makeMcpServer, type McpOptions } from './server.ts';

/** Answers requests of the protocol over HTTP; who may ask is for the server that uses it to say. */
export function openMcpAnswers(options: McpOptions): (request: Request) => Promise<Response> {
  const handler = createMcpHandler(() => makeMcpServer(options));
  return (request) => handler.fetch(request);
}
