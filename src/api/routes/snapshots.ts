import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSnapshot, SnapshotError } from '../../snapshot/index.ts';
import { fresh } from '../define-route.ts';

export const snapshots = fresh('snapshots', async (_, { settings: { snapshotFolder } }) => {
  const names = snapshotFolder === undefined ? [] : await readdir(snapshotFolder).catch(() => []);
  const found = await Promise.all(names.map((name) => manifestOf(join(snapshotFolder!, name))));
  const items = found.flatMap((manifest, i) => {
    if (manifest === undefined) return [];
    const { content, title, created, text, counts, licence, citation } = manifest;
    return [
      {
        ...{ name: names[i]!, content, text, counts, licence, citation },
        ...(title === undefined ? {} : { title }),
        ...(created === undefined ? {} : { created }),
      },
    ];
  });
  return { items: items.sort((a, b) => ((a.created ?? '') < (b.created ?? '') ? 1 : -1)) };
});

/** Undefined where the folder holds no snapshot. */
async function manifestOf(folder: string) {
  try {
    return (await openSnapshot(folder)).manifest;
  } catch (error) {
    if (error instanceof SnapshotError) return undefined;
    throw error;
  }
}
