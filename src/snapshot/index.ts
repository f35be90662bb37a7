export {
  compareRecords,
  type DiffKind,
  type DiffSummary,
  type KindDiff,
  type RecordChange,
  type RecordSource,
  snapshotSource,
  storeSource,
} from './compare.ts';
export { type Loaded, loadSnapshot } from './load-snapshot.ts';
export type { Manifest, SnapshotFile } from './manifest.ts';
export { openSnapshot, type Snapshot, type SnapshotRow } from './open-snapshot.ts';
export { SnapshotError } from './snapshot-error.ts';
export { verifySnapshot } from './verify-snapshot.ts';
export { MANIFEST, type SnapshotOptions, writeSnapshot } from './write-snapshot.ts';
