import { createHash } from 'node:crypto';
import { decodeRecord } from '../../document/encode.ts';
import type { Document } from '../../document/index.ts';

/** A document as it travels: its record, the fields in the order of its reader, on which the digest of its content rests. */
export function encodeMessage(document: Document): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ record: 'document', version: 1, ...document }));
}

/** Reads what `encodeMessage` wrote. Throws where it is no document. */
export function decodeMessage(data: Uint8Array): Document {
  const line = new TextDecoder('utf-8', { fatal: true }).decode(data);
  const { record } = decodeRecord(line);
  if (record !== 'document') throw new Error(`a record of kind ${record} is no document`);
  const {
    record: _record,
    version: _version,
    ...document
  } = JSON.parse(line) as Document & {
    readonly record: string;
    readonly version: number;
  };
  return document;
}

/** The same for the same message: the server drops what is published twice within two minutes. */
export function idOf(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 32);
}
