import { createHash } from 'node:crypto';

/** Six bytes: numbers below 2^48, which every reader of tables keeps exact. */
const HEX_DIGITS = 12;

/** Gives a stable positive integer for an id, for formats that want numbers. */
export type NumberIds = (id: string) => number;

/**
 * Numbers by hash. The same ids in the same order give the same numbers; where two ids of one export fall together, the
 * later one is hashed again.
 */
export function makeNumberIds(digits: number = HEX_DIGITS): NumberIds {
  const owners = new Map<number, string>();
  return (id) => {
    for (let round = 0; ; round += 1) {
      const key = round === 0 ? id : `${id}\n${round}`;
      const number = parseInt(createHash('sha256').update(key).digest('hex').slice(0, digits), 16);
      const owner = owners.get(number);
      if (number === 0 || (owner !== undefined && owner !== id)) continue;
      owners.set(number, id);
      return number;
    }
  };
}

/** The namespace of this program's UUIDs, itself a version 5 UUID of "dragoman" in the namespace of URLs. */
const NAMESPACE = uuidIn('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'urn:dragoman');

/** A version 5 UUID (RFC 4122) for an id: the same for the same id. */
export function uuidOf(id: string): string {
  return uuidIn(NAMESPACE, id);
}

function uuidIn(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
