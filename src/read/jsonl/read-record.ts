import { mendUnicode } from '../decode.ts';
import { sha256 } from '../identity.ts';
import { error } from '../issues.ts';
import type { DocumentOptions } from '../options.ts';
import { type Fields, readFields } from '../record/read-fields.ts';
import { failed, type Reading } from '../reading.ts';

/** Reads one line of JSON Lines, decoded as its file is; the digest is of the line's bytes. */
export async function readRecord(
  line: Uint8Array,
  decodeLine: (line: Uint8Array) => string,
  options: DocumentOptions,
): Promise<Reading> {
  const origin = options.origin ?? 'input';
  const { text: source, issues } = mendUnicode(decodeLine(line));
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (cause) {
    return failed(origin, error('bad-json', `The line is not JSON: ${(cause as Error).message}`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failed(origin, error('bad-json', 'The line is JSON but not an object'));
  }
  return readFields(value as Fields, { reader: 'jsonl', sha256: sha256(line), issues }, options);
}
