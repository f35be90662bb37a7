import type { Command } from 'commander';
import { PROGRAM } from '../../version.ts';
import { CliError, EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { clean } from '../text/clean.ts';
import { addDbOption } from './db-option.ts';

const EXAMPLES = `
Examples:
  dragoman backup --db news.duckdb --out backups/2026-08-01
  dragoman backup --verify backups/2026-08-01
  dragoman restore backups/2026-08-01 --db postgres://me@db.example/news

A backup holds every row: older codings, decisions, what people rejected, ids of before, texts. It goes back into either kind
of database. Its texts belong to their publishers: to pass data on, there is dragoman snapshot.
`;

/** Adds "dragoman backup": every row of a database as files, and whether they are whole. */
export function addBackup(program: Command, io: CliIo, done: (exit: number) => void): void {
  const command = program
    .command('backup')
    .description('write every row of a database into a folder, to be put back with restore')
    .option('--db <store>', 'the database: a DuckDB file, or postgres://user@host/name')
    .option('--out <folder>', 'write the backup into this folder, which must not be there yet')
    .option('--verify <folder>', 'look whether a backup is as it was written')
    .addHelpText('after', EXAMPLES)
    .action(async ({ db, out, verify }: { db?: string; out?: string; verify?: string }) => {
      if ((out === undefined) === (verify === undefined)) command.error('name one of --out and --verify');
      if (verify !== undefined) done(await runVerify(verify, io));
      else if (db === undefined) command.error("option '--db <store>' is missing");
      else await runBackup(db, out!, io);
    });
}

/** Adds "dragoman restore": a backup put into a database that holds nothing. */
export function addRestore(program: Command, io: CliIo): void {
  const command = program
    .command('restore')
    .description('put a backup into a database that is not there yet, or holds nothing')
    .argument('<folder>', 'what dragoman backup has written');
  addDbOption(command).action(async (folder: string, { db }: { db: string }) => {
    const { readBackup, restoreBackup } = await import('../../backup/index.ts');
    // First: a wrong name makes no database.
    await readBackup(folder);
    const store = await io.openStore(db, { write: true });
    try {
      const { tables } = await restoreBackup(folder, store);
      io.stderr.write(`restored: ${sumOf(tables)}\n`);
    } finally {
      await store.close();
    }
  });
}

async function runBackup(db: string, out: string, io: CliIo): Promise<void> {
  const { writeBackup } = await import('../../backup/index.ts');
  const store = await io.openStore(db, { write: false });
  try {
    const { tables } = await writeBackup(store, out, PROGRAM);
    io.stderr.write(`${clean(out)}: ${sumOf(tables)}\n`);
  } finally {
    await store.close();
  }
}

async function runVerify(folder: string, io: CliIo): Promise<number> {
  const { readBackup, verifyBackup } = await import('../../backup/index.ts');
  const { tables } = await readBackup(folder);
  const wrong = await verifyBackup(folder);
  if (wrong.length > 0) {
    const lines = wrong.map((one) => `  ${one}`).join('\n');
    throw new CliError('backup-damaged', `${folder}\n${lines}`, 'Take another copy of it.', EXIT.failed);
  }
  io.stdout.write(clean(`${folder} is as it was written: ${sumOf(tables)}\n`));
  return EXIT.good;
}

function sumOf(tables: readonly { readonly name: string; readonly rows: number }[]): string {
  const rows = (name: string): number => tables.find((table) => table.name === name)?.rows ?? 0;
  const all = tables.reduce((sum, table) => sum + table.rows, 0);
  return `documents ${rows('all_documents')}, events ${rows('all_events')}, decisions ${rows('decisions')}, ${all} rows in all`;
}
