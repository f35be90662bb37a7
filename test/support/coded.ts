import type { Versions } from '../../src/document/index.ts';
import { readText } from '../../src/read/index.ts';
import type { CodedRecords } from '../../src/store/index.ts';
import { codeOne, VERSIONS } from '../cli/support/fake-coder.ts';

export const OLD: Versions = VERSIONS;
export const NEW: Versions = { ...VERSIONS, model: 'newer' };

/** Reads a text and codes it with the fake coder, which knows "Russia", "Washington", "ordered" and "arrested". */
export async function codeText(
  text: string,
  published = '2017-07-31',
  outlet = 'Wire',
): Promise<CodedRecords> {
  const { document } = await readText(Buffer.from(text), { published, outlet });
  return codeOne(document!);
}

/** Three invented articles. */
export function codeArticles(): Promise<CodedRecords[]> {
  return Promise.all([
    codeText(
      'Russia orders diplomats out\n\nRussia on Sunday ordered 755 diplomats to leave, a move that Washington called "regrettable, and no help to peace", and it was not the last.',
    ),
    codeText(
      'Police arrested twelve people in the old harbour on the same day, the ministry of the interior said.',
      '2017-08-02',
      'Courier',
    ),
    codeText(
      'Harbour strike ends\n\nDockers went back to the harbour after a strike of nine days, and nobody was hurt when they left the harbours.',
      '2017-08-05',
    ),
  ]);
}
