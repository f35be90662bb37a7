import { isOutage } from '../is-outage.ts';
import { StoreError } from '../store-error.ts';

/** SQLSTATE for a disk, a quota or a memory that is full, and the words for a file that may not grow. */
const FULL = /^53[12]00$/;
const NO_ROOM =
  /\b(?:could not (?:extend|write|create|fsync)|temporary file size)\b.*(?:No space left|File too large|quota|exceeds)/i;
/** SQLSTATE of a server that goes down, by itself or by an administrator. */
const GONE = /^(?:57P0[123]|08\d{3})$/;

/** What a write to the server failed of, in words for whoever runs the program; other errors stay as they are. */
export function explainWrite(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (FULL.test(code ?? '') || NO_ROOM.test(message)) {
    const hint =
      'Make room where the server keeps its files, then run the same command again: what was written stands, and it goes on behind it.';
    return new StoreError('store-full', `The PostgreSQL server has no room left: ${message}`, hint, error);
  }
  const broken = code === undefined || GONE.test(code) || !/^[0-9A-Z]{5}$/.test(code);
  if (broken && isOutage(error)) {
    const hint =
      'Look whether the server runs, and what its log says (a full disk can end it); then run the same command again: it goes on where this one stopped.';
    return new StoreError('store-unreachable', `The PostgreSQL server went away: ${message}`, hint, error);
  }
  return error;
}
