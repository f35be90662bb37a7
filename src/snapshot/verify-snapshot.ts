import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from './content.ts';
import { citationOf, contentOf, type SnapshotFile } from './manifest.ts';
import { MANIFEST } from './write-snapshot.ts';
import type { Snapshot } from './open-snapshot.ts';
import { SnapshotError } from './snapshot-error.ts';

/** What is wrong with a snapshot, a line each; nothing where every byte is as the manifest says. */
export async function verifySnapshot(snapshot: Snapshot): Promise<string[]> {
  const { folder, manifest } = snapshot;
  const wrong: string[] = [];
  for (const file of manifest.files) wrong.push(...(await verifyFile(snapshot, file)));
  const known = new Set([MANIFEST, ...manifest.files.map(({ name }) => name)]);
  for (const name of (await readdir(folder)).sort()) {
    if (!known.has(name)) wrong.push(`${name}: not in the manifest`);
  }
  for (const { name, rows } of manifest.files) {
    if (manifest.counts[name.replace('.parquet', '')] !== rows) wrong.push(`manifest.json: counts: ${name}`);
  }
  if (contentOf(manifest) !== manifest.content) {
    wrong.push('manifest.json: the content digest is not that of what the manifest says');
  }
  if (citationOf(manifest) !== manifest.citation) wrong.push('manifest.json: the citation is another');
  return wrong;
}

async function verifyFile(snapshot: Snapshot, file: SnapshotFile): Promise<string[]> {
  const path = join(snapshot.folder, file.name);
  const there = await stat(path).catch(() => undefined);
  if (there?.isFile() !== true) return [`${file.name}: missing`];
  const wrong = there.size === file.bytes ? [] : [`${file.name}: ${there.size} bytes, not ${file.bytes}`];
  const sha256 = createHash('sha256');
  for await (const chunk of createReadStream(path)) sha256.update(chunk as Uint8Array);
  if (sha256.digest('hex') !== file.sha256) wrong.push(`${file.name}: not the bytes that were written`);
  const content = contentHash();
  let rows = 0;
  try {
    for await (const row of snapshot.rows(file.name.replace('.parquet', ''))) {
      content.add(file.columns.map(({ name }) => row[name] ?? null));
      rows += 1;
    }
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    return [...wrong, `${file.name}: cannot be read`];
  }
  if (rows !== file.rows) wrong.push(`${file.name}: ${rows} rows, not ${file.rows}`);
  if (content.digest() !== file.content) wrong.push(`${file.name}: not the rows that were written`);
  return wrong;
}
