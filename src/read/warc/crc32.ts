import * as zlib from 'node:zlib';

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of gzip, going on from `before`. */
export const crc32: (bytes: Uint8Array, before?: number) => number =
  // Node has one of its own from 20.15 on, twenty times as fast.
  (zlib as { crc32?: typeof ownCrc32 }).crc32 ?? ownCrc32;

/** The same without Node's help. */
export function ownCrc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (const byte of bytes) value = (value >>> 8) ^ TABLE[(value ^ byte) & 0xff]!;
  return ~value >>> 0;
}
