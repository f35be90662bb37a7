import { Option, type Command } from 'commander';
import { FigureRule } from '../../document/index.ts';
import { relateStore, type RelateOutcome } from '../../work/index.ts';
import { EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { clean } from '../text/clean.ts';
import { MEMORY, addDbOption } from './db-option.ts';

const EXAMPLES = `
Examples:
  dragoman relate --db news.duckdb
  dragoman relate --db news.duckdb --figures most-independent

Stories are documents about the same happenings, incidents are occurrences with all their reports. Both are found anew
from all current codings and all decisions; the order in which documents came does not show. Where nothing has changed,
nothing is done. dragoman ingest relates at its end.

The best of several figures: latest-official (the last from an official source, else the last), latest,
most-independent (the one that most sources give), median. The rule stays until another is named.
`;

/** Adds "dragoman relate": stories and incidents of a store. */
export function addRelate(program: Command, io: CliIo, done: (exit: number) => void): void {
  addDbOption(program.command('relate').description('find the stories and incidents of a database'))
    .addOption(new Option('--figures <rule>', 'how the best figure is chosen').choices(FigureRule.options))
    .addHelpText('after', EXAMPLES)
    .action(async ({ db, figures }: { db: string; figures?: FigureRule }) => {
      const store = await io.openStore(db, { write: true, memory: MEMORY });
      try {
        const options = { at: io.clock(), ...(figures !== undefined && { figures }) };
        io.stderr.write(describe(await relateStore(store, options)));
      } finally {
        await store.close();
      }
      done(EXIT.good);
    });
}

/** What relating did, and which decisions it could not follow. */
export function describe({ changed, relations }: RelateOutcome): string {
  const { stories, incidents, documents, issues } = relations;
  const count = (n: number, one: string, several = `${one}s`) => `${n} ${n === 1 ? one : several}`;
  const found = `${count(incidents, 'incident')} and ${count(stories, 'story', 'stories')}`;
  const counts = `${found} in ${count(documents, 'document')}`;
  const lines = [
    changed ? `related: ${counts}` : `nothing to relate: still ${counts}`,
    ...issues.map(({ decision, message }) => `decision ${decision} is kept but not followed: ${message}`),
  ];
  return `${clean(lines.join('\n'))}\n`;
}
