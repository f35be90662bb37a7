import type { Command } from 'commander';

/** DuckDB would take most of the machine's memory, which the model and the relating need. */
export const MEMORY = '400MB';

/** Adds the option that names the store. */
export function addDbOption(command: Command): Command {
  return command.requiredOption('--db <store>', 'the database: a DuckDB file, or postgres://user@host/name');
}
