/** Pieces as a stream; the first is made before, so that what cannot be exported is told as a problem. */
export async function streamOf(
  pieces: AsyncIterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  let next: IteratorResult<string | Uint8Array> | undefined = await iterator.next();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const step = next ?? (await iterator.next());
      next = undefined;
      if (step.done === true || signal.aborted) controller.close();
      else controller.enqueue(typeof step.value === 'string' ? encoder.encode(step.value) : step.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
