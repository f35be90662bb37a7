import type { Command } from 'commander';

/** Adds the option that names the store. */
export function addDbOption(command: Command): Command {
  return command.requiredOption('--db <store>', 'the database: a DuckDB file, or postgres://user@host/name');
}
