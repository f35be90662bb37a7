// Writes the JSON Schema of each record to docs/reference: `npm run schemas`.
import { mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { recordSchemas } from '../src/document/encode.ts';

export const SCHEMA_FOLDER = new URL('../docs/reference/', import.meta.url);

/** File name and text of each schema. */
export function makeSchemas(): Map<string, string> {
  return new Map(
    Object.entries(recordSchemas).map(([kind, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
      const named = { $schema, title: `Dragoman ${kind} record, version 1`, ...rest };
      return [`${kind}.schema.json`, `${JSON.stringify(named, null, 2)}\n`];
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await mkdir(SCHEMA_FOLDER, { recursive: true });
  for (const [name, text] of makeSchemas()) await writeFile(new URL(name, SCHEMA_FOLDER), text);
}
