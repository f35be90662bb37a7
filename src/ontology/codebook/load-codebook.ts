import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { ZodError } from 'zod';
import type { EventType } from '../../document/index.ts';
import { digestOf } from '../../util/secret.ts';
import { type CodebookFile, CodebookFile as FileSchema, type CodebookPattern, type CodebookRule, ContextsFile } from './schema.ts';

/** A context and what speaks of it. */
export type ContextEntry = ContextsFile[string] & { readonly context: string };

/** A file of the codebook, and where it was read. */
export interface CodebookEntry extends CodebookFile {
  readonly path: string;
}

/** Codebooks read and laid over one another. */
export interface Codebook {
  /** PLOVER types and codes of the user's own, in reading order; a later file of the same name stands for the earlier. */
  readonly entries: readonly CodebookEntry[];
  readonly contexts: readonly ContextEntry[];
  /** The rules of all entries, those of the codebook laid on top first. */
  readonly rules: readonly CodebookRule[];
  /** Likewise the patterns that find events of their own. */
  readonly patterns: readonly CodebookPattern[];
}

/** A codebook that cannot be read; `code` is `codebook-invalid`. */
export class CodebookError extends Error {
  readonly code = 'codebook-invalid';
  readonly hint = 'See docs/guide/codebook.md for what a codebook file holds.';
}

/**
 * Reads folders of YAML files, each laid over those before: a file replaces one of the same name, `contexts.yaml` adds
 * and replaces contexts. Throws `CodebookError`, naming file and place, where one is wrong.
 * `packed` is a file of `packCodebook`: texts that it knows are not parsed anew, which takes longer than an article.
 */
export function loadCodebook(folders: readonly string[], packed?: string): Codebook {
  const known = packed !== undefined && existsSync(packed) ? readPacked(packed) : {};
  const entries = new Map<string, CodebookEntry>();
  const contexts = new Map<string, ContextEntry>();
  const order: string[] = [];
  for (const folder of folders) {
    for (const path of yamlFiles(folder)) {
      const data = parseFile(path, known);
      if (basename(path) === 'contexts.yaml') {
        for (const [context, entry] of Object.entries(checked(ContextsFile.safeParse(data), path)))
          contexts.set(context, { ...entry, context });
        continue;
      }
      const file = basename(path);
      entries.set(file, { ...checked(FileSchema.safeParse(data), path), path });
      order.push(file);
    }
  }
  const top = [...new Set(order.reverse())];
  return {
    entries: [...entries.values()],
    contexts: [...contexts.values()],
    rules: top.flatMap((file) => entries.get(file)!.rules),
    patterns: top.flatMap((file) => entries.get(file)!.patterns),
  };
}

/** The entry of a type. */
export function entryOf(codebook: Codebook, type: EventType): CodebookEntry | undefined {
  return codebook.entries.find((entry) => entry.type === type);
}

function yamlFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch (cause) {
    throw new CodebookError(`The codebook folder ${folder} cannot be read`, { cause });
  }
}

/** What the files of a folder hold, by the digest of their text, as JSON. */
export function packCodebook(folder: string): string {
  const entries = yamlFiles(folder).map((path) => [digestOf(readFileSync(path, 'utf8')), parseFile(path, {})]);
  return JSON.stringify(Object.fromEntries(entries));
}

type Packed = Readonly<Record<string, unknown>>;

function readPacked(path: string): Packed {
  return JSON.parse(readFileSync(path, 'utf8')) as Packed;
}

function parseFile(path: string, known: Packed): unknown {
  try {
    const text = readFileSync(path, 'utf8');
    return known[digestOf(text)] ?? parse(text);
  } catch (cause) {
    throw new CodebookError(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function checked<Value>(
  result: { success: true; data: Value } | { success: false; error: ZodError },
  path: string,
): Value {
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`);
  throw new CodebookError(`${path}: ${faults.join('; ')}`);
}
