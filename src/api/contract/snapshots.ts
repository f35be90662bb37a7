import { z } from 'zod';
import { Manifest } from '../../snapshot/manifest.ts';
import { route } from './route.ts';

const count = z.int().nonnegative();

/** The name of a snapshot: that of its folder. */
export const SnapshotName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/)
  .max(60);
const SnapshotParams = z.strictObject({ name: SnapshotName });

/** One that is being written, or that could not be. */
export const SnapshotWork = z.strictObject({
  name: z.string(),
  state: z.enum(['writing', 'failed']),
  started: z.string(),
  /** Why it could not be written. */
  reason: z.string().optional(),
});
export type SnapshotWork = z.infer<typeof SnapshotWork>;

export const snapshots = route({
  ...{ method: 'GET', path: '/snapshots', group: 'Snapshots', scope: 'read' },
  summary: 'Snapshots in the folder that the server was given, the newest first, and those in work',
  answer: z.strictObject({
    items: z
      .array(
        z.strictObject({
          name: z.string(),
          content: z.string(),
          title: z.string().optional(),
          created: z.string().optional(),
          text: z.boolean(),
          counts: z.record(z.string(), count),
          licence: z.string(),
          citation: z.string(),
        }),
      )
      .readonly(),
    work: z.array(SnapshotWork).readonly(),
  }),
});

export const addSnapshot = route({
  ...{ method: 'POST', path: '/snapshots', group: 'Snapshots', scope: 'admin' },
  summary: 'Begins to write a snapshot of the database as it is now; it shows in the list once it is whole',
  body: z.strictObject({
    name: SnapshotName,
    /** How the citation calls it. */
    title: z.string().min(1).max(300).optional(),
    /** With the texts of the documents: mind their copyright. */
    text: z.boolean().optional(),
    /** For manifest and citation; today where not said otherwise. */
    created: z.iso.date().optional(),
  }),
  answer: SnapshotWork,
  status: 202,
});

export const snapshot = route({
  ...{ method: 'GET', path: '/snapshots/{name}', group: 'Snapshots', scope: 'read' },
  summary: 'The manifest of a snapshot: counts, versions, files with their digests, licence, citation',
  params: SnapshotParams,
  answer: Manifest,
});

export const verifySnapshot = route({
  ...{ method: 'GET', path: '/snapshots/{name}/verify', group: 'Snapshots', scope: 'read' },
  summary: 'Reads a snapshot through: whether every byte and every digest is as its manifest says',
  params: SnapshotParams,
  answer: z.strictObject({
    whole: z.boolean(),
    content: z.string(),
    /** A line for each thing that is not as it was written. */
    wrong: z.array(z.string()).readonly(),
  }),
});

export const snapshotArchive = route({
  ...{ method: 'GET', path: '/snapshots/{name}/archive', group: 'Snapshots', scope: 'read' },
  summary: 'A snapshot whole, as one tar archive that unpacks into its folder',
  params: SnapshotParams,
  media: 'application/x-tar',
});

export const snapshotFile = route({
  ...{ method: 'GET', path: '/snapshots/{name}/files/{file}', group: 'Snapshots', scope: 'read' },
  summary: 'One file of a snapshot: manifest.json, or one that it names',
  params: z.strictObject({ name: SnapshotName, file: z.string().min(1).max(100) }),
  media: 'application/octet-stream',
});
