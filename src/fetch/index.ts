export { isPublicAddress } from '../util/public-address.ts';
export { memoryCache, type Cache, type Kept } from './cache.ts';
export { openDiskCache } from './disk-cache.ts';
export type { Clock } from './gate.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export { openWeb, type OpenWeb, type WebOptions } from './web.ts';
