import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Key } from '../../store/index.ts';
import { ApiError } from '../api-error.ts';

const SIGNATURE = 16;

/**
 * Cursors of one list with one filter. They are signed, so that only what the server made comes back to it, and only to
 * the list and filter that it was made for.
 */
export function cursorsOf(secret: string, list: string, filter: unknown) {
  const about = JSON.stringify([list, filter]);
  const sign = (text: string): Buffer =>
    createHmac('sha256', secret).update(about).update('\n').update(text).digest().subarray(0, SIGNATURE);
  return {
    write(key: Key): string {
      const text = JSON.stringify(key);
      return Buffer.concat([sign(text), Buffer.from(text)]).toString('base64url');
    },
    /** Throws `bad-cursor`. */
    read(cursor: string): Key {
      const bytes = Buffer.from(cursor, 'base64url');
      const text = bytes.subarray(SIGNATURE).toString();
      const signature = bytes.subarray(0, SIGNATURE);
      if (signature.length !== SIGNATURE || !timingSafeEqual(signature, sign(text)))
        throw new ApiError('bad-cursor');
      return JSON.parse(text) as Key;
    },
  };
}
