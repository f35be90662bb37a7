/** A backup that cannot be written or read; `hint` says what the caller can do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: 'backup-missing' | 'backup-foreign' | 'backup-schema' | 'backup-damaged' | 'backup-path';
  readonly hint: string;

  constructor(code: BackupError['code'], message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
  }
}
