import { isPublicAddress, memoryCache, openDiskCache, openWeb, type OpenWeb } from '../fetch/index.ts';
import { rest } from '../util/rest.ts';
import type { WebSettings } from './io.ts';

/** Opens the web with the clock of this machine. */
export async function openCliWeb({ cache, allowPrivate, ...settings }: WebSettings): Promise<OpenWeb> {
  const { signal } = settings;
  const clock = {
    now: () => Date.now(),
    sleep: (ms: number) => rest(ms, signal),
  };
  return openWeb({
    ...settings,
    clock,
    cache: cache === undefined ? memoryCache() : await openDiskCache(cache),
    isAllowed: allowPrivate ? () => true : isPublicAddress,
    anyPort: allowPrivate,
  });
}
