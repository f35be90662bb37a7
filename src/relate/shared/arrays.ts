/** Numbers as base64, little-endian. */
export function textOf({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** The whole numbers of 32 bits that `textOf` wrote. */
export function numbersOf(text: string): Uint32Array {
  return new Uint32Array(bufferOf(text));
}

/** The numbers of 64 bits that `textOf` wrote. */
export function realsOf(text: string): Float64Array {
  return new Float64Array(bufferOf(text));
}

function bufferOf(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
