export { BackupError } from './backup-error.ts';
export type { BackupManifest } from './manifest.ts';
export { readBackup, restoreBackup, verifyBackup } from './read-backup.ts';
export { writeBackup } from './write-backup.ts';
