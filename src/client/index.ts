export { openClient, type Client, type ClientOptions, type StreamEvent } from './client.ts';
export { ClientError } from './client-error.ts';

export { CONDITIONS } from '../api/contract/conditions.ts';
export type * from '../api/contract/index.ts';
