import { Option, type Command } from 'commander';
import type { Decision } from '../../document/index.ts';
import type { Store } from '../../store/index.ts';
import { reviewedGold } from '../../work/index.ts';
import { EXIT } from '../cli-error.ts';
import { FORMATS, type FormatName } from '../format/index.ts';
import { columnsOf, wantsColour, type CliIo } from '../io.ts';
import { decisionListing } from '../lists/decisions.ts';
import { listWriter } from '../lists/listing.ts';
import { writeTo } from '../write-to.ts';
import { addDbOption } from './db-option.ts';

interface DecisionsOptions {
  readonly db: string;
  readonly about?: string;
  readonly format: FormatName | 'gold';
  readonly out?: string;
  readonly whole?: boolean;
}

const EXAMPLES = `
Examples:
  dragoman decisions --db news.duckdb
  dragoman decisions --about i1c2d3e4f5a6b7c8d --db news.duckdb --format jsonl
  dragoman decisions --db news.duckdb --format gold --out corrections.jsonl

"gold" writes the sentences whose every event somebody has accepted, corrected or rejected, as annotated records, one a line: cases
for npm run quality -- --corrections corrections.jsonl.
`;

/** Adds "dragoman decisions": what people decided by hand, as a list or as annotated sentences. */
export function addDecisions(program: Command, io: CliIo, done: (exit: number) => void): void {
  addDbOption(program.command('decisions').description('list what people decided by hand, in order'))
    .option('--about <id>', 'only those that name this id')
    .addOption(
      new Option('--format <format>', 'format of the list; gold: annotated sentences')
        .choices([...FORMATS, 'gold'])
        .default('table'),
    )
    .option('--whole', 'gold: the articles were read whole; of settled ones sentences without events too')
    .option('--out <file>', 'write to this file; it appears whole at the end')
    .addHelpText('after', EXAMPLES)
    .action(async (options: DecisionsOptions) => {
      const store = await io.openStore(options.db, { write: false });
      try {
        await (options.format === 'gold'
          ? writeGold(store, options, io)
          : writeList(store, options, options.format, io));
      } finally {
        await store.close();
      }
      done(EXIT.good);
    });
}

async function writeList(
  store: Store,
  { about, out }: DecisionsOptions,
  format: FormatName,
  io: CliIo,
): Promise<void> {
  const colour = out === undefined && wantsColour(io.stdout, io.env);
  const width = columnsOf(io.stdout, io.env);
  const writer = listWriter<Decision>(format, decisionListing, { width, colour });
  await writeTo(out, io, async (write) => {
    await write(writer.begin());
    const filter = about === undefined ? {} : { subject: about };
    for await (const decision of store.decisions(filter)) await write(writer.item(decision));
    await write(writer.end());
  });
}

async function writeGold(store: Store, { out, whole }: DecisionsOptions, io: CliIo): Promise<void> {
  const { sentences, undecided, wordless } = await reviewedGold(store, { whole: whole === true });
  await writeTo(out, io, async (write) => {
    for (const sentence of sentences) await write(`${JSON.stringify(sentence)}\n`);
  });
  const left = [
    ...(undecided > 0 ? [`${undecided} with events that nobody has decided about`] : []),
    ...(wordless > 0 ? [`${wordless} without the words of an actor that was set by hand`] : []),
  ];
  io.stderr.write(
    `${sentences.length} sentences${left.length === 0 ? '' : `; left out: ${left.join(', ')}`}.\n`,
  );
}
