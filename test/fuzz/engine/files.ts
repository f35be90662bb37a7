import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** What a run learns; git does not keep it. */
export const WORK = join(ROOT, 'work');

/** Where the inputs of a target lie: written by hand, or found and mended. */
export const SEEDS = join(ROOT, 'seeds');
export const FOUND = join(ROOT, 'found');

/** The files of a folder with their bytes, in the order of their names. */
export function filesOf(folder: string): readonly { readonly name: string; readonly bytes: Buffer }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** Keeps an input under the digest of its bytes; answers the name. */
export function keep(folder: string, kind: string, bytes: Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const name = `${kind}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
  writeFileSync(join(folder, name), bytes);
  return name;
}
