import { z } from 'zod';
import { Versions } from '../document/index.ts';
import { digestOf } from './content.ts';

/** One file of a snapshot. */
export const SnapshotFile = z.object({
  name: z.string(),
  rows: z.int().nonnegative(),
  /** SHA-256 of the rows, whatever the file looks like. */
  content: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })).readonly(),
  /** Size and SHA-256 of the file itself. */
  bytes: z.int().nonnegative(),
  sha256: z.string(),
});
export type SnapshotFile = z.infer<typeof SnapshotFile>;

/** What a snapshot is, and what it was made of: `manifest.json`. */
export const Manifest = z.object({
  format: z.literal('dragoman-snapshot'),
  version: z.literal(1),
  /** SHA-256 of all below down to `files`, without their bytes: what is cited. */
  content: z.string(),
  /** Whether the texts of the documents are there. */
  text: z.boolean(),
  counts: z.record(z.string(), z.int().nonnegative()),
  /** First and last day of publication. */
  published: z.object({ first: z.string(), last: z.string() }).optional(),
  /** By which the documents were coded. */
  versions: z.array(z.object({ ...Versions.shape, documents: z.int() })).readonly(),
  files: z.array(SnapshotFile).readonly(),
  /** How stories and incidents were found; absent where they were not. */
  related: z
    .object({
      at: z.string(),
      program: z.string(),
      figures: z.string(),
      state: z.string(),
      stale: z.boolean(),
    })
    .optional(),
  title: z.string().optional(),
  created: z.string().optional(),
  licence: z.string(),
  citation: z.string(),
});
export type Manifest = z.infer<typeof Manifest>;

/** The part of a manifest that its content digest is made of. */
export type ManifestContent = Pick<Manifest, 'text' | 'counts' | 'published' | 'versions' | 'files'>;

/** The digest of what a snapshot holds: no clock, no title, no packing. */
export function contentOf({ text, counts, published, versions, files }: ManifestContent): string {
  return digestOf({
    ...{ format: 'dragoman-snapshot', version: 1, text, counts },
    ...{ published: published && { first: published.first, last: published.last } },
    versions: versions.map(({ program, model, codebook, documents }) => ({
      program,
      model,
      codebook,
      documents,
    })),
    files: files.map(({ name, rows, content, columns }) => ({
      ...{ name, rows, content },
      columns: columns.map((column) => ({ name: column.name, type: column.type })),
    })),
  });
}

/** What the files may be used for, as far as the program can tell. */
export function licenceOf(text: boolean): string {
  const own = 'The coding (actors, events, stories, incidents and their fields) is yours to license.';
  return text
    ? `${own} The texts of the documents are included: they belong to their publishers, and you need the right to pass them on.`
    : `${own} The texts of the documents are left out; titles, quotes, the words of triggers, places and times, and short reasons are cited from them. What a publisher may forbid beyond that you must look up.`;
}

/** A line to cite a snapshot by. */
export function citationOf(
  manifest: Pick<Manifest, 'content' | 'counts' | 'published' | 'versions' | 'title' | 'created'>,
): string {
  const { content, counts, published, versions, title, created } = manifest;
  const programs = [...new Set(versions.map(({ program }) => program))].join(', ');
  const parts = [
    `${title ?? 'Event data'}${created === undefined ? '' : ` (${created.slice(0, 10)})`}.`,
    `${counts['events'] ?? 0} events in ${counts['documents'] ?? 0} documents` +
      (published === undefined ? '.' : ` published ${published.first} to ${published.last}.`),
    ...(programs === '' ? [] : [`Coded by ${programs}.`]),
    `Snapshot sha256:${content}.`,
  ];
  return parts.join(' ');
}
