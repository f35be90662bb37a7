import { McpServer } from '@modelcontextprotocol/server';
import type { Store } from '../store/index.ts';
import { NOTICE } from './outside-text.ts';
import { ToolError, type Tool } from './tool.ts';
import { TOOLS } from './tools/index.ts';

const INSTRUCTIONS = `Events, quotations and actors that Dragoman read out of news articles, each with the words that prove it.
Start with a search tool; lists are short, ids lead deeper (explain, read_article). Status "actual" is what happened; future, hypothetical,
negated and historical are kept apart: do not report them as having happened. ${NOTICE}`;

export interface McpOptions {
  readonly version: string;
  readonly store: Store;
}

/** A server of the Model Context Protocol over a store; all of its tools only read. One serves one connection. */
export function makeMcpServer({ version, store }: McpOptions): McpServer {
  const server = new McpServer({ name: 'dragoman', version }, { instructions: INSTRUCTIONS });
  for (const tool of TOOLS) register(server, tool, store);
  return server;
}

function register(server: McpServer, { name, title, description, input, run }: Tool, store: Store): void {
  const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
  server.registerTool(name, { title, description, inputSchema: input, annotations }, async (given) => {
    try {
      return contentOf({ notice: NOTICE, ...(await run(given, store)) });
    } catch (error) {
      return { ...contentOf(problemOf(error)), isError: true };
    }
  });
}

function contentOf(answer: Readonly<Record<string, unknown>>) {
  return {
    content: [{ type: 'text' as const, text: JSON.stringify(answer, undefined, 1) }],
    structuredContent: answer,
  };
}

function problemOf(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof ToolError) return { code: error.code, message: error.message, hint: error.hint };
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return { code: error.code, message: error.message };
  throw error;
}
