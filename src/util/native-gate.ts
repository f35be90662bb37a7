import { rest } from './rest.ts';

/** Below nought: nobody may enter any more. Else how much native work is in course. */
const SHUT = -1_000_000;
/** Milliseconds between two looks. */
const LOOK = 2;

let gate: Int32Array | undefined;

/**
 * What native code of a thread must pass: one that is ended while such code runs takes the whole process along. The thread is
 * given the gate with `useGate`; whoever ends it calls `shutGate` first.
 */
export function makeGate(): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
}

/** From now on native work of this thread passes this gate. */
export function useGate(shared: SharedArrayBuffer): void {
  gate = new Int32Array(shared);
}

/** Does native work; behind a gate that is shut it waits to be ended. */
export async function throughGate<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const own = gate;
  if (own === undefined) return work();
  for (;;) {
    const inside = Atomics.load(own, 0);
    if (inside < 0) Atomics.wait(own, 0, inside);
    else if (Atomics.compareExchange(own, 0, inside, inside + 1) === inside) break;
  }
  try {
    return await work();
  } finally {
    Atomics.sub(own, 0, 1);
  }
}

/** Shuts a gate; resolves once no native work is in course behind it. */
export async function shutGate(shared: SharedArrayBuffer): Promise<void> {
  const own = new Int32Array(shared);
  while (Atomics.compareExchange(own, 0, 0, SHUT) !== 0) await rest(LOOK);
}
