import type { Stats } from 'node:fs';

const BLOCK = 512;

/** The head of a file in a tar archive (POSIX ustar). Names are short here. */
export function tarHead(name: string, { size, mtime }: Pick<Stats, 'size' | 'mtime'>): Buffer {
  const head = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, width: number): void => {
    // A size of 8 GiB and more has no room in octal digits: GNU and POSIX readers take it as a binary number.
    if (value < 8 ** (width - 1)) head.write(`${value.toString(8).padStart(width - 1, '0')}\0`, at, 'latin1');
    else {
      head.writeBigUInt64BE(BigInt(value), at + width - 8);
      head.writeUInt8(0x80, at);
    }
  };
  head.write(name, 0, 100, 'latin1');
  octal(0o644, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(Math.floor(mtime.getTime() / 1000), 136, 12);
  head.write('        0', 148, 'latin1');
  head.write('ustar\u000000', 257, 'latin1');
  const sum = head.reduce((all, byte) => all + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return head;
}

/** What fills up the last block of a file. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** What ends an archive. */
export function tarEnd(): Buffer {
  return Buffer.alloc(2 * BLOCK);
}
