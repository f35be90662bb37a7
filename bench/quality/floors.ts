import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, figureKey } from './figure.ts';

const HERE = import.meta.dirname;
export const CORPUS = join(HERE, '../../training/corpus');

/** The least that each figure must reach; `corpus` is the digest of the data that the own figures rest on. */
export interface Floors {
  readonly corpus: string;
  readonly floors: Readonly<Record<string, number>>;
}

export function readFloors(): Floors {
  return JSON.parse(readFileSync(join(HERE, 'floors.json'), 'utf8')) as Floors;
}

/** Digest of the project's own corpus, file names and bytes. */
export function corpusDigest(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(CORPUS)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()) {
    hash.update(name).update(readFileSync(join(CORPUS, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** What falls below its floor; with `all`, also floors that no figure answers. */
export function checkFloors(figures: readonly Figure[], { corpus, floors }: Floors, all: boolean): string[] {
  const misses: string[] = [];
  if (corpus !== corpusDigest()) {
    misses.push(`training/corpus has changed (${corpusDigest()}): measure again and set the floors anew`);
  }
  const byKey = new Map(figures.map((figure) => [figureKey(figure), figure.value]));
  for (const [key, floor] of Object.entries(floors)) {
    const value = byKey.get(key);
    if (value === undefined) {
      if (all) misses.push(`${key}: not measured`);
    } else if (value < floor) {
      misses.push(`${key}: ${value.toFixed(4)} is below ${floor}`);
    }
  }
  return misses;
}
