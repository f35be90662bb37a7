// Writes hand-made records in every format, for readers outside npm: tsx scripts/exports/write-samples.ts FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORTERS } from '../../src/export/index.ts';
import { exportedBytes, fullDocument, hostileDocument } from '../../test/export/support.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name a folder');
mkdirSync(folder, { recursive: true });
for (const { name, extension } of EXPORTERS) {
  writeFileSync(
    join(folder, `${name}${extension}`),
    await exportedBytes(name, [fullDocument(), hostileDocument()]),
  );
}
