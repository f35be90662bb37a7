import type { Command } from 'commander';
import { CliError, EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { parseDate } from '../options.ts';
import { clean } from '../text/clean.ts';

interface CommandOptions {
  readonly db?: string;
  readonly out?: string;
  readonly text?: boolean;
  readonly title?: string;
  readonly created?: string;
  readonly verify?: string;
  readonly load?: string;
}

const EXAMPLES = `
Examples:
  dragoman snapshot --db news.duckdb --out protests-2026-08 --title "Protests 2017" --created 2026-08-01
  dragoman snapshot --verify protests-2026-08
  dragoman snapshot --load protests-2026-08 --db again.duckdb
  dragoman diff protests-2026-07 protests-2026-08

A snapshot is a folder of Parquet files with manifest.json, to be cited, compared and loaded. The same records give the same
content digest from every database. Texts of the documents are left out where --text does not ask for them.

Exit codes: 0 done, or all is as it was written, 1 damaged or cannot be read, 2 wrong usage.
`;

/** Adds "dragoman snapshot": what a database holds as files to cite; back again; and whether they are whole. */
export function addSnapshot(program: Command, io: CliIo, done: (exit: number) => void): void {
  const command = program
    .command('snapshot')
    .description('write what a database holds as Parquet files with a digest to cite; verify and load them')
    .option('--db <store>', 'the database: a DuckDB file, or postgres://user@host/name')
    .option('--out <folder>', 'write a snapshot into this folder, which must not be there yet')
    .option('--text', 'with the texts of the documents: mind their copyright')
    .option('--title <title>', 'how the citation calls it')
    .option('--created <date>', 'when, for manifest and citation, e.g. 2026-08-01', parseDate)
    .option('--verify <folder>', 'look whether a snapshot is as it was written')
    .option('--load <folder>', 'load a snapshot into the database, which must be empty or not there yet')
    .addHelpText('after', EXAMPLES)
    .action(async (options: CommandOptions) => {
      const { db, out, verify, load } = options;
      if ([out, verify, load].filter((one) => one !== undefined).length !== 1) {
        command.error('name one of --out, --verify and --load');
      }
      if (verify !== undefined) done(await runVerify(verify, io));
      else if (db === undefined) command.error("option '--db <store>' is missing");
      else if (out !== undefined) await runWrite(db, out, options, io);
      else await runLoad(db, load!, io);
    });
}

async function runWrite(
  db: string,
  out: string,
  { text, title, created }: CommandOptions,
  io: CliIo,
): Promise<void> {
  const { writeSnapshot } = await import('../../snapshot/index.ts');
  const store = await io.openStore(db, { write: false });
  try {
    const given = { text, title, created };
    const { counts, files, related, citation, licence, content } = await writeSnapshot(
      store,
      out,
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    );
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const parts = ['documents', 'actors', 'events', 'quotes', 'stories', 'incidents', 'decisions']
      .filter((name) => counts[name] !== undefined)
      .map((name) => `${name} ${counts[name]!}`);
    io.stderr.write(`${clean(out)}: ${parts.join(', ')} in ${(bytes / 1e6).toFixed(1)} MB\n`);
    io.stderr.write(clean(`content sha256:${content}\n${citation}\n${licence}\n`));
    if (related?.stale === true) {
      io.stderr.write('The incidents are older than the store: dragoman relate finds them anew.\n');
    }
  } finally {
    await store.close();
  }
}

async function runVerify(folder: string, io: CliIo): Promise<number> {
  const { openSnapshot, verifySnapshot } = await import('../../snapshot/index.ts');
  const snapshot = await openSnapshot(folder);
  const wrong = await verifySnapshot(snapshot);
  const { content, citation } = snapshot.manifest;
  if (wrong.length === 0) {
    io.stdout.write(clean(`${folder} is as it was written: content sha256:${content}\n${citation}\n`));
    return EXIT.good;
  }
  const hint = 'Copy it again from where it was published.';
  throw new CliError(
    'snapshot-damaged',
    `${folder}\n${wrong.map((one) => `  ${one}`).join('\n')}`,
    hint,
    EXIT.failed,
  );
}

async function runLoad(db: string, folder: string, io: CliIo): Promise<void> {
  const { loadSnapshot, openSnapshot } = await import('../../snapshot/index.ts');
  const snapshot = await openSnapshot(folder);
  const store = await io.openStore(db, { write: true });
  try {
    const { documents, events, stories, incidents, missing } = await loadSnapshot(snapshot, store);
    io.stderr.write(
      `loaded: documents ${documents}, events ${events}, stories ${stories}, incidents ${incidents}\n`,
    );
    for (const line of missing) io.stderr.write(`not in it: ${line}\n`);
  } finally {
    await store.close();
  }
}
