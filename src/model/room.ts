/**
 * Memory that is used again for each batch: numbers made anew would wait for the collector, megabytes a batch. What it gives
 * under a name holds until the same name is asked again; the numbers in it are left over.
 */
export class Room {
  readonly #buffers = new Map<string, ArrayBuffer>();

  floats(name: string, length: number): Float32Array {
    return new Float32Array(this.#bytes(name, 4 * length), 0, length);
  }

  ints(name: string, length: number): Int32Array {
    return new Int32Array(this.#bytes(name, 4 * length), 0, length);
  }

  #bytes(name: string, size: number): ArrayBuffer {
    const there = this.#buffers.get(name);
    if (there !== undefined && there.byteLength >= size) return there;
    const larger = new ArrayBuffer(size);
    this.#buffers.set(name, larger);
    return larger;
  }
}
