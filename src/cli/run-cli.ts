import { Command, CommanderError } from 'commander';
import { CliError, describeError, EXIT } from './cli-error.ts';
import { addBackup, addRestore } from './commands/backup.ts';
import { addCode } from './commands/code.ts';
import { addCodebook } from './commands/codebook.ts';
import { addAgreement } from './commands/agreement.ts';
import { addDecide } from './commands/decide.ts';
import { addDecisions } from './commands/decisions.ts';
import { addDiff } from './commands/diff.ts';
import { addEnqueue } from './commands/enqueue.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addIngest } from './commands/ingest.ts';
import { addLists } from './commands/lists.ts';
import { addMcp } from './commands/mcp.ts';
import { addServe } from './commands/serve.ts';
import { addRelate } from './commands/relate.ts';
import { addPanel } from './commands/panel.ts';
import { addQueue } from './commands/queue.ts';
import { addShow } from './commands/show.ts';
import { addSnapshot } from './commands/snapshot.ts';
import { addSql } from './commands/sql.ts';
import { addWatch } from './commands/watch.ts';
import { addWork } from './commands/work.ts';
import { printVersions } from './commands/version.ts';
import { columnsOf, type CliIo } from './io.ts';

const EXAMPLES = `
Examples:
  dragoman code article.html
  dragoman show article.html
  dragoman code news/ --format jsonl --out events.jsonl --jobs 2
  dragoman ingest news/ --db news.duckdb
  dragoman events --db news.duckdb --country RUS
  dragoman serve --db news.duckdb
  dragoman incidents --db news.duckdb --disagree
  dragoman help code
`;

/** Runs one command line, without the program's name; answers the exit code. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  let exit: number = EXIT.good;
  const program = makeProgram(io, (code) => (exit = code));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.usage;
    io.stderr.write(describeError(error, (io.env['DRAGOMAN_DEBUG'] ?? '') !== ''));
    return error instanceof CliError ? error.exit : EXIT.failed;
  }
}

function makeProgram(io: CliIo, done: (exit: number) => void): Command {
  const program = new Command('dragoman')
    .description(
      'Reads news and writes down, with proof, who did what to whom, when, where, how many, says who.',
    )
    .option('-V, --version', 'print the versions of program, model and codebook')
    .option('--model <folder>', 'with --version: folder of the model')
    .addHelpText('after', EXAMPLES)
    // Else there is none beside an action of the program itself.
    .helpCommand('help [command]', 'show the help of a command')
    .enablePositionalOptions()
    .allowExcessArguments()
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => columnsOf(io.stdout, io.env),
      getErrHelpWidth: () => columnsOf(io.stderr, io.env),
    })
    .action(async (options: { version?: boolean; model?: string }, command: Command) => {
      if (options.version === true) await printVersions(options.model, io);
      else if (command.args.length > 0) command.error(`unknown command '${command.args[0] ?? ''}'`);
      else command.help({ error: true });
    });
  addCode(program, io, done);
  addShow(program, io, done);
  addExport(program, io, done);
  addIngest(program, io, done);
  addRelate(program, io, done);
  addLists(program, io, done);
  addDecide(program, io, done);
  addDecisions(program, io, done);
  addAgreement(program, io, done);
  addExplain(program, io, done);
  addSql(program, io, done);
  addMcp(program, io, done);
  addWatch(program, io, done);
  addEnqueue(program, io, done);
  addWork(program, io, done);
  addQueue(program, io, done);
  addServe(program, io, done);
  addPanel(program, io, done);
  addSnapshot(program, io, done);
  addBackup(program, io, done);
  addRestore(program, io);
  addDiff(program, io, done);
  addCodebook(program, io, done);
  tellOwnHelp(program, 'dragoman');
  return program;
}

/** Lets each command send those who use it wrongly to its own help. */
function tellOwnHelp(command: Command, path: string): void {
  command.configureOutput({
    outputError: (text, write) => {
      const what = command.commands.length > 0 ? 'commands' : 'options';
      write(usageError(text, `${path} --help shows the ${what}.`));
    },
  });
  for (const one of command.commands) tellOwnHelp(one, `${path} ${one.name()}`);
}

/** Commander's message in the form of this program's errors. */
function usageError(text: string, help: string): string {
  const [message = '', ...more] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const hints = [...more, help];
  return `dragoman: [usage] ${message}\n${hints.map((hint) => `  hint: ${hint}\n`).join('')}`;
}
