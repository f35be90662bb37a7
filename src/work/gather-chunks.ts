import type { Reading } from '../read/reading.ts';

/** A chunk closes at this many documents or characters, whichever comes first. */
const MAX_DOCUMENTS = 16;
const MAX_CHARACTERS = 80_000;

/**
 * Parts readings into chunks that are coded together. Where a chunk ends depends on the readings alone, so the
 * records are the same for every number of jobs. The first chunk is one document: its records come soon.
 */
export async function* gatherChunks(readings: AsyncIterable<Reading>): AsyncGenerator<readonly Reading[]> {
  let chunk: Reading[] = [];
  let documents = 0;
  let characters = 0;
  let most = 1;
  for await (const reading of readings) {
    chunk.push(reading);
    if (reading.document !== undefined) documents += 1;
    characters += reading.document?.text.length ?? 0;
    if (documents < most && characters < MAX_CHARACTERS && chunk.length < 2 * MAX_DOCUMENTS) continue;
    yield chunk;
    chunk = [];
    documents = characters = 0;
    most = MAX_DOCUMENTS;
  }
  if (chunk.length > 0) yield chunk;
}
