import { Option, type Command } from 'commander';
import type { ReviewAgreement } from '../../review/index.ts';
import type { Store } from '../../store/index.ts';
import { reviewAgreement } from '../../work/index.ts';
import { EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { clean } from '../text/clean.ts';

const EXAMPLES = `
Examples:
  dragoman agreement --db news.duckdb                   reviewers who worked in one database
  dragoman agreement --db ann.duckdb ben.duckdb         each alone in a copy: neither saw what the other decided

Alpha is Krippendorff's, for values without order: 1 all agree, 0 as often as by chance. A record counts once two have
accepted, corrected or rejected it alone.
`;

/** Adds "dragoman agreement": how far reviewers agree. */
export function addAgreement(program: Command, io: CliIo, done: (exit: number) => void): void {
  program
    .command('agreement')
    .description('how far reviewers agree, field by field')
    .requiredOption('--db <store...>', 'the database, or copies of it')
    .addOption(new Option('--format <format>', 'format').choices(['table', 'json']).default('table'))
    .addHelpText('after', EXAMPLES)
    .action(async ({ db, format }: { readonly db: readonly string[]; readonly format: string }) => {
      const stores: Store[] = [];
      try {
        for (const one of db) stores.push(await io.openStore(one, { write: false }));
        const found = await reviewAgreement(stores);
        io.stdout.write(format === 'json' ? `${JSON.stringify(found)}\n` : tableOf(found));
      } finally {
        for (const store of stores) await store.close();
      }
      done(EXIT.good);
    });
}

function tableOf({ reviewers, records, sealed, fields }: ReviewAgreement): string {
  const names = reviewers.map(({ by, records: own }) => `${clean(by)} (${own})`).join(', ');
  if (records === 0)
    return `No record has been judged by two. ${names === '' ? 'Nobody has judged any' : `Reviewers: ${names}`}.\n`;
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart(9)))
      .join('')
      .trimEnd();
  const figure = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(3));
  return [
    `Reviewers: ${names}; ${records} records judged by two or more${sealed === 0 ? '' : `; ${sealed} decisions made blind and not opened yet`}`,
    line(['FIELD', 'ALPHA', 'EQUAL', 'RECORDS']),
    ...fields.map(({ field, alpha, observed, units }) =>
      line([field, figure(alpha), figure(observed), String(units)]),
    ),
    '',
  ].join('\n');
}
