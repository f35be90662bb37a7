import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatOfName } from '../sniff.ts';
import { globRoot, globToRegExp, isGlob } from './glob.ts';

/** A file to read, standard input, or an input under which no file was found. */
export type Source =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'missing'; readonly input: string; readonly why: string };

/** True where an input is an address on the web, not a file. */
export function isWebAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

/** Unfolds an input: '-' is standard input, a folder all readable files under it, a pattern the files it matches. */
export async function expand(input: string): Promise<readonly Source[]> {
  if (input === '-') return [{ kind: 'stdin' }];
  const found = await stat(input).catch(() => undefined);
  if (found?.isDirectory() === true) {
    const files = (await filesUnder(input)).filter((path) => formatOfName(path) !== undefined);
    return files.length > 0
      ? files.map(toFile)
      : [missing(input, 'The folder holds no file of a known format')];
  }
  if (found !== undefined) return [toFile(input)];
  if (!isGlob(input)) return [missing(input, 'There is no such file')];
  const pattern = globToRegExp(input.replace(/^\.\//, ''));
  const files = (await filesUnder(globRoot(input))).filter((path) => pattern.test(path.replace(/^\.\//, '')));
  return files.length > 0 ? files.map(toFile) : [missing(input, 'No file matches the pattern')];
}

/** All files under a folder, hidden ones left out, by the bytes of their path. Links to folders are not followed. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    const isLink = entry.isSymbolicLink();
    if (entry.isDirectory()) found.push(...(await filesUnder(path)));
    else if (entry.isFile() || (isLink && (await isFile(path)))) found.push(path);
  }
  return found.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

async function isFile(path: string): Promise<boolean> {
  const link = await lstat(path);
  return link.isSymbolicLink() && ((await stat(path).catch(() => undefined))?.isFile() ?? false);
}

function toFile(path: string): Source {
  return { kind: 'file', path };
}

function missing(input: string, why: string): Source {
  return { kind: 'missing', input, why };
}
