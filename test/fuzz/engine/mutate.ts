import type { Random } from './random.ts';

/** Pieces that are awkward in every format. */
const AWKWARD: readonly string[] = [
  ...['\0', '\r\n', '\n\n', '\t', '"', "'", '<', '>', '&', '\\', '%00', '../', '{', '}', '[', ']', '(', ')'],
  ...['-1', '0', '1e999', '9007199254740993', '18446744073709551616', 'NaN', '0x7fffffff', '٣', '½', 'ⅷ'],
  ...['\ufeff', '\u2028', '\u202e', '\u00ad', 'é', '́', 'İ', 'ﬀ', '😀', '👩‍👩‍👧‍👦', '\ud7ff', '﷽'],
  ...['__proto__', 'constructor', 'toString', 'null', 'true', '%s%n', "' OR 1=1 --", '=1+1', '<script>'],
];
/** Bytes that are no UTF-8, or half of something. */
const RAW: readonly Buffer[] = [
  [0xff],
  [0xc3],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90],
  [0xfe, 0xff],
  [0x1f, 0x8b, 8],
].map((bytes) => Buffer.from(bytes));

/** One input out of others, changed by chance in one to six ways. */
export function mutate(input: Buffer, { random, words, others, most }: MutateOptions): Buffer {
  let bytes: Buffer = Buffer.from(input);
  for (let left = 1 + random(6); left > 0; left -= 1)
    bytes = changeOnce(bytes, { random, words, others, most });
  return bytes.subarray(0, most);
}

export interface MutateOptions {
  readonly random: Random;
  readonly words: readonly string[];
  readonly others: readonly Buffer[];
  readonly most: number;
}

function changeOnce(bytes: Buffer, { random, words, others, most }: MutateOptions): Buffer {
  const at = random(bytes.length + 1);
  const length = 1 + random(Math.min(64, 1 + (bytes.length >> 1)));
  const replace = (piece: Uint8Array, until = at): Buffer =>
    Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(until)]);
  switch (random(12)) {
    case 0: {
      if (bytes.length === 0) return bytes;
      const changed = Buffer.from(bytes);
      changed[Math.min(at, bytes.length - 1)]! ^= 1 << random(8);
      return changed;
    }
    case 1:
      return replace(Buffer.from([random(256)]), at + random(2));
    case 2:
      return replace(Buffer.alloc(0), at + length);
    case 3:
      return replace(bytes.subarray(at, at + length));
    case 4: {
      // What is harmless once may not be a thousand times.
      const piece = bytes.subarray(at, at + 1 + random(16));
      const times = Math.min(1 << random(12), Math.floor(most / Math.max(1, piece.length)));
      return replace(Buffer.concat(Array.from({ length: times }, () => piece)));
    }
    case 5: {
      const piece = Buffer.from(words[random(words.length)] ?? '');
      const times = random(8) === 0 ? 1 << random(10) : 1;
      return replace(Buffer.concat(Array.from({ length: times }, () => piece)));
    }
    case 6:
    case 7:
      return replace(Buffer.from(words[random(words.length)] ?? ''), at + (random(2) === 0 ? 0 : length));
    case 8:
      return replace(Buffer.from(AWKWARD[random(AWKWARD.length)]!));
    case 9:
      return replace(RAW[random(RAW.length)]!, at + random(3));
    case 10: {
      const other = others[random(others.length)] ?? Buffer.alloc(0);
      const from = random(other.length + 1);
      return replace(other.subarray(from, from + 1 + random(other.length + 1)), at + random(length));
    }
    default: {
      // Two pieces change places.
      const other = Math.min(bytes.length, at + length);
      return Buffer.concat([
        bytes.subarray(0, at),
        bytes.subarray(other, other + length),
        bytes.subarray(at, other),
        bytes.subarray(other + length),
      ]);
    }
  }
}
