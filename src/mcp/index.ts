export { NOTICE } from './outside-text.ts';
export { openMcpAnswers } from './answer-http.ts';
export { makeMcpServer, type McpOptions } from './server.ts';
export { type HttpHandle, type HttpOptions, serveMcpHttp } from './serve-http.ts';
export { serveMcpStdio, type StdioOptions } from './serve-stdio.ts';
