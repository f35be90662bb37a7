import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** 0 is the root, else 1-based. */
  readonly head: number;
  readonly deprel: string;
}

/** The sentences of a gzipped CoNLL-U file; multiword ranges and empty nodes are left out. */
export function readConllu(path: string): GoldWord[][] {
  const sentences: GoldWord[][] = [];
  for (const block of gunzipSync(readFileSync(path)).toString('utf8').split('\n\n')) {
    const rows = block
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    sentences.push(
      rows.map((cells) => ({
        form: cells[1]!,
        lemma: cells[2]!,
        upos: cells[3]!,
        xpos: cells[4]!,
        head: Number(cells[6]),
        deprel: cells[7]!,
      })),
    );
  }
  return sentences;
}
