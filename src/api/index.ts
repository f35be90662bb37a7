export { serve, type Served, type ServeOptions } from './serve.ts';
export { describeApi } from './openapi/describe-api.ts';
export type { Settings } from './settings.ts';
