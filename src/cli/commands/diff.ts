import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import type { DiffKind, DiffSummary, RecordSource } from '../../snapshot/index.ts';
import { EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { clean } from '../text/clean.ts';
import { writeTo } from '../write-to.ts';

interface CommandOptions {
  readonly format: 'table' | 'json' | 'jsonl';
  readonly out?: string;
}

/** The two sides are not the same. */
const DIFFERS = 3;

const EXAMPLES = `
Examples:
  dragoman diff protests-2026-07 protests-2026-08
  dragoman diff protests-2026-08 news.duckdb --format jsonl --out changes.jsonl

Each side is the folder of a snapshot, or a database. Records are compared by id, then by the words they stand on; which versions
coded them is no difference. table counts by kind and field, json the same, jsonl has a line for each record and its fields.

Exit codes: 0 no difference, 3 differences, 1 a side cannot be read, 2 wrong usage.
`;

/** Adds "dragoman diff": what was added, removed and changed. */
export function addDiff(program: Command, io: CliIo, done: (exit: number) => void): void {
  program
    .command('diff')
    .description('compare two snapshots or databases by record and field')
    .argument('<a>', 'folder of a snapshot, or a database')
    .argument('<b>', 'the other')
    .addOption(
      new Option('--format <format>', 'format of the answer')
        .choices(['table', 'json', 'jsonl'])
        .default('table'),
    )
    .option('--out <file>', 'write to this file; it appears whole at the end')
    .addHelpText('after', EXAMPLES)
    .action(async (a: string, b: string, options: CommandOptions) => {
      const one = await openSide(a, io);
      try {
        const other = await openSide(b, io);
        try {
          done((await runDiff(one.source, other.source, options, io)) ? DIFFERS : EXIT.good);
        } finally {
          await other.close();
        }
      } finally {
        await one.close();
      }
    });
}

interface Side {
  readonly source: RecordSource;
  close(): Promise<void>;
}

async function openSide(target: string, io: CliIo): Promise<Side> {
  const { MANIFEST, openSnapshot, snapshotSource, storeSource } = await import('../../snapshot/index.ts');
  const isFolder = (await stat(target).catch(() => undefined))?.isDirectory() === true;
  if (isFolder || (await stat(join(target, MANIFEST)).catch(() => undefined)) !== undefined) {
    return { source: snapshotSource(await openSnapshot(target)), close: () => Promise.resolve() };
  }
  const store = await io.openStore(target, { write: false });
  return { source: storeSource(store), close: () => store.close() };
}

async function runDiff(
  a: RecordSource,
  b: RecordSource,
  { format, out }: CommandOptions,
  io: CliIo,
): Promise<boolean> {
  const { compareRecords } = await import('../../snapshot/index.ts');
  const { changes, summary } = compareRecords(a, b);
  let differs = false;
  await writeTo(out, io, async (write) => {
    for await (const change of changes) {
      differs = true;
      if (format === 'jsonl') await write(`${JSON.stringify(change)}\n`);
    }
    if (format === 'json') await write(`${JSON.stringify(summary, undefined, 2)}\n`);
    if (format === 'table') await write(clean(describe(summary)));
  });
  return differs;
}

function describe({ kinds, versions }: DiffSummary): string {
  const numbers = ['SAME', 'ADDED', 'REMOVED', 'CHANGED'];
  const lines = [`${'KIND'.padEnd(10)}${numbers.map((name) => name.padStart(9)).join('')}  FIELDS`];
  for (const [kind, { same, added, removed, changed, fields }] of Object.entries(kinds) as [
    DiffKind,
    DiffSummary['kinds'][DiffKind],
  ][]) {
    const cells = [same, added, removed, changed].map((count) => String(count).padStart(9)).join('');
    const often = Object.entries(fields)
      .sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))
      .map(([field, count]) => `${field} ${count}`);
    lines.push(`${kind.padEnd(10)}${cells}  ${often.join(', ')}`.trimEnd());
  }
  const sides = (['a', 'b'] as const).map((side) => {
    const told = versions[side].map(({ program, model, codebook }) => `${program}, ${model}, ${codebook}`);
    return `${side}: ${told.length === 0 ? 'nothing' : told.sort().join('; ')}`;
  });
  return `${[...lines, ...sides].join('\n')}\n`;
}
