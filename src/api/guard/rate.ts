import { ApiError } from '../api-error.ts';

/** Counts requests of each caller; throws `too-many-requests` where they are too many. */
export type RateLimit = (key: string) => void;

const MINUTE = 60_000;
const MOST_KEYS = 10_000;

/** A bucket for each caller, full at first, that fills up with `rate` a minute. */
export function rateLimit(rate: number | undefined, now: () => number): RateLimit {
  if (rate === undefined) return () => undefined;
  const buckets = new Map<string, { left: number; at: number }>();
  return (key) => {
    const at = now();
    const bucket = buckets.get(key) ?? { left: rate, at };
    bucket.left = Math.min(rate, bucket.left + (Math.max(0, at - bucket.at) / MINUTE) * rate);
    bucket.at = at;
    // The caller that was here longest ago is forgotten first.
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > MOST_KEYS) buckets.delete(buckets.keys().next().value!);
    if (bucket.left >= 1) {
      bucket.left -= 1;
      return;
    }
    const seconds = Math.max(1, Math.ceil(((1 - bucket.left) * MINUTE) / rate / 1000));
    throw new ApiError('too-many-requests', `More than ${rate} a minute`, {
      headers: { 'retry-after': String(seconds) },
    });
  };
}
