import type { Command } from 'commander';
import type { Codebook } from '../../index.ts';
import { isSurprise, nameOf, testCodebook } from '../../work/index.ts';
import { CliError, EXIT } from '../cli-error.ts';
import type { CliIo } from '../io.ts';
import { describeEntry } from '../show/describe-entry.ts';

const EXAMPLES = `
Examples:
  dragoman codebook show SANCTION                        definition, modes, CAMEO codes, rules, examples
  dragoman codebook check my-codebook/                   is every file well-formed?
  dragoman codebook test my-codebook/                    do its examples come out as they say?
  dragoman code news/ --codebook my-codebook/            code with it

Codebooks given are laid over the program's own; docs/guide/codebook.md says what a file holds.
Exit codes: 0 good, 1 an example fails or a file is wrong, 2 wrong usage.
`;

/** Adds "dragoman codebook": check, test and show. */
export function addCodebook(program: Command, io: CliIo, done: (exit: number) => void): void {
  const command = program
    .command('codebook')
    .description('check, test and show the codebook: event types, rules, examples')
    .addHelpText('after', EXAMPLES);
  const print = (text: string) => io.stdout.write(text);
  command
    .command('check')
    .description('say what is wrong in the files of a codebook')
    .argument('[folder...]', 'codebooks laid over the own one')
    .action(async (folders: string[]) => {
      const codebook = await load(folders);
      const { checkCodebook } = await library();
      const faults = checkCodebook(codebook);
      for (const fault of faults) print(`${fault}\n`);
      print(`${summary(codebook)}, ${faults.length} faults\n`);
      done(faults.length === 0 ? EXIT.good : EXIT.failed);
    });
  command
    .command('test')
    .description('code every example and say which come out wrong')
    .argument('[folder...]', 'codebooks laid over the own one')
    .option('--type <name>', 'only the examples of this type or code')
    .option('--model <folder>', 'folder of the model, instead of the one that comes with the program')
    .action(async (folders: string[], { type, model }: { type?: string; model?: string }) => {
      const codebook = await load(folders);
      const coder = await io.openCoder({
        codebooks: folders,
        ...(model !== undefined && { modelDir: model }),
      });
      const results = await testCodebook(codebook, coder, type);
      await coder.close();
      const wrong = results.filter(isSurprise);
      for (const { entry, text, right, wanted, found } of wrong) {
        const fault = right
          ? 'holds now, though it says that it fails'
          : `wanted ${wanted}\n  found  ${found}`;
        print(`${nameOf(entry)}: ${text}\n  ${fault}\n`);
      }
      const known = results.filter((result) => !result.right && result.known !== undefined).length;
      print(`${results.length} examples, ${wrong.length} wrong, ${known} known to fail\n`);
      done(wrong.length === 0 ? EXIT.good : EXIT.failed);
    });
  command
    .command('show')
    .description('print what the codebook says of a type')
    .argument('<type>', 'a PLOVER type, e.g. SANCTION, or a code of your own')
    .option('--codebook <folder...>', 'codebooks laid over the own one')
    .action(async (name: string, { codebook: folders = [] }: { codebook?: string[] }) => {
      const codebook = await load(folders);
      const entry = codebook.entries.find((one) => nameOf(one).toLowerCase() === name.toLowerCase());
      if (!entry) {
        const known = codebook.entries.map(nameOf).join(', ');
        throw new CliError('unknown-type', `The codebook has no ${name}`, `It has ${known}.`);
      }
      print(describeEntry(entry));
    });
}

// Loaded by need, so that --help answers at once.
const library = () => import('../../index.ts');

async function load(folders: readonly string[]): Promise<Codebook> {
  const { loadCodebook, OWN_CODEBOOK } = await library();
  return loadCodebook([OWN_CODEBOOK, ...folders]);
}

function summary({ entries, rules, patterns, contexts }: Codebook): string {
  const examples = entries.reduce((sum, { examples: e }) => sum + e.for.length + e.against.length, 0);
  return `${entries.length} types, ${rules.length} rules, ${patterns.length} patterns, ${contexts.length} contexts, ${examples} examples`;
}
