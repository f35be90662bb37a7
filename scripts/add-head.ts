import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Manifest = z.object({
  language: z.string(),
  digest: z.string(),
  files: z.record(z.string(), z.string()),
});

/** Writes a head that was learnt on the encoder of a model into its folder, and the digests of the model's files again. */
export function addHead(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), text);
  const path = join(folder, 'model.json');
  const { language, files } = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  const names = [...new Set([...Object.keys(files), name])];
  const digestOf = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');
  const digests = names.map((file) => [file, digestOf(readFileSync(join(folder, file)))] as const);
  const digest = digestOf(digests.map(([, own]) => own).join(''));
  writeFileSync(
    path,
    `${JSON.stringify({ language, digest, files: Object.fromEntries(digests) }, undefined, 1)}\n`,
  );
}
