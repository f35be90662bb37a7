import { z } from 'zod';

/** What a backup holds: `backup.json`. */
export const BackupManifest = z.object({
  format: z.literal('dragoman-backup'),
  version: z.literal(1),
  /** Number of the schema that the tables are of. */
  schema: z.int(),
  program: z.string(),
  tables: z
    .array(
      z.object({
        name: z.string().regex(/^[a-z_]{1,60}$/),
        columns: z.array(z.string()).readonly(),
        rows: z.int().nonnegative(),
        /** SHA-256 of the lines before they were packed. */
        sha256: z.string(),
      }),
    )
    .readonly(),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

export const MANIFEST_FILE = 'backup.json';

/** The file of a table in a backup. */
export function fileOf(table: string): string {
  return `${table}.jsonl.gz`;
}
